import type { PDFDocument, PDFFont, PDFPage, PDFRef } from 'pdf-lib';
import { embedFont } from '../file/embedFont.ts';
import { op } from '../file/operators.ts';
import { nameResource } from '../file/resources.ts';
import { addBlackForMarks, addRegistrationColour, addSeparation, processInks, registrationSpaceName } from './inks.ts';
import type { SlugPart } from './slug.ts';
import { slugBlack, slugFontName } from './slug.ts';
import type { SpotInk } from './spotInk.ts';

/** What the marks of a file share: embedded once. `registration`: on every plate there is. */
export interface MarkKit {
  readonly registration: PDFRef;
  readonly font: PDFFont;
  readonly spots: readonly { readonly resource: string; readonly ink: SpotInk; readonly space: PDFRef }[];
  readonly ink: 'cmyk' | 'black';
}

/** Embeds the registration colour, the spot colours that the slug names, and the slug's font. */
export async function makeMarkKit(
  pdf: PDFDocument,
  options: { readonly font: Uint8Array; readonly ink: 'cmyk' | 'black'; readonly spots?: readonly SpotInk[] },
): Promise<MarkKit> {
  const blackAlone = options.ink === 'black' && !options.spots?.length;
  return {
    registration: blackAlone ? addBlackForMarks(pdf) : addRegistrationColour(pdf),
    font: await embedFont(pdf, options.font),
    ink: options.ink,
    spots: (options.spots ?? []).map((ink, index) => ({
      resource: `MarkSpot${index}`,
      ink,
      space: addSeparation(pdf, ink.name, ink.look),
    })),
  };
}

/** The same kit for the pages of a file that have four inks, beside others in black alone. */
export const inFourInks = (pdf: PDFDocument, kit: MarkKit): MarkKit => ({
  ...kit,
  registration: addRegistrationColour(pdf),
  ink: 'cmyk',
});

/** Names in the page's resources what the marks use. */
export function nameMarkResources(page: PDFPage, kit: MarkKit): void {
  nameResource(page, 'ColorSpace', registrationSpaceName, kit.registration);
  nameResource(page, 'Font', slugFontName, kit.font.ref);
  for (const spot of kit.spots) nameResource(page, 'ColorSpace', spot.resource, spot.space);
}

/** The names of the separations, each in its own ink, so that a plate shows what it is. */
export function separationParts(kit: MarkKit): readonly SlugPart[] {
  const names: SlugPart[] =
    kit.ink === 'black'
      ? [{ text: 'Black', colour: slugBlack }]
      : processInks.map((name, index) => ({
          text: `${name}  `,
          colour: op('k', ...processInks.map((_, other) => (other === index ? 1 : 0))),
        }));
  for (const spot of kit.spots)
    names.push({ text: `  ${spot.ink.name}`, colour: `${op('cs', `/${spot.resource}`)} ${op('scn', 1)}` });
  return names;
}
