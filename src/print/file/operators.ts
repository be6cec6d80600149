/** A number as content streams want it: at most four decimals, no exponent, no negative zero. */
function num(value: number): string {
  const text = value.toFixed(4).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}

/** One operator with its operands, as a line of a content stream. */
export const op = (operator: string, ...operands: readonly (number | string)[]): string =>
  [...operands.map((operand) => (typeof operand === 'number' ? num(operand) : operand)), operator].join(' ');
