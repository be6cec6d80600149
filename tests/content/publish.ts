import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  checkEdition,
  checkPublication,
  mergeFindings,
  type ParsedPublication,
  parsePublication,
  readPublication,
  resolveEdition,
} from '../../src/content/index.ts';
import type { Finding } from '../../src/document/finding.ts';
import type { Block, Inline } from '../../src/document/nodes.ts';
import type { EditionDocument } from '../../src/document/publication.ts';

export interface Published {
  readonly parsed: ParsedPublication;
  readonly documents: { readonly [edition: string]: EditionDocument };
  readonly findings: readonly Finding[];
}
export type Files = { readonly [path: string]: string | Uint8Array };

/** The first lines of publication.yml; editions follow. */
export const HEAD = 'title: Pathway\npublisher: A Partnership\nlanguage: en-GB\n';
export const ONE = `${HEAD}editions:\n  - { id: guide, layout: guide, content: guide.md }\n`;

/** Writes files into a folder of their own, and gives its path to `use`. */
export async function inFolder<T>(files: Files, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'press content ä '));
  try {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What reading alone says of a folder. */
export const readFindings = (files: Files): Promise<readonly Finding[]> =>
  inFolder(files, async (folder) => (await readPublication(folder)).findings);

/** A publication from its files, through all steps of the room. */
export const publish = (files: Files): Promise<Published> => inFolder(files, publishFolder);

/** A publication that stands in a folder. */
export async function publishFolder(folder: string): Promise<Published> {
  const read = await readPublication(folder);
  if (!read.publication) throw new Error(`not read: ${read.findings.map(({ message }) => message).join(' ')}`);
  const { parsed, findings } = parsePublication(read.publication);
  const all: Finding[] = [...read.findings, ...findings];
  const documents: { [edition: string]: EditionDocument } = {};
  for (const edition of parsed.publication.config.editions) {
    const resolved = resolveEdition(parsed, edition);
    all.push(...resolved.findings, ...checkEdition(resolved.document, parsed));
    documents[edition.id] = resolved.document;
  }
  all.push(...checkPublication(parsed));
  return { parsed, documents, findings: mergeFindings(all, parsed) };
}

/** One Markdown file as the edition `guide`. */
export const publishText = (text: string, files: Files = {}): Promise<Published> =>
  publish({ 'publication.yml': ONE, 'guide.md': text, ...files });

/** The blocks of the first chapter of `guide`. */
export const blocksOf = ({ documents }: Published): readonly Block[] => documents.guide?.chapters[0]?.blocks ?? [];

/** `4:7 error rule` of each finding. */
export const brief = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ position, severity, rule }) => `${position.line}:${position.column} ${severity} ${rule}`);

/** Data without positions, for comparing what was made. */
export function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'position')
      .map(([key, part]) => [key, bare(part)]),
  );
}

/** Every node of a type, in order. */
export function nodesOf<T extends (Block | Inline)['type']>(
  value: unknown,
  type: T,
): readonly Extract<Block | Inline, { type: T }>[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = (value as { type?: unknown }).type === type ? [value as Extract<Block | Inline, { type: T }>] : [];
  return [...own, ...Object.values(value).flatMap((part) => nodesOf(part, type))];
}
