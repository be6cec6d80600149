import type { LaidBox } from '../../document/laid.ts';

/** A row higher than this part of a page may stand alone at a break. */
const LARGEST_COMPANION = 1 / 6;

/** Rows of a table (after its `heads`) so that none stands alone before or after a page break, unless it is high. */
export function keepRows(rows: readonly LaidBox[], heads: number, pageHeight: number): readonly LaidBox[] {
  const first = heads;
  const last = rows.length - 1;
  const most = Number.isFinite(pageHeight) ? pageHeight * LARGEST_COMPANION : 0;
  return rows.map((row, index) => {
    const next = rows[index + 1];
    const isEdge = index === first || index === last - 1;
    if (!next || index < first || !isEdge || next.height > most || row.height > most) return row;
    return { ...row, ahead: Math.max(row.ahead ?? 0, next.height) };
  });
}
