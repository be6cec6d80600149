import { textString } from '../syntax.ts';
import type { FilePage, PaintedFlow } from './assembly.ts';
import { destination } from './destinations.ts';
import { type ObjectFile, put, reference, reserve } from './objects.ts';

interface Item {
  readonly id: number;
  readonly level: number;
  readonly title: string;
  readonly destination: string;
  readonly items: Item[];
}

/** Writes the outline (bookmarks) of all flows; chapters are shown, what is in them is folded. `undefined`: nothing to show. */
export function writeOutline(
  file: ObjectFile,
  flows: readonly PaintedFlow[],
  pages: readonly FilePage[],
): number | undefined {
  const top: Item[] = [];
  const open: Item[] = [];
  let first = 0;
  for (const flow of flows) {
    for (const { level, title, page, y } of flow.laid.bookmarks) {
      const place = destination(pages, { page: first + page, y });
      const item: Item = { id: reserve(file), level, title, destination: place, items: [] };
      while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
      (open.at(-1)?.items ?? top).push(item);
      open.push(item);
    }
    first += flow.records.length;
  }
  if (top.length === 0) return undefined;
  const root = reserve(file);
  writeItems(file, top, root);
  put(file, root, `<</Type/Outlines${ends(top)}/Count ${top.length}>>`);
  return root;
}

function writeItems(file: ObjectFile, items: readonly Item[], parent: number): void {
  for (const [i, item] of items.entries()) {
    const previous = items[i - 1];
    const next = items[i + 1];
    const siblings = `${previous ? `/Prev ${reference(previous.id)}` : ''}${next ? `/Next ${reference(next.id)}` : ''}`;
    // A negative count: so many would be seen if it were unfolded (ISO 32000-1, table 153).
    const inside = item.items.length > 0 ? `${ends(item.items)}/Count -${item.items.length}` : '';
    put(
      file,
      item.id,
      `<</Title${textString(item.title)}/Parent ${reference(parent)}${siblings}${inside}/Dest${item.destination}>>`,
    );
    writeItems(file, item.items, item.id);
  }
}

const ends = (items: readonly Item[]): string =>
  `/First ${reference(items[0]?.id ?? 0)}/Last ${reference(items.at(-1)?.id ?? 0)}`;
