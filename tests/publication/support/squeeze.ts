/**
 * Text as the inventory compares it: without spaces and line breaks, in small letters, quotation marks made one. So a
 * phrase is found wherever its lines break, also after a hyphen and in an address parted over two lines.
 */
export const squeeze = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u00ad\u200b-\u200f\u2060-\u2069\ufeff]/g, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .toLowerCase();
