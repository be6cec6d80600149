import type { PrintFault } from '../../fault.ts';
import { resolutionFault, resolutionOf } from '../../pictures/resolution.ts';
import type { FileFacts } from '../facts.ts';

/** Resolution of each picture at the size it is printed. */
export function checkPictures(file: FileFacts): readonly PrintFault[] {
  return file.pages.flatMap((page) =>
    page.painted.flatMap((item): readonly PrintFault[] => {
      if (item.kind !== 'picture' || item.pixels.width === 0) return [];
      const fault = resolutionFault(resolutionOf(item.pixels, item), item.pixels, item, item.bits);
      return fault ? [{ ...fault, page: page.number, place: page.place(item.box) }] : [];
    }),
  );
}
