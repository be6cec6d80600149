import type { Edition, PublicationConfig } from '../../document/publication.ts';
import { idOfFile } from '../read/idOfFile.ts';

/** What may take or leave a file or block out. */
export interface Selectable {
  readonly only?: readonly string[];
  readonly except?: readonly string[];
}

/** The names by which `only` and `except` may call an edition: its id, and for one of `each: file` the id they share. */
export function namesOf(edition: Edition): readonly string[] {
  const suffix = edition.file === undefined ? undefined : `-${idOfFile(edition.file)}`;
  return suffix !== undefined && edition.id.endsWith(suffix)
    ? [edition.id, edition.id.slice(0, -suffix.length)]
    : [edition.id];
}

/**
 * Whether an edition takes a file or block. A large-print edition takes all that its ordinary edition takes, whatever
 * is said of itself, and what is meant for it alone.
 */
export function makeSelection(edition: Edition, config: PublicationConfig): (block: Selectable) => boolean {
  const own = namesOf(edition);
  const ordinary = config.editions.find((other) => other.id === edition.ordinary);
  const ordinaryNames = ordinary ? namesOf(ordinary) : own;
  const either = new Set([...own, ...ordinaryNames]);
  return ({ only, except }) => {
    if (only && only.length > 0 && !only.some((id) => either.has(id))) return false;
    return !except?.some((id) => ordinaryNames.includes(id));
  };
}
