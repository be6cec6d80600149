import type { Finding } from '../document/finding.ts';
import type { Position } from '../document/position.ts';
import type { ComposedEdition } from './edition.ts';

/** Where findings point that no line of the source stands for. */
const START: Position = { file: 'publication.yml', line: 1, column: 1 };

/**
 * Findings about pages whose boxes name no place in the source, and therefore their flow (a cover, the contents): they
 * point to the chapter that the flow is of, or to the publication.
 */
export function atSource(
  findings: readonly Finding[],
  { flows, document, firstChapter }: ComposedEdition,
): readonly Finding[] {
  return findings.map((finding) => {
    const flow = flows.findIndex(({ id }) => id === finding.position.file);
    if (flow < 0) return finding;
    return { ...finding, position: document.chapters[flow - firstChapter]?.position ?? START };
  });
}
