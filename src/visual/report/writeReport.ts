import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toHtml } from './toHtml.ts';
import { toJson } from './toJson.ts';
import { toJunit } from './toJunit.ts';
import type { VisualReport } from './visualReport.ts';

/** Files of a report, by name. */
export const REPORT = { html: 'index.html', json: 'report.json', junit: 'junit.xml' } as const;

/** Writes the report into a folder: HTML, JSON and JUnit XML. Fails as the file system does. */
export async function writeReport(folder: string, report: VisualReport): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, REPORT.html), toHtml(report));
  await writeFile(join(folder, REPORT.json), `${JSON.stringify(toJson(report), null, 2)}\n`);
  await writeFile(join(folder, REPORT.junit), toJunit(report));
}
