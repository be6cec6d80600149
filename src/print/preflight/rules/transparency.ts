import type { PDFDict } from 'pdf-lib';
import { PDFName } from 'pdf-lib';
import { isScreenColour, readSpace } from '../../content/colourSpace.ts';
import { streamText } from '../../content/streamText.ts';
import { dictionaryIn } from '../../content/values.ts';
import type { PrintFault } from '../../fault.ts';
import type { FileFacts } from '../facts.ts';

/** The group of a page says the space in which its transparency is blended; without one it is the output intent's. */
function blendsOnScreen(group: PDFDict | undefined): boolean {
  const space = group?.get(PDFName.of('CS'));
  return group && space ? isScreenColour(readSpace(group.context, space, undefined, streamText)) : false;
}

/** Versions of PDF/X from before there was transparency. */
const withoutTransparency = new Set(['X-1a', 'X-3']);

/** Transparency that the file's PDF/X does not know. */
function checkAllowed(file: FileFacts): readonly PrintFault[] {
  const kind = file.pdfx?.kind ?? '';
  if (!withoutTransparency.has(kind)) return [];
  return file.pages.flatMap((page) =>
    page.painted
      .filter((item) => item.transparent)
      .map(({ box }) => ({
        severity: 'error',
        rule: 'transparency',
        page: page.number,
        place: page.place(box),
        message: `transparency, which PDF/${kind} does not allow`,
        advice: 'Export as PDF/X-4, or flatten it.',
      })),
  );
}

/** Transparency is blended in inks, not in the colours of a screen (ISO 15930-7, 6.16). */
function checkBlending(file: FileFacts): readonly PrintFault[] {
  return file.pages.flatMap((page): readonly PrintFault[] => {
    const onScreen = blendsOnScreen(dictionaryIn(page.page.node, 'Group'));
    const first = page.painted.find((item) => item.blendedOnScreen || (onScreen && item.transparent));
    if (!first) return [];
    return [
      {
        severity: 'error',
        rule: 'transparency',
        page: page.number,
        place: page.place(first.box),
        message: 'transparency is blended in RGB',
        advice: 'Set the blending space to CMYK.',
      },
    ];
  });
}

/** Transparency, where there may be any, is blended in inks. */
export const checkTransparency = (file: FileFacts): readonly PrintFault[] => [
  ...checkAllowed(file),
  ...checkBlending(file),
];
