import type { PDFPage } from 'pdf-lib';
import { PDFName } from 'pdf-lib';
import { readOperators } from '../content/readOperators.ts';
import { pageText } from '../content/streamText.ts';
import { walkPage } from '../content/walkPage.ts';
import type { PrintFault } from '../fault.ts';
import { addContent } from '../file/compress.ts';
import { openPdf } from '../file/openPdf.ts';
import { op } from '../file/operators.ts';
import { savePdf } from '../file/savePdf.ts';
import { boxesOf } from '../pressJob.ts';
import type { Rectangle } from '../rectangle.ts';
import { contains } from '../rectangle.ts';
import { toMm, toPt } from '../units.ts';

/** mm that text keeps from the outer trim (STANDARDS, Print). */
const outerSafe = 5;
/** pt: not worth moving a page for. */
const least = 0.1;

/** Where the text of a page begins and ends across, pt. */
function textSpan(page: PDFPage, trim: Rectangle): { readonly left: number; readonly right: number } | undefined {
  const texts = walkPage(page).filter((item) => item.kind === 'text' && contains(trim, item.box, 1));
  if (texts.length === 0) return undefined;
  return {
    left: Math.min(...texts.map(({ box }) => box.x)),
    right: Math.max(...texts.map(({ box }) => box.x + box.width)),
  };
}

/**
 * Keeps `margin` mm free of text at the binding edge, left on odd pages and right on even ones: a page is moved outwards by
 * what it lacks, and its ground is drawn on under the strip that this lays bare. The input is what `finishPrint` takes. An
 * error where the text would then stand within 5 mm of the outer trim: the publication needs wider margins.
 */
export async function shiftForBinding(
  bytes: Uint8Array,
  settings: { readonly bleed: number; readonly margin: number },
): Promise<{ readonly bytes?: Uint8Array; readonly faults: readonly PrintFault[] }> {
  const { pdf, faults: opening } = await openPdf(bytes);
  if (!pdf) return { faults: opening };
  const faults: PrintFault[] = [...opening];
  for (const [index, page] of pdf.getPages().entries()) {
    const boxes = boxesOf(page, settings.bleed);
    const span = boxes && textSpan(page, boxes.trim);
    if (!boxes || !span) continue;
    const odd = index % 2 === 0;
    const { trim, bleed } = boxes;
    const right = trim.x + trim.width;
    const missing = toPt(settings.margin) - (odd ? span.left - trim.x : right - span.right);
    if (missing < least) continue;
    const outer = (odd ? right - span.right : span.left - trim.x) - missing;
    if (outer < toPt(outerSafe) - least) {
      faults.push({
        severity: 'error',
        rule: 'binding-margin',
        page: index + 1,
        message: `a binding margin of ${settings.margin} mm leaves its text ${toMm(outer).toFixed(1)} mm from the outer edge`,
        advice: `Ask for ${Math.floor(settings.margin - (outerSafe - toMm(outer)))} mm or less.`,
      });
      continue;
    }
    movePage(page, bleed, odd ? missing : -missing);
  }
  return faults.some(({ severity }) => severity === 'error') ? { faults } : { bytes: await savePdf(pdf), faults };
}

/** A content stream without its text and without forms and pictures: grounds and lines. */
function groundsOf(text: string): string {
  const kept: string[] = [];
  let inText = false;
  for (const { name, start, end } of readOperators(text)) {
    if (name === 'BT') inText = true;
    if (!inText && name !== 'Do' && name !== 'BI') kept.push(text.slice(start, end));
    if (name === 'ET') inText = false;
  }
  return kept.join('\n');
}

/** Draws the page `by` pt to the side, and under it its grounds once unmoved at the edge laid bare. */
function movePage(page: PDFPage, bleed: Rectangle, by: number): void {
  const { Contents } = page.node.normalizedEntries();
  const streams = Contents?.asArray() ?? [];
  const bare = by > 0 ? { ...bleed, width: by } : { ...bleed, x: bleed.x + bleed.width + by, width: -by };
  const under = addContent(page.doc, [
    op('q'),
    op('re', bare.x, bare.y, bare.width, bare.height),
    op('W'),
    op('n'),
    groundsOf(pageText(page)),
    op('Q'),
    op('q'),
    op('cm', 1, 0, 0, 1, by, 0),
  ]);
  const end = addContent(page.doc, [op('Q')]);
  page.node.set(PDFName.of('Contents'), page.doc.context.obj([under, ...streams, end]));
}
