import type { PrintFault } from '../fault.ts';
import { appendContent } from '../file/appendContent.ts';
import { embedFont } from '../file/embedFont.ts';
import { identify } from '../file/identify.ts';
import { openPdf } from '../file/openPdf.ts';
import { op } from '../file/operators.ts';
import { writeBox } from '../file/pageBoxes.ts';
import { nameResource } from '../file/resources.ts';
import { savePdf } from '../file/savePdf.ts';
import type { SlugPart } from '../marks/slug.ts';
import { slugFontName, slugLine, slugParts } from '../marks/slug.ts';
import { slugRest } from '../marks/slugRest.ts';
import type { PressFile, PressJob } from '../pressJob.ts';
import { bleedTooLarge, boxesOf } from '../pressJob.ts';
import { recolour } from '../recolour/recolour.ts';
import type { Rectangle } from '../rectangle.ts';
import { grow } from '../rectangle.ts';
import { toPt } from '../units.ts';
import { softProof } from './softProof.ts';

interface Overlay {
  readonly name: string;
  readonly colour: string;
  readonly box: Rectangle;
  readonly dash: readonly number[];
}

/** Round the bleed, for the key. mm. */
const margin = 14;
const overlayWeight = 0.5;
const grey = '0.25 0.25 0.25';

function drawOverlay({ colour, box, dash }: Overlay): readonly string[] {
  return [
    `${colour} RG`,
    op('w', overlayWeight),
    op('d', `[${dash.join(' ')}]`, 0),
    op('re', box.x, box.y, box.width, box.height),
    op('S'),
  ];
}

const keyParts = (overlays: readonly Overlay[]): readonly SlugPart[] =>
  overlays.map(({ name, colour }) => ({ text: `${name}     `, colour: `${colour} rg` }));

/**
 * A proof for the partnership's eyes: the pages in sRGB as they will look on paper (every colour through the press profile;
 * text and lines stay vectors), with trim, bleed and safe area drawn over them. The input is what `finishPrint` takes.
 * `safe`: mm that text keeps from the trim.
 */
export async function proofCopy(
  bytes: Uint8Array,
  job: PressJob,
  settings: { readonly safe: number },
): Promise<PressFile> {
  const { pdf, faults } = await openPdf(bytes);
  if (!pdf) return { faults };
  await recolour(pdf, await softProof(job.profile));
  const font = await embedFont(pdf, job.slugFont);
  const pages = pdf.getPages();
  const problems: PrintFault[] = [];
  pages.forEach((page, index) => {
    const boxes = boxesOf(page, job.bleed);
    if (!boxes) {
      problems.push(bleedTooLarge(index + 1, job.bleed, page.getWidth(), page.getHeight()));
      return;
    }
    const overlays: readonly Overlay[] = [
      { name: 'bleed', colour: '0 0.35 0.8', box: boxes.bleed, dash: [] },
      { name: 'trim', colour: '0.8 0 0.4', box: boxes.trim, dash: [] },
      {
        name: `safe area, ${settings.safe} mm`,
        colour: '0 0.5 0.25',
        box: grow(boxes.trim, -toPt(settings.safe)),
        dash: [4, 3],
      },
    ];
    const line = { x: boxes.bleed.x, width: boxes.bleed.width };
    const rest = slugRest(job.identity, `page ${index + 1} of ${pages.length} · proof`);
    nameResource(page, 'Font', slugFontName, font.ref);
    appendContent(page, [
      ...overlays.flatMap(drawOverlay),
      ...slugLine(font, slugParts(font, job.identity.title, rest, line.width, `${grey} rg`), {
        ...line,
        y: boxes.bleed.y - toPt(5),
      }),
      ...slugLine(font, keyParts(overlays), { ...line, y: boxes.bleed.y - toPt(8.5) }),
      ...slugLine(font, [{ text: `Soft proof: ${job.profile.name}`, colour: `${grey} rg` }], {
        ...line,
        y: boxes.bleed.y - toPt(12),
      }),
    ]);
    writeBox(page, 'TrimBox', boxes.trim);
    writeBox(page, 'BleedBox', boxes.bleed);
    writeBox(page, 'MediaBox', grow(boxes.bleed, toPt(margin)));
  });
  if (problems.length > 0) return { faults: [...faults, ...problems] };
  identify(pdf, job.identity);
  return { bytes: await savePdf(pdf), faults };
}
