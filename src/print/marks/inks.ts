import type { PDFDocument, PDFRef } from 'pdf-lib';

/** Process inks in their order on the press, and in a DeviceCMYK colour. */
export const processInks = ['Cyan', 'Magenta', 'Yellow', 'Black'] as const;
export type Cmyk = readonly [number, number, number, number];

/** Spot colour that the die line is drawn in: what cutting tables look for. */
export const dieLineInk = 'CutContour';
/** How the die line looks where it is shown in process colours: magenta, the trade's habit. */
export const dieLineLook: Cmyk = [0, 1, 0, 0];

/** Name of the registration colour in the resources of pages with marks. */
export const registrationSpaceName = 'MarkAll';
/** Name of the die line's colour space in the resources of pages with cards. */
export const dieLineSpaceName = 'MarkCut';

/** A Separation space: `name` on the plate, `look` where it must be shown in process colours (ISO 32000-1, 8.6.6.4). */
export function addSeparation(pdf: PDFDocument, name: string, look: Cmyk): PDFRef {
  const { context } = pdf;
  const tint = context.obj({ FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [...look], N: 1 });
  return context.register(context.obj(['Separation', name, 'DeviceCMYK', tint]));
}

/** Registration colour: on every plate, spot colours too. */
export const addRegistrationColour = (pdf: PDFDocument): PDFRef => addSeparation(pdf, 'All', [1, 1, 1, 1]);

/** What marks are drawn in where black is the only ink: on its plate, so that the page stays a page of one ink. */
export const addBlackForMarks = (pdf: PDFDocument): PDFRef => addSeparation(pdf, 'Black', [0, 0, 0, 1]);
