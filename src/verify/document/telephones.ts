/** What begins like a telephone number: a trunk 0 or a country's code, then digits in groups. */
const LIKE_A_NUMBER = /(?<![\d.,£/])(?:\+\d{1,3}|\(?0)[\d()\s]{6,}\d(?![\d/])/g;
/** Digits of a number with its area code (ITU-T E.164 allows 15). */
const LEAST = 8;
const MOST = 15;

/** Telephone numbers in a text, each with single spaces between its groups. */
export function telephonesIn(text: string): readonly string[] {
  return [...text.normalize('NFKC').matchAll(LIKE_A_NUMBER)]
    .map(([number]) => number.replace(/\s+/g, ' '))
    .filter((number) => {
      const digits = number.replace(/\D/g, '').length;
      return digits >= LEAST && digits <= MOST;
    });
}
