import { existsSync, readFileSync } from 'node:fs';
import { comparePixels } from '../compare/comparePixels.ts';
import type { Engine } from '../engine/loadEngine.ts';
import { type OpenPdf, openPdf } from '../engine/openPdf.ts';
import { rasterise } from '../page/rasterise.ts';
import { readPage } from '../page/readPage.ts';
import { decodePng } from '../png/decodePng.ts';
import { encodePng } from '../png/encodePng.ts';
import { fingerprint } from '../png/fingerprint.ts';
import type { Pixels } from '../png/pixels.ts';
import { posterise } from '../png/posterise.ts';
import type { Before, CompareResult, Job, Results, SharedPdf } from './job.ts';

/** Files kept open, so that neighbouring pages need not open them again: what was built, and what it is held against. */
const OPEN = 2;

/** An engine and the files open in it. Jobs change nothing but which files are open. */
export interface Bench {
  readonly engine: Engine;
  readonly open: Map<string, OpenPdf>;
}

/** Does one job. The result hangs on the job alone. Throws when PDFium cannot read the file or the page. */
export function runJob(bench: Bench, job: Job): Results[keyof Results] {
  const pdf = opened(bench, job.pdf);
  switch (job.kind) {
    case 'read': {
      const pixels = rasterise(bench.engine, pdf, job.page, job);
      return { fingerprint: fingerprint(pixels), content: readPage(bench.engine, pdf, job.page) };
    }
    case 'picture':
      return { png: encodePng(posterise(rasterise(bench.engine, pdf, job.page, job))) };
    case 'compare':
      return compare(bench, pdf, job);
  }
}

function compare(bench: Bench, pdf: OpenPdf, job: Job & { readonly kind: 'compare' }): CompareResult {
  const now = posterise(rasterise(bench.engine, pdf, job.page, job));
  const was = pixelsBefore(bench, job.before, job.dpi);
  const after = encodePng(now);
  if (!was) return { differing: 0, areas: [], after };
  const before = encodePng(was);
  const found = comparePixels(was, now, job);
  if (!found) return { differing: 0, areas: [], before, after };
  return { differing: found.differing, areas: found.areas, before, after, difference: encodePng(found.difference) };
}

function pixelsBefore(bench: Bench, before: Before, dpi: number): Pixels | undefined {
  if (before.kind === 'none') return undefined;
  if (before.kind === 'file') return readPicture(before.path);
  return posterise(rasterise(bench.engine, opened(bench, before.pdf), before.page, { dpi }));
}

/** A reference that is lost or damaged is none: the page's fingerprint still tells whether it changed. */
function readPicture(path: string): Pixels | undefined {
  return existsSync(path) ? decodePng(readFileSync(path)) : undefined;
}

function opened({ engine, open }: Bench, { id, bytes }: SharedPdf): OpenPdf {
  const known = open.get(id);
  if (known) return known;
  const pdf = openPdf(engine, bytes);
  if (!pdf) throw new Error('PDFium cannot read the file');
  for (const [oldest, file] of open) {
    if (open.size < OPEN) break;
    open.delete(oldest);
    file.close();
  }
  open.set(id, pdf);
  return pdf;
}
