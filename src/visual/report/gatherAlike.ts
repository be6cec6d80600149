import type { Change } from '../compare/change.ts';

/** What happened at one place of a page, or alike at several. */
export interface Alike {
  readonly first: Change;
  readonly places: readonly Change[];
}

/** Changes of a page with the same sentence and source, each told once, in the order of the first. */
export function gatherAlike(changes: readonly Change[]): readonly Alike[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const { sentence, source } = change;
    const key = JSON.stringify([sentence, source?.file, source?.line]);
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  return [...groups.values()].flatMap((places) => {
    const [first] = places;
    return first ? [{ first, places }] : [];
  });
}
