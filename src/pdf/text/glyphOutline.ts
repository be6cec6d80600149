import { number } from '../syntax.ts';
import type { OpenFont } from './openFont.ts';

/** Path operators of a glyph at `x` and the baseline `y` (pt, y down) in a size; empty for a glyph without ink. */
export function glyphOutline(font: OpenFont, glyph: number, x: number, y: number, size: number): string {
  const scale = size / font.font.unitsPerEm;
  const operators: string[] = [];
  let current: readonly [number, number] = [0, 0];
  const draw = (operator: string, args: readonly number[]) => {
    const placed = args.map((value, i) => number(i % 2 === 0 ? x + value * scale : y - value * scale));
    operators.push([...placed, operator].join(' '));
    current = [args.at(-2) ?? 0, args.at(-1) ?? 0];
  };
  for (const { command, args } of font.font.getGlyph(glyph).path.commands) {
    if (command === 'moveTo') draw('m', args);
    else if (command === 'lineTo') draw('l', args);
    else if (command === 'bezierCurveTo') draw('c', args);
    else if (command === 'quadraticCurveTo') draw('c', cubic(current, args));
    else operators.push('h');
  }
  return operators.join(' ');
}

/** PDF has cubic curves only; a quadratic one's control point counts for two thirds. */
function cubic([x0, y0]: readonly [number, number], args: readonly number[]): readonly number[] {
  const [cx = 0, cy = 0, x = 0, y = 0] = args;
  const third = (from: number, control: number) => from + (2 / 3) * (control - from);
  return [third(x0, cx), third(y0, cy), third(x, cx), third(y, cy), x, y];
}
