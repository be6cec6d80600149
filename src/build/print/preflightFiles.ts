import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../../document/finding.ts';
import { htmlReport, type PreflightReport, type PreflightSettings, preflight, toFinding } from '../../print/index.ts';
import { MANIFEST, readManifest } from '../manifest.ts';
import { isForPress } from './isForPress.ts';

export interface PreflightOrder {
  /** As shown in messages, and absolute. */
  readonly files: readonly { readonly name: string; readonly path: string }[];
  readonly settings: PreflightSettings;
  /** Whether the HTML report of each file is wanted: every page's ink is then measured. */
  readonly reports: boolean;
}
export interface PreflightedFile {
  readonly name: string;
  readonly report: PreflightReport;
  readonly findings: readonly Finding[];
  readonly html?: string;
}

/** Our own files for the press in an output folder (absolute); none without a manifest. */
export async function pressFilesIn(out: string): Promise<PreflightOrder['files']> {
  const manifest = readManifest(await readFile(join(out, MANIFEST), 'utf8').catch(() => ''));
  return (manifest?.artefacts ?? []).filter(isForPress).map(({ path }) => ({ name: path, path: join(out, path) }));
}

/** Looks at files as a printer would. A file that cannot be read is a finding. */
export async function preflightFiles(order: PreflightOrder): Promise<readonly PreflightedFile[]> {
  const done: PreflightedFile[] = [];
  for (const { name, path } of order.files) {
    const bytes = await readFile(path).catch(() => undefined);
    if (!bytes) {
      const missing: Finding = {
        severity: 'error',
        rule: 'unreadable',
        position: { file: name, line: 1, column: 1 },
        message: 'There is no such file, or it cannot be read.',
      };
      const report = { pages: 0, faults: [], ink: [], inkLimit: 0, maps: [], sheets: [] };
      done.push({ name, report, findings: [missing] });
      continue;
    }
    const report = await preflight(bytes, { ...order.settings, map: order.reports });
    done.push({
      name,
      report,
      findings: report.faults.map((fault) => toFinding(fault, name)),
      ...(order.reports ? { html: await htmlReport(bytes, report, name) } : {}),
    });
  }
  return done;
}
