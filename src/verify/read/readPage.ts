import type { Area } from './area.ts';
import { readText } from './memory.ts';
import { type OpenPdf, withPage } from './openPdf.ts';
import { type Glyph, readGlyphs } from './readGlyphs.ts';
import { type PageLink, readLinks } from './readLinks.ts';
import { type OtherObject, readObjects, type TextObject } from './readObjects.ts';
import { type Layers, withLayers } from './renderLayers.ts';

/** What another program finds on a page. */
export interface PageReading {
  /** pt */
  readonly width: number;
  readonly height: number;
  /** What a reader shows as its number. */
  readonly label: string;
  readonly glyphs: readonly Glyph[];
  /** By handle. */
  readonly texts: ReadonlyMap<number, TextObject>;
  readonly links: readonly PageLink[];
  /** Handles of texts that something may cover or cut off. */
  readonly doubtful: ReadonlySet<number>;
  readonly layers: Layers;
}

/** Pixels that the smallest text is rendered high: enough to tell ink from ground. */
const TEXT_PIXELS = 6;
/** Pixels a point at most. */
const FINEST = 2;
/** em of the smallest text: underlines and strikes are thinner, grounds are not; and pt, whatever the size. */
const LINE = 0.2;
const THINNEST = 2;

/**
 * Does `work` on a page as read, whose text is of size `smallest` (pt) or larger. The reading's layers are gone
 * afterwards. Gives nothing when there is no such page.
 */
export function readPage<T>(
  pdf: OpenPdf,
  index: number,
  smallest: number,
  work: (reading: PageReading) => T,
): T | undefined {
  const { pdfium, document } = pdf;
  const scale = Math.min(FINEST, TEXT_PIXELS / smallest);
  return withPage(pdf, index, (page) => {
    const width = pdfium._FPDF_GetPageWidth(page);
    const height = pdfium._FPDF_GetPageHeight(page);
    const label = readText(pdfium, (buffer, size) => pdfium._FPDF_GetPageLabel(document, index, buffer, size));
    const objects = readObjects(pdfium, page, height);
    const glyphs = readGlyphs(pdfium, page, height);
    const links = readLinks(pdf, page, height);
    const texts = new Map(objects.texts.map((text) => [text.handle, text]));
    const thin = Math.max(THINNEST, LINE * smallest);
    const isLine = (object: OtherObject) => thicknessOf(object) <= thin;
    const doubtful = doubtfulTexts(
      objects.texts,
      objects.others.filter((object) => !isLine(object)),
    );
    const settings = { width, height, scale, lines: objects.others.filter(isLine), isWhole: doubtful.size > 0 };
    return withLayers(pdfium, page, objects, settings, (layers) =>
      work({ width, height, label, glyphs, texts, links, doubtful, layers }),
    );
  });
}

const thicknessOf = ({ left, top, right, bottom }: Area): number => Math.min(right - left, bottom - top);

/** Texts that are not simply filled, or in whose area something is painted after them. */
function doubtfulTexts(texts: readonly TextObject[], others: readonly OtherObject[]): ReadonlySet<number> {
  const isOver = (other: OtherObject, text: TextObject) =>
    other.order > text.order &&
    other.left < text.right &&
    other.right > text.left &&
    other.top < text.bottom &&
    other.bottom > text.top;
  const found = texts.filter((text) => text.isSpecial || others.some((other) => isOver(other, text)));
  return new Set(found.map(({ handle }) => handle));
}
