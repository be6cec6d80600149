import type { PrintFault } from '../fault.ts';
import { openPdf } from '../file/openPdf.ts';
import type { Rectangle } from '../rectangle.ts';
import { toMm } from '../units.ts';
import { checkBleed } from './checkBleed.ts';
import type { PageInk } from './checkInk.ts';
import { checkInk, usualInkLimit } from './checkInk.ts';
import type { FileFacts, PreflightSettings } from './facts.ts';
import { readFacts } from './facts.ts';
import type { InkMap } from './inkMap.ts';
import { mergeFaults } from './mergeFaults.ts';
import { checkBoxes } from './rules/boxes.ts';
import { checkColours } from './rules/colours.ts';
import { checkFonts } from './rules/fonts.ts';
import { checkForbidden } from './rules/forbidden.ts';
import { checkHairlines } from './rules/hairlines.ts';
import { checkIdentification } from './rules/identification.ts';
import { checkInteractive } from './rules/interactive.ts';
import { checkLayers } from './rules/layers.ts';
import { checkNearTrim } from './rules/nearTrim.ts';
import { checkPageCount } from './rules/pageCount.ts';
import { checkPageSize } from './rules/pageSize.ts';
import { checkPictures } from './rules/pictures.ts';
import { checkTextInks } from './rules/textInks.ts';
import { checkTransparency } from './rules/transparency.ts';
import { checkWhiteOverprint } from './rules/whiteOverprint.ts';
import { wholePages } from './wholePages.ts';

/** What preflight found out; plain data, for `--json` too. */
export interface PreflightReport {
  readonly pages: number;
  readonly faults: readonly PrintFault[];
  readonly ink: readonly PageInk[];
  /** Per cent. */
  readonly inkLimit: number;
  /** Of the pages whose ink was measured. */
  readonly maps: readonly InkMap[];
  /** mm, for each page: media size, and from its top left corner the trim and what is printed and may stay. */
  readonly sheets: readonly {
    readonly width: number;
    readonly height: number;
    readonly trim: Rectangle;
    readonly printed: Rectangle;
  }[];
}

/** Rules that look at objects alone, in the order of the report's headings. */
const rules: readonly ((file: FileFacts) => readonly PrintFault[])[] = [
  checkIdentification,
  checkForbidden,
  checkBoxes,
  checkPageSize,
  checkInteractive,
  checkLayers,
  checkFonts,
  checkColours,
  checkTextInks,
  checkWhiteOverprint,
  checkTransparency,
  checkHairlines,
  checkPictures,
  checkNearTrim,
  checkPageCount,
];

function sheetOf({ media, area, cut }: FileFacts['pages'][number]): PreflightReport['sheets'][number] {
  const onSheet = (box: Rectangle): Rectangle => ({
    x: toMm(box.x - media.x),
    y: toMm(media.y + media.height - box.y - box.height),
    width: toMm(box.width),
    height: toMm(box.height),
  });
  return { width: toMm(media.width), height: toMm(media.height), trim: onSheet(cut), printed: onSheet(area) };
}

/**
 * Looks at any PDF as a printer would: boxes, bleed, fonts, colours, ink, lines, text, pictures, identification. `map`:
 * measure the ink of every page, not only of those in doubt. An encrypted or broken file is a fault, not an exception.
 */
export async function preflight(
  bytes: Uint8Array,
  settings: PreflightSettings & { readonly map?: boolean } = {},
): Promise<PreflightReport> {
  const { pdf, faults } = await openPdf(bytes);
  const inkLimit = settings.inkLimit ?? usualInkLimit;
  const nothing = { pages: 0, ink: [], inkLimit, maps: [], sheets: [] };
  if (!pdf) return { ...nothing, faults };
  try {
    const file = readFacts(pdf, settings);
    const whole = await wholePages(bytes);
    const { faults: inkFaults, ink, maps } = await checkInk(whole, file, settings.map ?? false);
    const found = [...rules.flatMap((rule) => rule(file)), ...inkFaults, ...(await checkBleed(whole, file))];
    const sheets = file.pages.map(sheetOf);
    return { pages: file.pages.length, faults: mergeFaults(found), ink, inkLimit, maps, sheets };
  } catch (problem) {
    const reason = problem instanceof Error ? problem.message.split('\n')[0] : String(problem);
    const broken: PrintFault = {
      severity: 'error',
      rule: 'broken-pdf',
      message: `the file cannot be read through: ${reason}`,
      advice: 'Export it again.',
    };
    return { ...nothing, faults: [broken] };
  }
}
