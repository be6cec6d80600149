import type { Box, Run } from '../../src/document/boxes.ts';
import type { EditionDocument, FootNumber } from '../../src/document/publication.ts';
import { edges, role, row, stack, textBox } from '../blocks/make.ts';
import type { FootInfo, PlacedBox } from '../layout.ts';
import { fitsMeasure } from '../theme/fit.ts';
import { A4, FOOT, FOOT_AIR, FOOT_PADDING, FULL, GUTTER, HANG, MARGIN, TEXT } from '../theme/page.ts';
import { pageComma } from '../theme/pageComma.ts';
import { scaleAt } from '../theme/scales.ts';
import { RULE } from '../theme/space.ts';
import { type Words, wordsFor } from '../theme/words.ts';
import { LARGE_FROM } from './contextFor.ts';
import { statusWords } from './statusLine.ts';
import { tabs } from './tabs.ts';

/** Above this text size the foot holds page number and numbers alone, pt. */
const TITLE_TO = 32;
/** Room for the page number in one column, em. */
const FOLIO_ROOM = 2.6;
const BETWEEN_NUMBERS = '   ';

interface Told {
  readonly label: string;
  readonly value: string;
  readonly strong: boolean;
}

/** Numbers with their labels: "Emergency 999   CADS for professionals 0344 800 8021". */
function numberRuns(numbers: readonly Told[]): readonly Run[] {
  return numbers.flatMap(({ label, value, strong }, index): readonly Run[] => {
    const face = strong ? { face: 'bold' } : {};
    return [
      ...(index > 0 ? [{ text: BETWEEN_NUMBERS }] : []),
      ...(label ? [{ ...face, text: `${label.replaceAll(' ', '\u00a0')}\u00a0` }] : []),
      { ...face, text: value, together: true },
    ];
  });
}

/** Part of the foot's width that the page number leaves in large print, pt. */
const besideFolio = (size: number): number => FULL - size * FOLIO_ROOM;
const fitsLine = (text: string, size: number): boolean => fitsMeasure(text, size, besideFolio(size));
const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** With short labels. What is strong needs none where room is scarce. */
const shortly = (numbers: readonly FootNumber[]): readonly Told[] =>
  numbers.map(({ label, short, value, strong }) => ({ label: strong ? '' : (short ?? label), value, strong }));
/** All of them, or as many as there is room for; the first is the last to go. */
const fewer = (numbers: readonly Told[]): readonly (readonly Told[])[] =>
  numbers.map((_, index) => numbers.slice(0, numbers.length - index));

/** The part's numbers on one line of large print: with their labels, else with short ones, else as many as there is room for. */
function largeNumbers(numbers: readonly FootNumber[], size: number): readonly Run[] {
  const fully = numbers.map(({ label, value, strong }) => ({ label: strong ? '' : label, value, strong }));
  const fitting = [fully, ...fewer(shortly(numbers))].map(numberRuns).find((runs) => fitsLine(textOf(runs), size));
  return fitting ?? [];
}

/** The part's numbers beside the hang column: with their labels, else with short ones, else as many as there is room for. */
function smallNumbers(numbers: readonly FootNumber[], size: number): readonly Run[] {
  const fitting = [numbers, ...fewer(shortly(numbers))].map(numberRuns);
  return fitting.find((runs) => fitsMeasure(textOf(runs), size, TEXT)) ?? [];
}

/** Lines of a large-print foot: what the page belongs to, and numbers where the publication has them. */
const largeLines = ({ config }: EditionDocument): number =>
  Object.values(config.foot).some(({ length }) => length > 0) ? 2 : 1;

/** "Chapter 8" of a running title, "Tool 3"; empty where it has no number. */
function shortTitle({ runningHead }: FootInfo, words: Words): string {
  const [number = '', name] = runningHead.split(/ {2}/);
  if (name === undefined) return '';
  return /^\d+$/.test(number) ? `${words.chapter} ${number}` : number;
}

/** The running title in large print; what is not final says so beside it, where need be beside a shorter one. */
function largeTitle(info: FootInfo, document: EditionDocument, size: number): string {
  if (document.edition.textSize > TITLE_TO) return '';
  const status = statusWords(document);
  const short = shortTitle(info, wordsFor(document.config));
  const told = (title: string): string => {
    if (!status || !title) return title || (status ?? '');
    return `${title}${pageComma(title)} ${pageComma(title) ? status.toLowerCase() : status}`;
  };
  return [told(info.runningHead), told(short), status ?? short].find((title) => fitsLine(title, size)) ?? '';
}

/** Large type is set in one column by every layout, and so is its foot. */
const isLarge = ({ edition }: EditionDocument, large: boolean): boolean => large || edition.textSize >= LARGE_FROM;

/** From the foot's rule to the trim, pt: the same on every page of an edition. */
export function footHeight(document: EditionDocument, large: boolean): number {
  if (!isLarge(document, large)) return FOOT;
  return FOOT_PADDING + largeLines(document) * scaleAt(document.edition.textSize).small.leading + FOOT_AIR;
}

/** The foot: a rule, the page number in the hang column; title and numbers in the text column; what is not final says so. */
export function foot(info: FootInfo, document: EditionDocument, asLarge: boolean): readonly PlacedBox[] {
  const large = isLarge(document, asLarge);
  const { textSize } = document.edition;
  const { small } = scaleAt(textSize);
  const status = statusWords(document);
  const line = (runs: string | readonly Run[]): Box => textBox(runs, small, {}, role('P'));
  const folio = textBox(info.folio, small, { face: 'bold' }, role('P'));
  const looks = {
    rules: { top: { weight: RULE.foot, colour: 'ink' } },
    padding: edges({ top: FOOT_PADDING }),
  };
  const told = document.config.foot[info.numbers] ?? [];
  const numbers = large ? largeNumbers(told, small.size) : smallNumbers(told, small.size);
  const title = large
    ? largeTitle(info, document, small.size)
    : ([info.runningHead, shortTitle(info, wordsFor(document.config))].find((told) =>
        fitsMeasure(told, small.size, TEXT),
      ) ?? '');
  const box = large
    ? row(
        [
          { width: small.size * FOLIO_ROOM, box: folio },
          {
            width: 'rest',
            box: stack([...(title ? [line(title)] : []), ...(numbers.length > 0 ? [line(numbers)] : [])], 0),
          },
        ],
        0,
        looks,
      )
    : row(
        [
          { width: HANG, box: stack([folio, ...(status ? [line(status)] : [])], 0) },
          {
            width: 'rest',
            box: stack([...(title ? [line(title)] : []), ...(numbers.length > 0 ? [line(numbers)] : [])], 0),
          },
        ],
        GUTTER,
        looks,
      );
  return [{ x: MARGIN, y: A4.height - footHeight(document, large), width: FULL, box }, ...tabs(info, document)];
}
