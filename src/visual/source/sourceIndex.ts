import type { Position } from '../../document/position.ts';

/** A source file of the publication: Markdown or data. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
}
/** Where each run of neighbouring words stands in the sources. */
export interface SourceIndex {
  readonly runs: ReadonlyMap<string, readonly Position[]>;
  readonly sources: readonly SourceText[];
}

/** Neighbouring words that tell one place of a text from another. */
export const RUN = 4;

/** Words of a text without the marks around them: `**Call us**,` → `Call`, `us`. */
export function bareWords(text: string): readonly { readonly word: string; readonly at: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)].map((match) => ({
    word: match[0].toLowerCase(),
    at: match.index,
  }));
}

/** Reads Markdown sources into an index. Data files are kept as they are. */
export function indexSources(sources: readonly SourceText[]): SourceIndex {
  const runs = new Map<string, Position[]>();
  for (const { file, text } of sources) {
    if (!file.endsWith('.md')) continue;
    const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    let line = 0;
    const words = bareWords(text).map(({ word, at }) => {
      while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= at) line++;
      return { word, position: { file, line: line + 1, column: at - (starts[line] ?? 0) + 1 } };
    });
    for (const [index, { position }] of words.entries()) {
      const run = words.slice(index, index + RUN);
      if (run.length < RUN) break;
      const key = run.map(({ word }) => word).join(' ');
      const known = runs.get(key);
      if (known) known.push(position);
      else runs.set(key, [position]);
    }
  }
  return { runs, sources };
}
