import type { PlacedPage } from '../../document/laid.ts';
import type { Position } from '../../document/position.ts';
import type { PageRecord } from '../../document/record.ts';
import type { ExpectedLink, ExpectedPage, ExpectedText } from '../../verify/index.ts';
import { hashOf, hashOfOne } from '../cache.ts';
import type { PaintedEdition, TypesetEdition } from '../edition.ts';
import { expectedTexts, expectedTextsOfPage } from './expectedTexts.ts';
import { type PageNumber, shownNumbers } from './pageReferences.ts';

/** A page as it must be found in the file, with a hash of that and of all that was painted on it. */
export interface KeyedPage extends ExpectedPage {
  readonly key: string;
}

/**
 * What another program must find on each page of an edition. `truth` gives the page numbers that are true, `places` the
 * pages (from 0) on which names truly stand.
 */
export function expectedPages(
  edition: PaintedEdition,
  truth: PageNumber,
  places: ReadonlyMap<string, number>,
  otherwise: Position,
): readonly KeyedPage[] {
  const { pagination, document, firstChapter } = edition;
  return pagination.pages.map(({ placed, flow, folio }, index): KeyedPage => {
    const position = document.chapters[flow - firstChapter]?.position ?? otherwise;
    const record = edition.records[index];
    const matter = edition.matter[index] ?? [];
    const own = textsOnce(placed, edition, truth, position);
    const foot = expectedTexts(edition.matterBoxes[index] ?? [], edition, truth, position);
    const links = record ? linksOf(record, own, places, position) : [];
    const { width, height } = placed.geometry;
    const page = { width, height, texts: [...own, ...foot], links, label: folio, position };
    const painted = [record, ...matter].map((each) => (each ? hashOfOne(each) : ''));
    return { ...page, key: hashOf(painted, hashOfOne(own), foot, links, folio, width, height) };
  });
}

const known = new WeakMap<PlacedPage, Map<string, readonly ExpectedText[]>>();

/** The texts of a page, worked out once for the same numbers on it. */
function textsOnce(
  page: PlacedPage,
  edition: TypesetEdition,
  truth: PageNumber,
  otherwise: Position,
): readonly ExpectedText[] {
  const numbers = shownNumbers(page, truth);
  const made = known.get(page) ?? new Map<string, readonly ExpectedText[]>();
  known.set(page, made);
  const texts = made.get(numbers) ?? expectedTextsOfPage(page, edition, truth, otherwise);
  made.set(numbers, texts);
  return texts;
}

/** The links of a page that lead to places in the same file. */
function linksOf(
  record: PageRecord,
  texts: readonly ExpectedText[],
  places: ReadonlyMap<string, number>,
  otherwise: Position,
): readonly ExpectedLink[] {
  return record.links.flatMap(({ href, areas }) => {
    const target = href.slice(1);
    const page = href.startsWith('#') ? places.get(target) : undefined;
    if (page === undefined) return [];
    return areas.map(([left, top, right, bottom]): ExpectedLink => {
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const text = texts.find((area) => area.left <= x && area.right >= x && area.top <= y && area.bottom >= y);
      return { left, top, right, bottom, target, page, position: text?.position ?? otherwise };
    });
  });
}
