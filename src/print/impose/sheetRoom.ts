import type { SheetName, SheetSize } from '../../document/print-settings.ts';
import type { PrintFault } from '../fault.ts';
import type { Sheet } from '../sheets.ts';
import { findSheet } from '../sheets.ts';
import { toMm } from '../units.ts';

/** mm beyond the bleed that the shortest marks and the gripper need. */
const leastMarkRoom = 3;
/** mm: papers are cut to a millimetre, pages computed in points are not. */
const rounding = 0.5;

/** Smallest A sheet whose trimmed size takes two pages of `page` (pt) side by side, each with `allowance` at the spine. */
export function sheetFor(page: { readonly width: number; readonly height: number }, allowance: number): SheetName {
  const width = toMm(2 * (page.width + allowance)) - 2 * toMm(allowance);
  const height = toMm(page.height);
  for (const name of ['A5', 'A4', 'A3'] as const) {
    const { sheet } = findSheet(name, { withMarks: false });
    if (sheet && width <= sheet.width + rounding && height <= sheet.height + rounding)
      return name === 'A5' ? 'A4' : name;
  }
  return 'A2';
}

/** Whether a spread (pt) fits `sheet` with its bleed and marks; if not, what is in the way. */
export function sheetRoom(
  sheet: Sheet,
  spread: { readonly width: number; readonly height: number },
  bleed: number,
): readonly PrintFault[] {
  const paper: SheetSize = sheet;
  const name = sheet.name || `${sheet.width} × ${sheet.height} mm`;
  const width = toMm(spread.width);
  const height = toMm(spread.height);
  const size = `${width.toFixed(1)} × ${height.toFixed(1)} mm`;
  if (width > paper.width + rounding || height > paper.height + rounding)
    return [
      {
        severity: 'error',
        rule: 'sheet-too-small',
        message: `a spread of ${size} does not fit a sheet of ${name}`,
        advice: 'Name a larger sheet in `print: sheet`.',
      },
    ];
  const most = Math.min(paper.width - width, paper.height - height) / 2 - leastMarkRoom;
  if (bleed > most)
    return [
      {
        severity: 'error',
        rule: 'bleed-too-large',
        message: `a bleed of ${bleed} mm round ${size} leaves no room for marks on ${name}, which allows ${Math.max(0, most).toFixed(1)} mm`,
        advice: 'Use less bleed, or name a larger sheet in `print: sheet`.',
      },
    ];
  return [];
}
