import type { Finding } from '../../document/finding.ts';
import type { LaidFlow, PlacedPage } from '../../document/laid.ts';
import type { Chapter } from '../../document/nodes.ts';
import type { Position } from '../../document/position.ts';
import { findSource, type SetLine, verifyChapter, verifyFile, verifyFrontMatter } from '../../verify/index.ts';
import { hashOf, type Workshop } from '../cache.ts';
import type { FinishedEdition } from '../edition.ts';
import { checkNumbers } from '../pages/checkNumbers.ts';
import { expectedPages } from '../pages/expectedPages.ts';
import { isSlot, linesOf, textOfLine } from '../pages/linesOf.ts';
import type { Pagination } from '../pages/numberPages.ts';
import { NOWHERE, type PageNumber, pageNumbers } from '../pages/pageReferences.ts';
import { setTexts } from '../pages/setTexts.ts';
import { wordsOfPlate } from '../pages/textOfFlow.ts';
import { textRules } from '../pages/textRules.ts';
import { truePages } from '../pages/truePages.ts';
import { infoOf } from './finishEdition.ts';
import { verifyTags } from './verifyTags.ts';

/** Of shaped words. */
const UNITS_PER_EM = 1000;
/** Where findings point that no line of the source stands for. */
const START: Position = { file: 'publication.yml', line: 1, column: 1 };

/**
 * verify: holds an edition's file against what was set on each page, what was set against what the document says, and
 * page numbers against where things stand. Errors name the line of the source; with one, nothing may be published. A
 * page that was found right before, and is the same in all that is looked at, is not read again. `others`: paginations
 * of the editions that page numbers may be of.
 */
export async function verifyEdition(
  edition: FinishedEdition,
  others: ReadonlyMap<string, Pagination>,
  name: string,
  workshop: Workshop,
): Promise<readonly Finding[]> {
  const { document, laid, pagination, flows } = edition;
  const places = truePages(pagination.pages, flows);
  const truth: PageNumber = (target, other) => {
    if (other !== undefined) return others.get(other)?.folios.get(target) ?? NOWHERE;
    return pagination.pages[places.get(target) ?? -1]?.folio ?? NOWHERE;
  };
  const numbers = checkNumbers(edition, pageNumbers(pagination, others), truth, START);
  const rules = textRules(document.edition, edition.geometry);
  const info = infoOf(document);
  const keyed = expectedPages(edition, truth, places, START).map((page) => ({
    ...page,
    key: hashOf(name, rules, page.key),
  }));
  const inFile = await verifyFile(edition.bytes, {
    name,
    title: info.title.replace(/\s+/g, ' ').trim(),
    language: info.language,
    outline: laid.flatMap((flow) => flow.bookmarks.map(({ title }) => title)),
    rules,
    findSource: findSource(document.chapters),
    position: START,
    pages: keyed.map((page) => ({ ...page, isKnown: workshop.verified.get(page.key) === true })),
  });
  if (inFile.length === 0) for (const { key } of keyed) workshop.verified.set(key, true);
  return [
    ...verifyChapters(edition),
    ...numbers,
    ...inFile.map((each) => ofOwnColours(each, edition)),
    ...verifyTags(edition, name, workshop),
  ];
}

/** Colours that a publication gives the theme are its author’s to mend. */
function ofOwnColours(found: Finding, { document }: FinishedEdition): Finding {
  const own = Object.keys(document.config.colours);
  if (found.rule !== 'contrast' || own.length === 0) return found;
  return {
    ...found,
    advice: `Nothing is published. Take other values for “colours” in publication.yml (${own.join(', ')}).`,
  };
}

/** Chapters of which all was found in what was set of them. */
const foundWhole = new WeakMap<LaidFlow, Chapter>();

/** What was set of each chapter, against what the document says; not again while neither has changed. */
function verifyChapters(edition: FinishedEdition): readonly Finding[] {
  const { document, firstChapter, flows, laid } = edition;
  return document.chapters.flatMap((chapter, index) => {
    const flow = firstChapter + index;
    const set = laid[flow];
    if (set && foundWhole.get(set) === chapter) return [];
    const isPlates = flows[flow]?.items.every(({ kind }) => kind === 'plate') ?? false;
    const verify = isPlates ? verifyFrontMatter : verifyChapter;
    const texts = setTexts(edition, flow).map((parts) => parts.join(''));
    const lines = (set?.pages ?? []).flatMap((page) => linesOfPage(page, edition));
    const findings = verify(chapter, { texts, lines }, document.edition.id);
    if (set && findings.length === 0) foundWhole.set(set, chapter);
    return findings;
  });
}

/** The lines of a page that are heard; a plate, whose lines are checked on the page itself, as one. */
function linesOfPage(page: PlacedPage, edition: FinishedEdition): readonly SetLine[] {
  const plate = (key: string): SetLine => ({
    text: wordsOfPlate(edition, key),
    measure: page.geometry.width,
    widthOf: () => 0,
  });
  if (page.kind === 'plate') return [plate(page.plate)];
  return page.pieces.flatMap(({ box }) =>
    linesOf(box).flatMap(({ what, width: measure, isArtifact }): readonly SetLine[] => {
      if (isArtifact) return [];
      if (isSlot(what)) return [plate(what.plate)];
      const [piece] = what.pieces;
      const widthOf = (text: string) =>
        piece ? (edition.fonts.shape(piece.font, text).width / UNITS_PER_EM) * piece.size : 0;
      return [{ text: textOfLine(what), measure, widthOf }];
    }),
  );
}
