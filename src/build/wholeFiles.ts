import type { Finding } from '../document/finding.ts';
import type { PublicationConfig } from '../document/publication.ts';
import type { Workshop } from './cache.ts';
import type { Artefact } from './manifest.ts';
import type { Order } from './order.ts';
import type { BuiltFile } from './publish/publish.ts';
import type { Documents } from './steps/resolveEditions.ts';

/** What the files of the whole publication are made from, besides what is published of its editions. */
export interface WholeOf {
  readonly documents: Documents;
  readonly config: Pick<PublicationConfig, 'title' | 'version'>;
  readonly order: Order;
  readonly workshop: Workshop;
  /** All that was found in the text and in editions with these files, in order. */
  findingsFor(artefacts: readonly Artefact[]): readonly Finding[];
}

/**
 * Files of the publication as a whole: the job ticket where anything goes to a printer, and the report for sign-off where
 * it is asked for. `artefacts` are those of all its editions, and stand in `folder` (absolute).
 */
export async function wholeFiles(
  artefacts: readonly Artefact[],
  folder: string,
  { documents, config, order, workshop, findingsFor }: WholeOf,
): Promise<readonly BuiltFile[]> {
  const files: BuiltFile[] = [];
  if (artefacts.some(({ purpose }) => purpose !== 'screen')) {
    const { ticketFiles } = await import('./print/ticketFiles.ts');
    files.push(...(await ticketFiles(documents, artefacts, order.publication, workshop)));
  }
  if (order.accessibilityReport) {
    const { accessibilityFile } = await import('./accessibility/accessibilityFile.ts');
    const titles = new Map([...documents].map(([id, document]) => [id, document.title]));
    const { title, version } = config;
    files.push(
      await accessibilityFile(artefacts, folder, { title, version, titles, findings: findingsFor(artefacts) }),
    );
  }
  return files;
}
