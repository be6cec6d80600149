import type { Matter } from '../page/readKeys.ts';
import { quote } from '../words/phrase.ts';

/** What changed in a file beside its pages, a sentence each: `Title: “A” became “B”`; `bookmarks changed`. */
export function describeMatter(was: Matter, now: Matter): readonly string[] {
  const names = [...new Set([...Object.keys(was), ...Object.keys(now)])].sort();
  return names.flatMap((name) => {
    const [before, after] = [was[name], now[name]];
    if (before === after) return [];
    if (before === undefined) return [`${name} added`];
    if (after === undefined) return [`${name} removed`];
    return [after.startsWith('#') ? `${name} changed` : `${name}: ${quote(before)} became ${quote(after)}`];
  });
}
