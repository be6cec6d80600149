/**
 * UTF-16 units with the two halves of each character in their order. Beside right-to-left words PDFium reverses units,
 * and so gives the lower half of a character before the upper one. Halves without their partner stay as they are.
 */
export function orderSurrogates(units: readonly number[]): readonly number[] {
  const ordered = [...units];
  let index = 0;
  while (index + 1 < ordered.length) {
    const [first = 0, second = 0] = [ordered[index], ordered[index + 1]];
    const isReversed = isLower(first) && isUpper(second);
    if (isReversed) [ordered[index], ordered[index + 1]] = [second, first];
    index += isReversed || (isUpper(first) && isLower(second)) ? 2 : 1;
  }
  return ordered;
}

const isUpper = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLower = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
