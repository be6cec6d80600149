import type { Flow } from '../../document/boxes.ts';
import type { LaidBox, PlacedPage } from '../../document/laid.ts';
import type { NumberedPage } from './numberPages.ts';

const known = new WeakMap<PlacedPage, readonly string[]>();

/**
 * Where each name truly stands, as index into `pages`: found on the placed pages themselves, box by box, and not taken
 * from what the typesetter says of them.
 */
export function truePages(pages: readonly NumberedPage[], flows: readonly Flow[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [index, { placed, flow }] of pages.entries())
    for (const name of namesOn(placed, flows[flow])) if (!places.has(name)) places.set(name, index);
  return places;
}

function namesOn(page: PlacedPage, flow: Flow | undefined): readonly string[] {
  if (page.kind === 'plate') {
    const item = flow?.items[page.block];
    return item?.kind === 'plate' ? item.anchors : [];
  }
  let names = known.get(page);
  if (!names) {
    names = page.pieces.flatMap(({ box }) => [...namesIn(box)]);
    known.set(page, names);
  }
  return names;
}

function* namesIn(box: LaidBox): Generator<string> {
  // A repeated table head is not where its names stand.
  if (box.artifact === 'Pagination') return;
  yield* box.anchors ?? [];
  if (box.kind === 'group') for (const item of box.items) yield* namesIn(item);
}
