import type { Chapter } from '../../document/nodes.ts';
import type { Position } from '../../document/position.ts';
import type { SourceText } from '../compare/lostTexts.ts';
import { squeeze } from '../compare/words.ts';
import { textsOfBlocks } from './textsOfBlocks.ts';

/** Finds the line of the source that a set line comes from. `near`: the block it stands in, as far as that is known. */
export type FindSource = (line: string, near: Position) => Position;

/** A table, say, is one block with one place: its cells have places of their own, which their words lead to. */
export function findSource(chapters: readonly Chapter[]): FindSource {
  let texts: readonly (SourceText & { readonly letters: string })[] | undefined;
  return (line, near) => {
    texts ??= chapters
      .flatMap(({ blocks }) => textsOfBlocks(blocks))
      .map((text) => ({ ...text, letters: squeeze(text.text) }));
    const letters = squeeze(line);
    const isAfter = ({ position: { file, line: row } }: SourceText) => file === near.file && row >= near.line;
    return texts.find((text) => isAfter(text) && text.letters.includes(letters))?.position ?? near;
  };
}
