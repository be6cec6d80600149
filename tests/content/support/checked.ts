import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { checkPublication } from '../../../src/build/checkPublication.ts';
import type { Finding } from '../../../src/document/finding.ts';

const CONFIG = `title: Pathway
publisher: A Partnership
language: en-GB
editions:
  - { id: guide, layout: guide, content: guide.md }
`;

/** What `press check` finds in a publication of these files; remarks left out. */
export async function checked(files: { readonly [path: string]: string }): Promise<readonly Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'press mistakes-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const all = { 'publication.yml': CONFIG, 'guide.md': '# Title\n\nWords.\n', ...files };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return (await checkPublication(folder)).filter(({ severity }) => severity !== 'info');
}
