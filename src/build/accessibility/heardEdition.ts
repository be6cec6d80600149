import { contentPage, type LinkTarget, type TagElement, wordsOfElement } from '../../pdf/index.ts';
import { sayTarget } from './sayTarget.ts';

/** What a listener meets in an edition, in the order of reading. Pages are counted in the file, from 1. */
export interface HeardEdition {
  readonly language: string;
  readonly headings: readonly HeardHeading[];
  readonly figures: readonly HeardFigure[];
  readonly tables: readonly HeardTable[];
  readonly links: readonly HeardLink[];
  readonly languages: readonly HeardWords[];
  readonly abbreviations: readonly HeardWords[];
}
interface OnPage {
  readonly page: number;
}
export interface HeardHeading extends OnPage {
  readonly level: number;
  readonly text: string;
}
export interface HeardFigure extends OnPage {
  readonly alternative: string;
  /** Caption beside it; empty where there is none. */
  readonly caption: string;
  /** Where it stands on its page: left, bottom, right, top, pt; absent where the file does not say. */
  readonly area?: readonly [number, number, number, number];
}
export interface HeardTable extends OnPage {
  /** Caption, or what is said of the table without being printed; empty where there is neither. */
  readonly name: string;
  readonly columnHeads: readonly string[];
  readonly rowHeads: readonly string[];
  readonly rows: number;
}
export interface HeardLink extends OnPage {
  readonly words: string;
  /** Where it leads, in words. */
  readonly target: string;
  /** How often a link with these words and this target stands in the edition; `page` is the first's. */
  readonly times: number;
}
export interface HeardWords extends OnPage {
  readonly words: string;
  /** The language's tag, or what the abbreviation stands for. */
  readonly meaning: string;
}

/** Collects from an edition's structure tree what an editor signs off. `targets`: where its links lead, by annotation. */
export function heardEdition(document: TagElement, targets: ReadonlyMap<number, LinkTarget>): HeardEdition {
  const headings: HeardHeading[] = [];
  const figures: HeardFigure[] = [];
  const tables: HeardTable[] = [];
  const links = new Map<string, HeardLink>();
  const languages: HeardWords[] = [];
  const abbreviations = new Map<string, HeardWords>();
  const walk = (element: TagElement, caption: string) => {
    const { type, attributes } = element;
    const words = wordsOfElement(element);
    const page = contentPage(element) + 1;
    const level = /^H([1-6])$/.exec(type)?.[1];
    if (level !== undefined) headings.push({ level: Number(level), text: words, page });
    if (type === 'Figure')
      figures.push({ alternative: attributes.Alt ?? '', caption, page, ...areaOf(attributes.BBox) });
    if (type === 'Table') tables.push(heardTable(element, page));
    if (type === 'Link') {
      const annotation = element.kids.find((kid) => kid.kind === 'object');
      const described = annotation?.contents === words ? undefined : annotation?.contents;
      const target = sayTarget(targets.get(annotation?.id ?? -1), described);
      const known = links.get(`${words} ${target}`);
      links.set(`${words} ${target}`, { words, target, page: known?.page ?? page, times: (known?.times ?? 0) + 1 });
    }
    if (attributes.Lang !== undefined && element !== document)
      languages.push({ words, meaning: attributes.Lang, page });
    const { E: expansion } = attributes;
    if (expansion !== undefined && !abbreviations.has(`${words} ${expansion}`))
      abbreviations.set(`${words} ${expansion}`, { words, meaning: expansion, page });
    const kids = elementsIn(element);
    const own = kids.find((kid) => kid.type === 'Caption');
    for (const kid of kids) walk(kid, own ? wordsOfElement(own) : '');
  };
  walk(document, '');
  return {
    language: document.attributes.Lang ?? '',
    headings,
    figures,
    tables,
    links: [...links.values()],
    languages,
    abbreviations: [...abbreviations.values()],
  };
}

function areaOf(box: string | undefined): Pick<HeardFigure, 'area'> {
  const [left, bottom, right, top] = (box ?? '').split(' ').map(Number);
  return left === undefined || bottom === undefined || right === undefined || top === undefined
    ? {}
    : { area: [left, bottom, right, top] };
}

const elementsIn = ({ kids }: TagElement): readonly TagElement[] =>
  kids.flatMap((kid) => (kid.kind === 'element' ? [kid] : []));

function heardTable(table: TagElement, page: number): HeardTable {
  const caption = elementsIn(table).find(({ type }) => type === 'Caption');
  const rows = rowsOf(table);
  const heads = rows.flatMap(elementsIn).filter(({ type }) => type === 'TH');
  const named = (isFor: (scope: string) => boolean) =>
    heads.filter(({ attributes }) => isFor(attributes.Scope ?? '')).map(wordsOfElement);
  return {
    page,
    name: caption ? wordsOfElement(caption) : (table.attributes.Summary ?? ''),
    columnHeads: named((scope) => scope !== 'Row'),
    rowHeads: named((scope) => scope === 'Row'),
    rows: rows.length,
  };
}

const rowsOf = (element: TagElement): readonly TagElement[] =>
  elementsIn(element).flatMap((kid) => (kid.type === 'TR' ? [kid] : kid.type === 'Caption' ? [] : rowsOf(kid)));
