import type { Space } from '../../content/colourSpace.ts';
import { innermost, isScreenColour } from '../../content/colourSpace.ts';
import type { Painted } from '../../content/painted.ts';
import type { PrintFault } from '../../fault.ts';
import { dieLineInk, processInks } from '../../marks/inks.ts';
import { grow, overlaps } from '../../rectangle.ts';
import type { FileFacts } from '../facts.ts';

const words: { readonly [kind in Painted['kind']]: string } = {
  text: 'text',
  fill: 'an area',
  stroke: 'a line',
  picture: 'a picture',
  shading: 'a gradient',
};
/** A mark that ends on the trim is outside it. pt. */
const edge = 0.5;
const expected = new Set<string>([...processInks, 'All', 'None', dieLineInk]);

const spacesOf = (item: Painted): readonly Space[] =>
  item.kind === 'text'
    ? item.paints.map((paint) => paint.space)
    : item.kind === 'picture' || item.kind === 'shading'
      ? [item.space]
      : [item.paint.space];

function describe(space: Space): string {
  const { family, components } = innermost(space);
  return family === 'ICCBased' ? `ICC-based, ${components} components` : family;
}

/** What marks are drawn in, on every plate at once. */
const isRegistration = (space: Space): boolean => innermost(space).inks.includes('All');

/** Colours measured by themselves, which PDF/X-1a is from before (ISO 15930-1, 6.3). */
const isRefused = (space: Space, file: FileFacts): boolean =>
  file.pdfx?.kind === 'X-1a' && ['ICCBased', 'CalGray'].includes(innermost(space).family);

/** Colour space of every object: no RGB, no Lab, no ink that nobody ordered. */
export function checkColours(file: FileFacts): readonly PrintFault[] {
  return file.pages.flatMap((page) =>
    page.painted.flatMap((item) =>
      spacesOf(item).flatMap((space): readonly PrintFault[] => {
        const at = { page: page.number, place: page.place(item.box) };
        if (isScreenColour(space))
          return [
            {
              severity: 'error',
              rule: 'rgb',
              ...at,
              message: `${words[item.kind]} in ${describe(space)}`,
              advice: 'Give the colour in CMYK.',
            },
          ];
        if (isRefused(space, file))
          return [
            {
              severity: 'error',
              rule: 'pdfx',
              ...at,
              message: `${words[item.kind]} in ${describe(space)}, which PDF/X-1a does not allow`,
              advice: 'Give the colour in plain CMYK, or export as PDF/X-4.',
            },
          ];
        if (isRegistration(space) && page.trim && page.cuts.some(({ box }) => overlaps(item.box, grow(box, -edge))))
          return [
            {
              severity: 'error',
              rule: 'spot-colour',
              ...at,
              message: `${words[item.kind]} in the registration colour, which is on every plate`,
              advice: 'Use black alone: that colour is for marks outside the page.',
            },
          ];
        const spots = innermost(space).inks.filter((ink) => !expected.has(ink));
        return spots.map((spot) => ({
          severity: 'warning',
          rule: 'spot-colour',
          ...at,
          message: `${words[item.kind]} in the spot colour ${spot}: a plate of its own`,
          advice: 'Convert it to CMYK, or order the ink.',
        }));
      }),
    ),
  );
}
