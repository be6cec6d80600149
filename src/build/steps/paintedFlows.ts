import type { PaintedFlow } from '../../pdf/index.ts';
import type { PaintedEdition } from '../edition.ts';

/** The flows of an edition with the records of their pages, as assembly takes them. */
export function paintedFlows({ flows, laid, pagination, records, matter }: PaintedEdition): readonly PaintedFlow[] {
  return flows.map((flow, index) => {
    const own = pagination.pages.flatMap((page, at) => (page.flow === index ? [at] : []));
    return {
      role: flow.role,
      laid: laid[index] ?? { blocks: [], pages: [], anchors: {}, bookmarks: [] },
      records: own.flatMap((at) => records[at] ?? []),
      matter: own.map((at) => matter[at] ?? []),
      labels: own.map((at) => pagination.pages[at]?.folio ?? ''),
    };
  });
}
