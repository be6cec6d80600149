import type { PrintFault } from '../fault.ts';
import { cluster } from './cluster.ts';

/** Faults of one kind nearer than this are told as one. mm. */
const apart = 5;

/** Told before the others of their page, which may only follow from them. */
const boxRules = new Set(['trim-box', 'bleed-box', 'box-order', 'page-size']);
const rankOf = ({ rule }: PrintFault): number => (boxRules.has(rule) ? 0 : 1);

const order = (a: PrintFault, b: PrintFault): number =>
  (a.page ?? 0) - (b.page ?? 0) ||
  rankOf(a) - rankOf(b) ||
  (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0) ||
  (a.place?.y ?? 0) - (b.place?.y ?? 0) ||
  (a.place?.x ?? 0) - (b.place?.x ?? 0);

/** One line a fault: the same fault in neighbouring places of a page is told once, for the place of all. In order of pages. */
export function mergeFaults(faults: readonly PrintFault[]): readonly PrintFault[] {
  const groups = new Map<string, PrintFault[]>();
  for (const fault of faults) {
    const key = JSON.stringify([fault.severity, fault.rule, fault.page, fault.message]);
    groups.set(key, [...(groups.get(key) ?? []), fault]);
  }
  return [...groups.values()]
    .flatMap((group): readonly PrintFault[] => {
      const [first] = group;
      if (!first) return [];
      const places = group.flatMap((fault) => (fault.place ? [fault.place] : []));
      return places.length === 0 ? [first] : cluster(places, apart).map((place) => ({ ...first, place }));
    })
    .toSorted(order);
}
