import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { PageContent } from '../page/content.ts';
import { readContentLine } from './contentLine.ts';
import { CONTENT, INDEX } from './reference.ts';

const pageSchema = z
  .object({ key: z.string(), fingerprint: z.string(), plates: z.array(z.string()).optional() })
  .transform(({ plates, ...page }) => (plates === undefined ? page : { ...page, plates }));
const indexSchema = z.object({
  engine: z.string(),
  dpi: z.number().positive(),
  keep: z.enum(['pictures', 'text', 'fingerprint']),
  sha256: z.string().optional(),
  matter: z.record(z.string(), z.string()),
  pages: z.array(pageSchema),
});

/** What `index.json` says of a reference, without the contents of its pages. */
export type ReferenceIndex = z.output<typeof indexSchema>;

export type IndexResult =
  | { readonly kind: 'found'; readonly index: ReferenceIndex }
  | { readonly kind: 'none' }
  | { readonly kind: 'damaged'; readonly problem: string };

/** Reads the index of a reference (`folder` is its own). Enough to pass a file in which nothing changed. */
export async function readIndex(folder: string): Promise<IndexResult> {
  const path = join(folder, INDEX);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return { kind: 'none' };
  try {
    const result = indexSchema.safeParse(JSON.parse(text));
    if (result.success) return { kind: 'found', index: result.data };
    return { kind: 'damaged', problem: `${INDEX} is not what the press writes` };
  } catch {
    return { kind: 'damaged', problem: `${INDEX} is no JSON: a merge may have broken it` };
  }
}

/** Reads what stood on each page, if that is kept; undefined when the file is lost or damaged. */
export async function readContents(
  folder: string,
  { keep, pages }: ReferenceIndex,
): Promise<readonly PageContent[] | undefined> {
  if (keep === 'fingerprint') return [];
  try {
    const text = await readFile(join(folder, CONTENT), 'utf8');
    const lines = text.split('\n').filter((line) => line !== '');
    return lines.length === pages.length ? lines.map(readContentLine) : undefined;
  } catch {
    return undefined;
  }
}
