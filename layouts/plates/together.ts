/** A telephone number or a counted word whose parts never part over a line: its spaces become no-break spaces. */
export function together(text: string): string {
  return text.replace(/(\d) (?=\d)/g, '$1\u00a0');
}
