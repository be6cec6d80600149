import { name, textString } from '../syntax.ts';
import type { Owner, Painter } from './painter.ts';

/** Properties of an artifact by its kind (ISO 32000-1, 14.8.2.2.2). */
const ARTIFACTS: Readonly<Record<string, string>> = {
  Layout: '/Artifact<</Type/Layout>>BDC',
  Pagination: '/Artifact<</Type/Pagination>>BDC',
  Header: '/Artifact<</Type/Pagination/Subtype/Header>>BDC',
  Footer: '/Artifact<</Type/Pagination/Subtype/Footer>>BDC',
};

/**
 * Operator that begins a marked-content sequence of its owner, with the next MCID of the page. Pieces are met in reading
 * order, so MCIDs tell it. `actualText` is read in place of what is painted.
 */
export function beginMark(painter: Painter, owner: Owner, actualText?: string): string {
  if (typeof owner === 'string') return ARTIFACTS[owner] ?? '/Artifact BMC';
  const type = painter.elements[owner.piece]?.[owner.element]?.role.type ?? 'Span';
  const mcid = painter.marks.length / 2;
  painter.marks.push(owner.piece, owner.element);
  const actual = actualText === undefined ? '' : `/ActualText${textString(actualText)}`;
  return `${name(type)}<</MCID ${mcid}${actual}>>BDC`;
}

/** Whether both own the same marked content. */
export const sameOwner = (a: Owner | null, b: Owner): boolean =>
  a === b ||
  (a !== null && typeof a === 'object' && typeof b === 'object' && a.piece === b.piece && a.element === b.element);

/** Wraps operators that are nobody's content. */
export function artifact(painter: Painter, operators: readonly string[]): string[] {
  if (operators.length === 0 || !painter.tags) return [...operators];
  return ['/Artifact<</Type/Layout>>BDC', ...operators, 'EMC'];
}
