import type { LaidBox } from '../../document/laid.ts';
import type { Painter } from './painter.ts';
import { roundedRectangle } from './roundedRectangle.ts';
import { setStroke, strokeLine } from './strokeLine.ts';

/** Rules and outline of a box at `x`, `y`; they lie inside the box, so that nothing stands further out than was laid. */
export function paintRules(painter: Painter, box: LaidBox, x: number, y: number): void {
  const right = x + box.width;
  const bottom = y + box.height;
  const at = box.position;
  const { rules, outline } = box;
  if (rules?.top) {
    const level = y + rules.top.weight / 2;
    painter.rules.push(...strokeLine(painter, rules.top, [x, level], [right, level], at));
  }
  if (rules?.bottom) {
    const level = bottom - rules.bottom.weight / 2;
    painter.rules.push(...strokeLine(painter, rules.bottom, [x, level], [right, level], at));
  }
  if (rules?.left) {
    const level = x + rules.left.weight / 2;
    painter.rules.push(...strokeLine(painter, rules.left, [level, y], [level, bottom], at));
  }
  if (rules?.right) {
    const level = right - rules.right.weight / 2;
    painter.rules.push(...strokeLine(painter, rules.right, [level, y], [level, bottom], at));
  }
  if (outline) {
    const set = setStroke(painter, outline.stroke, at);
    const half = outline.stroke.weight / 2;
    const inner = { width: box.width - 2 * half, height: box.height - 2 * half };
    const radius = Math.max(0, outline.radius - half);
    if (set) painter.rules.push(...set, `${roundedRectangle(x + half, y + half, inner.width, inner.height, radius)} S`);
  }
}
