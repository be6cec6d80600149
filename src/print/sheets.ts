import type { SheetName, SheetSize } from '../document/print-settings.ts';
import type { PrintFault } from './fault.ts';

/** mm, landscape. ISO 216 for A, ISO 217 for SRA. */
const sizes: { readonly [name in SheetName]: SheetSize } = {
  A2: { width: 594, height: 420 },
  A3: { width: 420, height: 297 },
  A4: { width: 297, height: 210 },
  A5: { width: 210, height: 148 },
  SRA2: { width: 640, height: 450 },
  SRA3: { width: 450, height: 320 },
  SRA4: { width: 320, height: 225 },
};
/** The sheet that carries an A sheet with its bleed and marks. */
const oversize: { readonly [name in SheetName]?: SheetName } = { A2: 'SRA2', A3: 'SRA3', A4: 'SRA4' };

/** Beyond these no press or office printer takes the paper: a business card across, the widest sheet-fed press. mm. */
const smallestSide = 30;
const largestSide = 1700;

export interface Sheet extends SheetSize {
  /** As the printer calls it; empty for a size of its own. */
  readonly name: string;
}

/**
 * A sheet in mm, landscape, by name or size. With `withMarks` an A sheet is taken as the trimmed size, and the sheet
 * given back is the oversize one (A3 → SRA3). A size that no paper has gives a fault and no sheet.
 */
export function findSheet(
  asked: SheetName | SheetSize,
  options: { readonly withMarks: boolean },
): { readonly sheet?: Sheet; readonly faults: readonly PrintFault[] } {
  if (typeof asked === 'string') {
    const name = (options.withMarks && oversize[asked]) || asked;
    return { sheet: { ...sizes[name], name }, faults: [] };
  }
  const { width, height } = asked;
  const possible = [width, height].every((side) => side >= smallestSide && side <= largestSide);
  if (!possible) {
    return {
      faults: [
        {
          severity: 'error',
          rule: 'paper-size',
          message: `no paper is ${width} × ${height} mm`,
          advice: `Give a sheet by name (${Object.keys(sizes).join(', ')}) or sides of ${smallestSide} to ${largestSide} mm.`,
        },
      ],
    };
  }
  return { sheet: { width: Math.max(width, height), height: Math.min(width, height), name: '' }, faults: [] };
}
