/** Elements that a drawing may have once all that it repeats is put in; a detailed map has some ten thousand. */
const MOST_ELEMENTS = 200_000;

const TAG = /<(\/?)([A-Za-z][\w:.-]*)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>/g;
const ID = /\sid\s*=\s*["']([^"']+)["']/;
const TARGET = /\s(?:xlink:)?href\s*=\s*["']#([^"']+)["']/;

interface Part {
  own: number;
  readonly repeats: string[];
}

/**
 * Whether an SVG drawing grows beyond what can be drawn: `<use>` repeats a part that repeats others in turn, so that a
 * few lines can stand for thousands of millions of elements.
 */
export function isTooHeavy(svg: string): boolean {
  const whole: Part = { own: 0, repeats: [] };
  const named = new Map<string, Part>();
  const open: (Part | undefined)[] = [];
  for (const [, close, name = '', attributes = '', alone] of svg.matchAll(TAG)) {
    if (close) {
      open.pop();
      continue;
    }
    const target = /(?:^|:)use$/.test(name) ? TARGET.exec(attributes)?.[1] : undefined;
    const id = ID.exec(attributes)?.[1];
    const part: Part | undefined = id === undefined ? undefined : { own: 0, repeats: [] };
    if (id !== undefined && part && !named.has(id)) named.set(id, part);
    for (const around of [whole, ...open, part]) {
      if (!around) continue;
      around.own++;
      if (target !== undefined) around.repeats.push(target);
    }
    if (!alone) open.push(part);
  }
  const weights = new Map<string, number>();
  const weightOf = (part: Part): number =>
    part.repeats.reduce((sum, id) => Math.min(sum + weightOfId(id), Number.MAX_SAFE_INTEGER), part.own);
  const weightOfId = (id: string): number => {
    const known = weights.get(id);
    if (known !== undefined) return known;
    // While it is looked at: a part that repeats itself has no end.
    weights.set(id, Number.POSITIVE_INFINITY);
    const part = named.get(id);
    const weight = part ? weightOf(part) : 0;
    weights.set(id, weight);
    return weight;
  };
  return weightOf(whole) > MOST_ELEMENTS;
}
