import type { Space } from '../../content/colourSpace.ts';
import { innermost, isScreenColour } from '../../content/colourSpace.ts';
import type { Painted } from '../../content/painted.ts';
import type { PrintFault } from '../../fault.ts';
import { dieLineInk, processInks } from '../../marks/inks.ts';
import type { FileFacts } from '../facts.ts';

const words: { readonly [kind in Painted['kind']]: string } = {
  text: 'text',
  fill: 'an area',
  stroke: 'a line',
  picture: 'a picture',
  shading: 'a gradient',
};
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
