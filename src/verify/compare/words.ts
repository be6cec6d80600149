/** A word for comparing: letters, marks and digits together, or one symbol. Punctuation does not count. */
const WORD = /[\p{L}\p{M}\p{N}]+|\p{S}/gu;
/** Characters that no reader sees: soft hyphen, zero-width characters, direction marks, byte-order mark. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** The text as it is compared: compatibility forms made one (ligatures, raised digits), unseen characters gone. */
export const normalise = (text: string): string => text.normalize('NFKC').replace(UNSEEN, '');

/** Words of a text, in order. */
export const wordsOf = (text: string): readonly string[] => normalise(text).match(WORD) ?? [];

/** Letters and digits of a text without anything between them. */
export const squeeze = (text: string): string => wordsOf(text).join('');
