/** A word for comparing: letters, marks and digits together, or one symbol. Punctuation does not count. */
const WORD = /[\p{L}\p{M}\p{N}]+|\p{S}/gu;
/** Characters that no reader sees: soft hyphen, zero-width characters, direction marks, byte-order mark, selectors. */
const UNSEEN =
  /\u00ad|\u034f|\u061c|[\u200b-\u200f\u2028-\u202e\u2060-\u2069]|[\ufe00-\ufe0f]|\ufeff|[\u0000-\u0008\u000e-\u001f]/g;
/** Hyphens that a reader takes for one another (paint gives all of them the same reading). */
const HYPHENS = /[\u2010\u2011]/g;
const SPACE = /\s+/g;
/** What NFKC puts between the digits of ½, and other programs give as a slash. */
const FRACTION = /\u2044/g;

/** The text as it is compared: compatibility forms made one (ligatures, raised digits), unseen characters gone. */
const normalise = (text: string): string => text.normalize('NFKC').replace(UNSEEN, '').replace(FRACTION, '/');

/** Words of a text, in order. */
export const wordsOf = (text: string): readonly string[] => normalise(text).match(WORD) ?? [];

/** Letters and digits of a text without anything between them. */
export const squeeze = (text: string): string => wordsOf(text).join('');

/** Every character of a text that can be seen, without spaces between them. */
export const visible = (text: string): string =>
  text
    .replace(UNSEEN, '')
    .replace(SPACE, '')
    .replace(HYPHENS, '-')
    .normalize('NFKC')
    .replace(SPACE, '')
    .replace(FRACTION, '/');
