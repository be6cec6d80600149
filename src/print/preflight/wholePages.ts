import { PDFName, PDFNumber } from 'pdf-lib';
import { openPdf } from '../file/openPdf.ts';
import { readBox, writeBox } from '../file/pageBoxes.ts';

/** Of a page: what its media box holds is shown, the way up that its operators have it. */
const isWhole = (page: Parameters<typeof readBox>[0]): boolean => {
  const crop = readBox(page, 'CropBox');
  const media = readBox(page, 'MediaBox');
  const same = !crop || !media || (['x', 'y', 'width', 'height'] as const).every((side) => crop[side] === media[side]);
  return same && page.getRotation().angle === 0;
};

/**
 * The file with its pages shown whole, for rendering: a crop box hides what is printed, and a turned page lies differently
 * from its operators. The same bytes where neither is the case, or where the file cannot be opened.
 */
export async function wholePages(bytes: Uint8Array): Promise<Uint8Array> {
  const { pdf } = await openPdf(bytes);
  const turned = pdf?.getPages().filter((page) => !isWhole(page)) ?? [];
  if (!pdf || turned.length === 0) return bytes;
  for (const page of turned) {
    const media = readBox(page, 'MediaBox');
    if (media) writeBox(page, 'CropBox', media);
    page.node.set(PDFName.of('Rotate'), PDFNumber.of(0));
  }
  return await pdf.save();
}
