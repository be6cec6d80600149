/** The longest side of a page that PDF programs are sure to take (ISO 32000-1, annex C, table C.1). pt. */
export const longestSide = 14_400;

/** Whether a page is larger than that, so that it is not drawn: a picture of it would take the machine's memory. pt. */
export const isTooLarge = ({ width, height }: { readonly width: number; readonly height: number }): boolean =>
  Math.max(width, height) > longestSide;
