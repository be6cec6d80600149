/** A trunk 0 or a country's code, then groups of digits, the later ones of three or more; the code may be bracketed. */
const TELEPHONE = /(?<![\d.,£/])(?:\+\d{1,3}(?: ?\(0\))?(?: ?\d{2,})?|\(?0\d{2,4}\)?)(?:\s\d{3,})+(?![\d/])/g;
/** Digits of a British number with its area code; 13 with the country’s. */
const LEAST = 8;
const MOST = 13;

/** Telephone numbers in a text, each with single spaces between its groups. */
export function telephonesIn(text: string): readonly string[] {
  return [...text.normalize('NFKC').matchAll(TELEPHONE)]
    .map(([number]) => number.replace(/\s+/g, ' '))
    .filter((number) => {
      const digits = number.replace(/\D/g, '').length;
      return digits >= LEAST && digits <= MOST;
    });
}
