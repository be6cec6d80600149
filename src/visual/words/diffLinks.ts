import type { Change } from '../compare/change.ts';
import type { PlacedLink } from '../page/content.ts';

/** Links whose target changed, that came or went. That a link moved with its words is told by the words. */
export function diffLinks(was: readonly PlacedLink[], now: readonly PlacedLink[]): readonly Change[] {
  const before = [...was];
  const after = [...now];
  for (const link of was) {
    const index = after.findIndex(({ target }) => target === link.target);
    if (index < 0) continue;
    after.splice(index, 1);
    before.splice(before.indexOf(link), 1);
  }
  const changes: Change[] = [];
  for (const [index, link] of before.entries()) {
    const other = after[index];
    changes.push(
      other
        ? {
            kind: 'link',
            sentence: `a link to ${link.target} now leads to ${other.target}`,
            was: link.target,
            now: other.target,
            wasBox: link.box,
            nowBox: other.box,
          }
        : { kind: 'link', sentence: `a link to ${link.target} was removed`, was: link.target, wasBox: link.box },
    );
  }
  for (const link of after.slice(before.length))
    changes.push({ kind: 'link', sentence: `a link to ${link.target} was added`, now: link.target, nowBox: link.box });
  return changes;
}
