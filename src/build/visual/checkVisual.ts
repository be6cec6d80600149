import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Finding } from '../../document/finding.ts';
import {
  type Candidate,
  checkReference,
  type Edition,
  engineVersion,
  type FileOutcome,
  hasPassed,
  indexSources,
  listReferences,
  locateChanges,
  type Pool,
  readIndex,
  readSettings,
  SETTINGS,
  type Settings,
  type VisualReport,
} from '../../visual/index.ts';
import { buildPublication } from '../buildPublication.ts';
import { createWorkshop } from '../cache.ts';
import type { BuildReport, Listen } from '../order.ts';
import { createArchive } from './createArchive.ts';
import { gatherCandidates } from './gatherCandidates.ts';
import { readSourceTexts } from './readSourceTexts.ts';
import type { VisualOrder } from './visualOrder.ts';

/** Pages shown with pictures, so that a browser can bear the report; the others are told in words. */
const DRAWN = 400;

/** What came of a check: the build, and, unless it failed, the comparison with all that approving needs. */
export interface VisualCheck {
  readonly build: BuildReport;
  readonly findings: readonly Finding[];
  readonly comparison?: Comparison;
}
export interface Comparison {
  readonly report: VisualReport;
  readonly candidates: readonly Candidate[];
  readonly settings: Settings;
  readonly engine: string;
}

/**
 * Builds, and holds every PDF that was ordered against its reference. Never writes a reference. A build that failed, and
 * settings that are wrong, are findings. `compares` is told which file is being compared.
 */
export async function checkVisual(
  order: VisualOrder,
  pool: Pool,
  listen: Listen,
  compares: (file: string) => void,
): Promise<VisualCheck> {
  const build = await buildPublication(order.build, createWorkshop(), listen);
  if (!build.manifest) return { build, findings: build.findings };
  const read = await readSettings(order.references);
  if (!('settings' in read)) {
    const position = { file: join(order.references, SETTINGS), line: read.line, column: read.column };
    return { build, findings: [{ severity: 'error', rule: 'visual-settings', position, message: read.problem }] };
  }

  const { publication, version, artefacts } = build.manifest;
  const { editions, out } = order.build;
  const candidates = await gatherCandidates(out, artefacts, editions);
  const edition: Edition = { version, date: await readDate(order.build.publication) };
  const engine = engineVersion();
  const archive = order.isBeforeBuilt ? createArchive(order) : undefined;
  const outcomes: FileOutcome[] = [];
  let left = order.isUndrawn ? 0 : DRAWN;
  // One after another: the pages of each keep all threads busy, and the first get the pictures.
  for (const candidate of candidates) {
    compares(candidate.name);
    const folder = join(order.references, candidate.name);
    const settings = read.settings(candidate.name);
    const outcome = await checkReference(pool, folder, candidate, {
      settings,
      edition,
      engine,
      drawn: left,
      ...(archive ? { approved: (sha256) => archive.find(folder, sha256) } : {}),
    });
    left -= outcome.pages.filter(({ pictures }) => Object.keys(pictures).length > 0).length;
    outcomes.push(outcome);
  }
  await archive?.close();
  const gone = editions.length === 0 ? await findGone(order.references, candidates) : [];
  const files = await locate([...outcomes, ...gone], order.build.publication);
  const report = { title: publication, version, engine, sides: ['Approved', 'Built'] as const, files };
  return { build, findings: build.findings, comparison: { report, candidates, settings: read.settings, engine } };
}

/** References of files that are built no more. */
async function findGone(references: string, candidates: readonly Candidate[]): Promise<readonly FileOutcome[]> {
  const built = new Set(candidates.map(({ name }) => name));
  const names = (await listReferences(references)).filter((name) => !built.has(name));
  return Promise.all(
    names.map(async (name): Promise<FileOutcome> => {
      const found = await readIndex(join(references, name));
      const wasPages = found.kind === 'found' ? found.index.pages.length : 0;
      return { name, status: 'gone', wasPages, nowPages: 0, pages: [], matter: [], problems: [] };
    }),
  );
}

async function locate(outcomes: readonly FileOutcome[], publication: string): Promise<readonly FileOutcome[]> {
  if (outcomes.every(hasPassed)) return outcomes;
  const index = indexSources(await readSourceTexts(publication));
  return outcomes.map((outcome) => locateChanges(outcome, index));
}

/** The date that the publication gives itself (ISO), or nothing. */
async function readDate(publication: string): Promise<string> {
  const config: unknown = parse(await readFile(join(publication, 'publication.yml'), 'utf8'), { schema: 'core' });
  const date = typeof config === 'object' && config !== null && 'date' in config ? config.date : '';
  return typeof date === 'string' ? date : '';
}
