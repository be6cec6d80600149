import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../../document/finding.ts';
import { readLinkTargets, readTags } from '../../pdf/index.ts';
import { createPool } from '../../visual/index.ts';
import { type Artefact, sha256 } from '../manifest.ts';
import type { BuiltFile } from '../publish/publish.ts';
import { drawFigures } from './drawFigures.ts';
import { heardEdition } from './heardEdition.ts';
import { type ReportedEdition, toHtml } from './toHtml.ts';

const ACCESSIBILITY_REPORT = 'accessibility.html';

/** What the report says besides what stands in the files. */
export interface ReportOf {
  readonly title: string;
  readonly version: string;
  readonly titles: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

/**
 * Makes `accessibility.html`: what a listener meets in each edition, read back from the files in `folder` (absolute), those
 * taken over from the last build too, for an editor to sign off.
 */
export async function accessibilityFile(
  artefacts: readonly Artefact[],
  folder: string,
  { title, version, titles, findings }: ReportOf,
): Promise<BuiltFile> {
  const editions: ReportedEdition[] = [];
  const pool = createPool();
  try {
    for (const { path, edition, pages, format, purpose } of artefacts) {
      if (format !== 'pdf' || purpose !== 'screen') continue;
      const bytes = await readFile(join(folder, path));
      const { elements, findings: defects } = readTags(bytes, path);
      const [document] = elements;
      if (!document) continue;
      const heard = heardEdition(document, readLinkTargets(bytes));
      editions.push({
        id: edition,
        title: titles.get(edition) ?? edition,
        path,
        pages,
        defects: defects.length,
        heard,
        pictures: await drawFigures(pool, { id: path, bytes }, heard.figures),
      });
    }
  } finally {
    await pool.close();
  }
  const bytes = new TextEncoder().encode(toHtml({ title, version, editions, findings }));
  return {
    bytes,
    artefact: {
      path: ACCESSIBILITY_REPORT,
      edition: '',
      format: 'html',
      purpose: 'accessibility-report',
      pages: 0,
      words: 0,
      bytes: bytes.length,
      sha256: sha256(bytes),
    },
  };
}
