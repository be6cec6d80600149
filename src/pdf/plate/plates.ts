import type { layPlate as LayPlate } from './layPlate.ts';
import type { paintPlate as PaintPlate } from './paintPlate.ts';

// React-PDF and pdfkit take longer to load than a chapter takes to set: only who lays or paints a plate loads them.

/** As layPlate.ts has it. */
export const layPlate: typeof LayPlate = async (element, options) => {
  const { layPlate: lay } = await import('./layPlate.ts');
  return lay(element, options);
};

let painter: typeof PaintPlate | undefined;

/** Loads what paints plates; to be awaited before a page that holds one is painted. */
export async function loadPlatePainter(): Promise<void> {
  painter ??= (await import('./paintPlate.ts')).paintPlate;
}

/** As paintPlate.ts has it. Throws where loadPlatePainter was not awaited. */
export const paintPlate: typeof PaintPlate = (...order) => {
  if (!painter) throw new Error('a plate is painted before its painter was loaded');
  painter(...order);
};
