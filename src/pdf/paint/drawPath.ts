import { number } from '../syntax.ts';

/** Operator of PDF for a command of path data. */
const OPERATORS: Readonly<Record<string, { readonly operator: string; readonly numbers: number }>> = {
  M: { operator: 'm', numbers: 2 },
  L: { operator: 'l', numbers: 2 },
  C: { operator: 'c', numbers: 6 },
  Z: { operator: 'h', numbers: 0 },
};

/**
 * Path data (as in SVG; absolute M, L, C and Z only, see document/boxes.ts) as path operators, moved by `x` and `y` (pt).
 * `undefined` when the data holds anything else.
 */
export function drawPath(data: string, x: number, y: number): string | undefined {
  const operators: string[] = [];
  for (const [, command = '', rest = ''] of data.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const known = OPERATORS[command];
    const numbers = rest.match(/-?(?:\d+\.?\d*|\.\d+)/g)?.map(Number) ?? [];
    if (!known || (known.numbers === 0 ? numbers.length > 0 : numbers.length % known.numbers !== 0)) return undefined;
    if (known.numbers === 0) operators.push(known.operator);
    for (let i = 0; i < numbers.length; i += known.numbers) {
      const moved = numbers.slice(i, i + known.numbers).map((value, k) => number(value + (k % 2 === 0 ? x : y)));
      // Further pairs after an M are lines (SVG 1.1, 8.3.2).
      operators.push(`${moved.join(' ')} ${command === 'M' && i > 0 ? 'l' : known.operator}`);
    }
  }
  return operators.length > 0 ? operators.join(' ') : undefined;
}
