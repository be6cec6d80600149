import type { PageContent, Run } from '../page/content.ts';

/**
 * The page as it is now, its text in the order of the page as it was: what stands unchanged in its place may have been
 * painted sooner or later, which no reader sees. Other text keeps its place after what it followed.
 */
export function inOrderOf(was: PageContent, now: PageContent): PageContent {
  const places = new Map<string, number[]>();
  for (const [index, run] of was.runs.entries()) {
    const key = keyOf(run, was);
    places.set(key, [...(places.get(key) ?? []), index]);
  }
  const groups: { readonly place: number; readonly runs: Run[] }[] = [{ place: -1, runs: [] }];
  for (const run of now.runs) {
    const place = places.get(keyOf(run, now))?.shift();
    if (place === undefined) groups.at(-1)?.runs.push(run);
    else groups.push({ place, runs: [run] });
  }
  const isInOrder = groups.every(({ place }, index) => index === 0 || place > (groups[index - 1]?.place ?? -1));
  if (isInOrder) return now;
  const sorted = [...groups].sort((a, b) => a.place - b.place);
  return { ...now, runs: sorted.flatMap(({ runs }) => runs) };
}

function keyOf({ text, x, y, style }: Run, { styles }: PageContent): string {
  return JSON.stringify([text, x, y, styles[style]]);
}
