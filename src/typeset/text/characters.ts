// Classes of characters that the typesetter treats apart.

/**
 * Characters that direct and are not printed: controls, soft hyphen, zero-width space, bidirectional marks, joiner of
 * words, byte-order mark. Dropped before shaping. (Zero-width joiner and non-joiner stay: they shape Arabic.)
 */
const DIRECTING =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

export const withoutDirecting = (text: string): string => text.replace(DIRECTING, '');

/** Every hard break (UAX #14: BK, CR, LF, NL) as `\n`. */
export const withPlainBreaks = (text: string): string => text.replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n');

/** Spaces of all widths, tab, no-break spaces; all are set as the space of the face. */
export const isSpace = (code: number): boolean =>
  code === 0x20 ||
  code === 0xa0 ||
  code === 0x09 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000 ||
  code === 0x1680;

/** Characters that a font need not have: the shaper removes them (Unicode, Default_Ignorable_Code_Point, in part). */
export const isIgnorable = (code: number): boolean =>
  code === 0x034f ||
  code === 0x200c ||
  code === 0x200d ||
  (code >= 0xfe00 && code <= 0xfe0f) ||
  (code >= 0xe0000 && code <= 0xe0fff);

/** A base with its marks, joiners, selectors and modifiers: near enough to UAX #29, and the same on every machine. */
const CLUSTER = /\p{RI}\p{RI}|[\s\S](?:\p{M}|\p{Emoji_Modifier}|\u200c|\u200d\p{Extended_Pictographic}|\u200d)*/gu;

export const clustersOf = (text: string): readonly string[] => text.match(CLUSTER) ?? [];

/** Any strong right-to-left letter or bidirectional control: without one, a paragraph needs no UAX #9. */
const BIDIRECTIONAL =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff]|[\ud802\ud803\ud83a\ud83b]/;

export const mayRunRightToLeft = (text: string): boolean => BIDIRECTIONAL.test(text);

/** `U+2011`, for messages. */
export const codePointName = (character: string): string =>
  [...character].map((c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
