import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  compareFile,
  countPages,
  engineVersion,
  type Pool,
  readKeys,
  THRESHOLDS,
  type VisualReport,
} from '../../visual/index.ts';
import { share } from './gatherCandidates.ts';

/** Both sides are rendered, so pictures may be finer than those kept as references. */
const DPI = 110;

/** Pages shown with pictures; the others are told in words. */
const DRAWN = 400;

/** Why two files cannot be compared: which one, and what is wrong with it. */
export interface Unreadable {
  readonly path: string;
  readonly problem: 'missing' | 'locked' | 'no PDF';
}

/** Compares any two PDFs, by the same rules as a build with its references. Paths are absolute. */
export async function compareTwo(wasPath: string, nowPath: string, pool: Pool): Promise<VisualReport | Unreadable> {
  const was = await open(wasPath);
  if ('problem' in was) return was;
  const now = await open(nowPath);
  if ('problem' in now) return now;
  const original = {
    matter: was.keys.matter,
    pages: was.keys.pages.map((key, page) => ({ key, before: { kind: 'pdf', pdf: was.pdf, page } as const })),
  };
  const [wasName, nowName] = [basename(wasPath), basename(nowPath)];
  const sides = wasName === nowName ? ([wasPath, nowPath] as const) : ([wasName, nowName] as const);
  const rules = { dpi: DPI, thresholds: THRESHOLDS, masks: [], drawn: DRAWN };
  const outcome = await compareFile(pool, original, { name: nowName, pdf: now.pdf, keys: now.keys }, rules);
  return { title: `${sides[0]} and ${sides[1]}`, version: '', engine: engineVersion(), sides, files: [outcome] };
}

interface Opened {
  readonly keys: NonNullable<Awaited<ReturnType<typeof readKeys>>>;
  readonly pdf: { readonly id: string; readonly bytes: Uint8Array; readonly isPrint: boolean };
}

async function open(path: string): Promise<Opened | Unreadable> {
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) return { path, problem: 'missing' };
  const keys = await readKeys(bytes);
  if (keys) return { keys, pdf: { id: path, bytes: share(bytes), isPrint: keys.isPrint } };
  // Encrypted without a password to open it, or damaged so far that PDFium alone can mend it: known by its looks only.
  const pages = await countPages(bytes);
  if (typeof pages === 'string') return { path, problem: pages };
  const unlike = Array.from({ length: pages }, (_, page) => `${path} ${page}`);
  return {
    keys: { pages: unlike, matter: {}, isPrint: false },
    pdf: { id: path, bytes: share(bytes), isPrint: false },
  };
}
