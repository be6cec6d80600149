import type { Diagram } from '../../src/document/nodes.ts';
import type { PublicationConfig } from '../../src/document/publication.ts';
import { looksOfLevel } from '../theme/levels.ts';
import { mm } from '../theme/mm.ts';
import { continuumData } from './data/continuumData.ts';
import { flowchartData } from './data/flowchartData.ts';
import { stepsData } from './data/stepsData.ts';
import { wheelData } from './data/wheelData.ts';
import { answerWords } from './jumpWords.ts';
import { readableText } from './readableText.ts';
import { unbroken } from './unbroken.ts';
import { diagramWords } from './words.ts';

/** Words that have little room on a plate across an A4 page: its width, their size (pt) and the lines there are. */
export interface TightSpot {
  readonly words: string;
  readonly width: number;
  readonly size: number;
  readonly lines: number;
}

const ANY = Number.POSITIVE_INFINITY;
const TEXT = 12;
const NAME = 14;
const CENTRE = 15;
/** Narrowest column of words on each plate. */
const columns: { readonly [kind: string]: number } = {
  continuum: mm(122),
  flowchart: mm(44),
  genogram: mm(60),
  scale: mm(53),
  steps: mm(49),
  tiles: mm(61),
  triangle: mm(43),
  wheel: mm(38),
};
/** Of a continuum: the top layer's name, and names in the key. */
const LAYER_NAME = mm(43);
const KEY_NAME = mm(42);
const STAIR_NAME = mm(107);
const ANSWER = mm(16);
const HUB = mm(28);

/**
 * Where words could be wider or longer than a plate has room for. Widths are those of the plates. Without `config` only
 * the diagram's own words are looked at, not the names of levels or the press's own words.
 */
export function tightSpots(node: Diagram, config?: PublicationConfig): readonly TightSpot[] {
  const data = config ? unbroken(node.data, config) : node.data;
  const column = { words: readableText(data), width: columns[node.kind] ?? ANY, size: TEXT, lines: ANY };
  const hub = { words: wheelData(data).centre, width: HUB, size: CENTRE, lines: 3 };
  if (node.kind === 'wheel') return [column, hub];
  if (!config) return [column];
  const nameOf = (number: number): string => looksOfLevel(config, number).name;
  switch (node.kind) {
    case 'continuum': {
      const names = continuumData(data).levels.map(({ number }) => nameOf(number));
      return [
        column,
        ...names.flatMap((words) => [
          { words, width: LAYER_NAME, size: NAME, lines: 2 },
          { words, width: KEY_NAME, size: TEXT, lines: ANY },
        ]),
      ];
    }
    case 'steps': {
      const numbers = stepsData(data).steps.flatMap(({ from, to }) => [from, to]);
      return [column, ...numbers.map((number) => ({ words: nameOf(number), width: STAIR_NAME, size: NAME, lines: 2 }))];
    }
    case 'flowchart': {
      const words = diagramWords(config);
      const labels = flowchartData(data).flatMap(({ arrows }) => arrows.map(({ label }) => answerWords(label, words)));
      return [column, ...labels.map((label) => ({ words: label, width: ANSWER, size: TEXT, lines: 2 }))];
    }
    default:
      return [column];
  }
}
