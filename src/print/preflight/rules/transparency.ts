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

/** Transparency is blended in inks, not in the colours of a screen (ISO 15930-7, 6.16). */
export function checkTransparency(file: FileFacts): readonly PrintFault[] {
  return file.pages.flatMap((page): readonly PrintFault[] => {
    const first = page.painted.find((item) => item.transparent);
    if (!first || !blendsOnScreen(dictionaryIn(page.page.node, 'Group'))) return [];
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
