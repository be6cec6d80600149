import type { Edition } from '../../document/publication.ts';
import type { ParsedPublication } from '../model.ts';
import { plainText } from '../plainText.ts';
import { presentIds } from './presentIds.ts';
import { chosenChapters } from './selectChapters.ts';
import type { Values } from './values.ts';

export interface Elsewhere {
  readonly edition: string;
  readonly title: string;
}

/**
 * Finds which other edition holds a target. One with the same layout and text size comes first, so that a reader of
 * large print is sent to large print; then the order of publication.yml.
 */
export function makeElsewhere(
  parsed: ParsedPublication,
  edition: Edition,
  values: Values,
): (id: string) => Elsewhere | undefined {
  const likeness = (other: Edition): number =>
    Number(other.file !== undefined) * 4 +
    Number(other.layout !== edition.layout) * 2 +
    Number(other.textSize !== edition.textSize);
  const others = parsed.publication.config.editions
    .filter((other) => other.id !== edition.id)
    .map((other, index) => ({ other, index }))
    .sort((a, b) => likeness(a.other) - likeness(b.other) || a.index - b.index)
    .map(({ other }) => other);
  const { config } = parsed.publication;
  const found = new Map<string, Elsewhere | undefined>();

  return (id) => {
    if (found.has(id)) return found.get(id);
    const holder = others.find((other) =>
      chosenChapters(parsed, other).some((chapter) => presentIds(chapter, other, config).has(id)),
    );
    const elsewhere = holder && {
      edition: holder.id,
      title: values.fill(titleFor(holder, id, parsed), { file: 'publication.yml', line: 1, column: 1 }),
    };
    found.set(id, elsewhere);
    return elsewhere;
  };
}

/** The edition's own title, else the publication's for its first edition, else that of the chapter itself. */
function titleFor(edition: Edition, id: string, parsed: ParsedPublication): string {
  const { config } = parsed.publication;
  const base = config.editions.find((other) => other.id === edition.ordinary) ?? edition;
  const own = edition.title ?? base.title;
  if (own !== undefined) return own;
  if (base === config.editions[0]) return config.title;
  const chapter = parsed.chapters.find((each) => each.chapter.id === parsed.targets[id]?.chapter);
  return chapter ? plainText(chapter.chapter.title) : config.title;
}
