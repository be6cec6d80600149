import type { JsonObject } from '../../../src/document/json.ts';
import { listAt, numberAt, objectAt, textAt } from './fields.ts';

export interface ScaleEnd {
  readonly number: number;
  readonly label: string;
  readonly means: string;
}
export interface ScaleData {
  readonly questions: readonly { readonly title: string; readonly words: string }[];
  readonly from: ScaleEnd;
  readonly to: ScaleEnd;
  readonly prompt: string;
  /** The number that the prompt speaks of first, if it lies on the scale. */
  readonly promptAt: number | undefined;
}

const DEFAULT_FROM = 0;
const DEFAULT_TO = 10;
/** More numbers than this cannot stand beside one another. */
const MOST_NUMBERS = 20;

const end = (scale: JsonObject, key: string, number: number): ScaleEnd => ({
  number,
  label: textAt(objectAt(scale, key), 'label'),
  means: textAt(objectAt(scale, key), 'means'),
});

/** Data of kind `scale`: questions, and a scale of whole numbers whose ends are named (`worst` first, `safest` last). */
export function scaleData(data: JsonObject): ScaleData {
  const scale = objectAt(data, 'scale');
  const from = Math.round(numberAt(scale, 'from') ?? DEFAULT_FROM);
  const to = Math.min(Math.max(Math.round(numberAt(scale, 'to') ?? DEFAULT_TO), from + 1), from + MOST_NUMBERS);
  const prompt = textAt(scale, 'prompt');
  const mentioned = [...prompt.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  return {
    questions: listAt(data, 'questions').map((question) => ({
      title: textAt(question, 'title'),
      words: textAt(question, 'words'),
    })),
    from: end(scale, 'worst', from),
    to: end(scale, 'safest', to),
    prompt,
    promptAt: mentioned.find((number) => number >= from && number <= to),
  };
}
