import type { Box, Run } from '../../src/document/boxes.ts';
import type { EditionDocument } from '../../src/document/publication.ts';
import { edges, role, row, stack, textBox } from '../blocks/make.ts';
import type { FootInfo, PlacedBox } from '../layout.ts';
import { estimateLines } from '../theme/fit.ts';
import { A4, FOOT, FOOT_AIR, FOOT_PADDING, FULL, GUTTER, HANG, MARGIN } from '../theme/page.ts';
import { scaleAt } from '../theme/scales.ts';
import { RULE } from '../theme/space.ts';
import { type Words, wordsFor } from '../theme/words.ts';
import { statusWords } from './statusLine.ts';
import { tabs } from './tabs.ts';

/** Above this text size the foot holds the page number alone, pt. */
const TITLE_TO = 32;
/** Room for the page number in one column, em. */
const FOLIO_ROOM = 3;

/** The part's numbers: "Emergency 999   CADS for professionals 0344 800 8021". None where it has none. */
function numberRuns(numbers: string, { config }: EditionDocument): readonly Run[] {
  return (config.foot[numbers] ?? []).flatMap(({ label, value, strong }, index): readonly Run[] => {
    const face = strong ? { face: 'bold' } : {};
    return [
      ...(index > 0 ? [{ text: '   ' }] : []),
      { ...face, text: `${label} ` },
      { ...face, text: value, together: true },
    ];
  });
}

/** Lines of a large-print foot: the title in one, and what is not final says so in another. */
function largeLines(document: EditionDocument): number {
  return document.edition.textSize <= TITLE_TO && statusWords(document) ? 2 : 1;
}

/** The running title, where it fits a line of a large-print foot; else the part of it before the name: "Chapter 8". */
function largeTitle(info: FootInfo, size: number, words: Words): string {
  const fits = (text: string): boolean => estimateLines(text, size, FULL - size * FOLIO_ROOM) === 1;
  if (fits(info.runningHead)) return info.runningHead;
  const [number = '', name] = info.runningHead.split(/ {2}/);
  if (name === undefined) return '';
  return /^\d+$/.test(number) ? `${words.chapter} ${number}` : number;
}

/** From the foot's rule to the trim, pt: the same on every page of an edition. */
export function footHeight(document: EditionDocument, large: boolean): number {
  if (!large) return FOOT;
  return FOOT_PADDING + largeLines(document) * scaleAt(document.edition.textSize).small.leading + FOOT_AIR;
}

/** The foot: a rule, the page number in the hang column; title and numbers in the text column; what is not final says so. */
export function foot(info: FootInfo, document: EditionDocument, large: boolean): readonly PlacedBox[] {
  const { textSize } = document.edition;
  const { small } = scaleAt(textSize);
  const status = statusWords(document);
  const line = (runs: string | readonly Run[]): Box => textBox(runs, small, {}, role('P'));
  const folio = textBox(info.folio, small, { face: 'bold' }, role('P'));
  const looks = {
    rules: { top: { weight: RULE.foot, colour: 'ink' } },
    padding: edges({ top: FOOT_PADDING }),
  };
  const title = large ? largeTitle(info, small.size, wordsFor(document.config)) : info.runningHead;
  const numbers = numberRuns(info.numbers, document);
  const box = large
    ? row(
        [
          { width: small.size * FOLIO_ROOM, box: folio },
          {
            width: 'rest',
            box: stack(
              textSize > TITLE_TO ? [] : [...(title ? [line(title)] : []), ...(status ? [line(status)] : [])],
              0,
            ),
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
            box: stack([line(info.runningHead), ...(numbers.length > 0 ? [line(numbers)] : [])], 0),
          },
        ],
        GUTTER,
        looks,
      );
  return [{ x: MARGIN, y: A4.height - footHeight(document, large), width: FULL, box }, ...tabs(info, document)];
}
