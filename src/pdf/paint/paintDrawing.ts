import type { Drawing, Role } from '../../document/boxes.ts';
import type { LaidArt, LinePiece } from '../../document/laid.ts';
import type { Position } from '../../document/position.ts';
import { drawPath } from './drawPath.ts';
import { isolated } from './isolated.ts';
import { artifact, beginMark } from './mark.ts';
import type { Owner, Painter } from './painter.ts';
import { complain } from './painter.ts';
import { setOverprint } from './state.ts';
import { setStroke } from './strokeLine.ts';

/** Paints shapes with the drawing's top left corner at `x`, `y`. */
function shapes(painter: Painter, drawing: Drawing, x: number, y: number, position: Position | undefined): string[] {
  const operators: string[] = [];
  for (const shape of drawing.shapes) {
    const path = drawPath(shape.path, x, y);
    if (path === undefined) {
      complain(painter, 'path', position, `a drawing has path data other than absolute M, L, C, Z: “${shape.path}”`);
      continue;
    }
    const fill = shape.fill === undefined ? undefined : painter.inks.fill(shape.fill);
    if (shape.fill !== undefined && fill === undefined)
      complain(painter, 'unknown-colour', position, `the theme has no colour “${shape.fill}”`);
    const stroke = shape.stroke && setStroke(painter, shape.stroke, position);
    if (!fill && !stroke) continue;
    operators.push(
      ...(stroke ?? []),
      ...(fill ? [...setOverprint(painter, shape.fill, shape.stroke?.colour), fill] : []),
      `${path} ${fill && stroke ? 'B' : fill ? 'f' : 'S'}`,
    );
  }
  return operators;
}

/**
 * A drawing on the line, its foot on the baseline (lifted by the piece's rise); read as the piece's text, or as what its
 * element says in place of it. With neither it is decoration.
 */
export function paintInlineDrawing(
  painter: Painter,
  piece: LinePiece,
  x: number,
  baseline: number,
  owner: Owner,
  position: Position | undefined,
): string[] {
  if (!piece.drawing) return [];
  const top = baseline - (piece.rise ?? 0) - piece.drawing.height;
  const operators = shapes(painter, piece.drawing, x, top, position);
  if (operators.length === 0 || !painter.tags) return operators;
  const words = piece.text.trim() === '' ? undefined : piece.text;
  const { actualText, alternative } = typeof owner === 'string' ? {} : (roleOf(painter, owner) ?? {});
  if (words === undefined && !actualText && !alternative) return artifact(painter, operators);
  return [beginMark(painter, owner, words), ...operators, 'EMC'];
}

const roleOf = (painter: Painter, owner: Exclude<Owner, string>): Role | undefined =>
  painter.elements[owner.piece]?.[owner.element]?.role;

/** A drawing of its own: decoration, or the content of an element (a Figure). */
export function paintArt(painter: Painter, art: LaidArt, x: number, y: number, owner: Owner): string[] {
  const operators = isolated(shapes(painter, art.drawing, x, y, art.position));
  if (operators.length === 0 || !painter.tags) return operators;
  return [beginMark(painter, owner), ...operators, 'EMC'];
}
