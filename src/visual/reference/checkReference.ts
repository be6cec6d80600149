import { join } from 'node:path';
import { compareFile } from '../compare/compareFile.ts';
import { type Edition, isExpired } from '../compare/isExpired.ts';
import type { FileOutcome } from '../compare/outcome.ts';
import type { Mask } from '../compare/settings.ts';
import { readKeys } from '../page/readKeys.ts';
import type { Pool } from '../pool/createPool.ts';
import type { Before } from '../pool/job.ts';
import { type ReferenceIndex, readContents, readIndex } from './readReference.ts';
import type { FileSettings } from './readSettings.ts';
import { pictureName } from './reference.ts';

/** A built file to be held against its reference. */
export interface Candidate {
  /** `guide`, `guide@print`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly pages: number;
}

/** What a check goes by, besides the file and its reference. */
export interface CheckRules {
  readonly settings: FileSettings;
  readonly edition: Edition;
  readonly engine: string;
  /** Pages that differ, from the first on, of which pictures are made. */
  readonly drawn: number;
  /** The approved file itself, for the pictures of pages kept without: asked for when such a page differs. */
  approved?(sha256: string): Promise<Uint8Array | undefined>;
}

/**
 * Holds a built file against its reference in `folder` (its own). A file with the same bytes passes unread, a page with
 * the same content unrendered. Never writes.
 */
export async function checkReference(
  pool: Pool,
  folder: string,
  candidate: Candidate,
  { settings, edition, engine, drawn, approved }: CheckRules,
): Promise<FileOutcome> {
  const expired = settings.masks.filter((mask) => isExpired(mask, edition));
  const problems = expired.map(describeExpired);
  const empty = { name: candidate.name, wasPages: 0, nowPages: candidate.pages, pages: [], matter: [] };
  const found = await readIndex(folder);
  if (found.kind === 'none') return { ...empty, status: 'new', problems };
  if (found.kind === 'damaged') return { ...empty, status: 'failed', problems: [...problems, found.problem] };

  const { index } = found;
  const counted = { ...empty, wasPages: index.pages.length };
  const another = describeEngine(index, engine, settings.dpi);
  if (another) return { ...counted, status: 'outdated', problems: [...problems, another] };
  if (index.sha256 === candidate.sha256) return { ...counted, status: 'passed', problems };

  const keys = await readKeys(candidate.bytes);
  if (!keys) return { ...counted, status: 'failed', problems: [...problems, 'the built file cannot be read'] };
  const isSame =
    index.pages.length === keys.pages.length && index.pages.every(({ key }, page) => key === keys.pages[page]);
  // Of pages that are the same, nothing needs to be known.
  const contents = isSame ? [] : await readContents(folder, index);
  if (!contents)
    return { ...counted, status: 'failed', problems: [...problems, 'pages.jsonl is lost or damaged: approve anew'] };
  const isAskedFor = !isSame && index.keep !== 'pictures' && index.sha256 !== undefined;
  const old = isAskedFor && index.sha256 ? await approved?.(index.sha256) : undefined;
  const beforeOf = (page: number): Before => {
    if (index.keep === 'pictures') return { kind: 'file', path: join(folder, pictureName(page + 1)) };
    if (!old) return { kind: 'none' };
    return { kind: 'pdf', pdf: { id: index.sha256 ?? '', bytes: old, isPrint: keys.isPrint }, page };
  };
  const pages = index.pages.map(({ key, ...read }, page) => {
    const content = contents[page];
    const before = beforeOf(page);
    return { key, known: { ...read, ...(content ? { content } : {}) }, before };
  });
  // Of pages known by fingerprint alone there is nothing to lay beside what was built.
  const isPictured = index.keep !== 'fingerprint' || old !== undefined;
  const { name, bytes, sha256 } = candidate;
  const outcome = await compareFile(
    pool,
    { pages, matter: index.matter },
    { name, pdf: { id: sha256, bytes, isPrint: keys.isPrint }, keys },
    {
      ...settings,
      drawn: isPictured ? drawn : 0,
      masks: settings.masks.filter((mask) => !expired.includes(mask)),
      ...saidBy(name),
    },
  );
  return { ...outcome, problems };
}

/** `guide` has the words of `guide@booklet`. */
function saidBy(name: string): { readonly saidBy?: string } {
  const [edition = name] = name.split('@');
  return edition === name ? {} : { saidBy: edition };
}

function describeExpired({ reason, until }: Mask): string {
  const end = 'version' in until ? `version ${until.version}` : until.date;
  return `a mask has expired (it held until ${end}): ${reason}`;
}

function describeEngine(index: ReferenceIndex, engine: string, dpi: number): string | undefined {
  if (index.engine !== engine)
    return `the reference was made by ${index.engine}; this is ${engine}, whose pixels may differ: look at the pages, then approve`;
  if (index.dpi !== dpi) return `the reference was made at ${index.dpi} dpi and ${dpi} are set now: approve anew`;
  return undefined;
}
