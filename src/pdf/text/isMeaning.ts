/** Forms of Arabic letters that some fonts name in their table: what is meant is the letter. */
const isPresentationForm = (codePoint: number): boolean =>
  (codePoint >= 0xfb50 && codePoint <= 0xfdff) || (codePoint >= 0xfe70 && codePoint <= 0xfefc);

/** A code point that a font's table may name as a glyph's own meaning. U+0000 is none: PDF/A forbids it in ToUnicode. */
export const isMeaning = (codePoint: number): boolean => codePoint > 0 && !isPresentationForm(codePoint);
