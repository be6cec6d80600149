/** Key of a footnote in its whole publication: a label names one footnote of its file. */
export const noteKey = (file: string, label: string): string => `${file}\n${label}`;
