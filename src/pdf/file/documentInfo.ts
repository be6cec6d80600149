/** What a file says of itself. */
export interface DocumentInfo {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** BCP 47. */
  readonly language: string;
}

export const PRODUCER = 'continuum-press';

/** Characters that XML 1.0 (2.2) cannot hold, lone surrogates included. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The same words for the Info dictionary and for XMP, which must agree (ISO 19005-2, 6.6.3). */
export function cleanInfo(info: DocumentInfo): DocumentInfo {
  const clean = (text: string) => text.replace(FORBIDDEN, '').replace(/\s+/g, ' ').trim();
  return {
    title: clean(info.title),
    author: clean(info.author),
    subject: clean(info.subject),
    keywords: info.keywords.map(clean).filter((keyword) => keyword !== ''),
    language: clean(info.language),
  };
}
