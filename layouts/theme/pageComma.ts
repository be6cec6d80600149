/** What stands between a title and "page 4": a comma, unless the title brings a mark of its own. */
export function pageComma(title: string): string {
  return /[?!.…]$/.test(title) ? '' : ',';
}
