import { existsSync, readFileSync } from 'node:fs';
import { comparePixels, type PixelDifference } from '../compare/comparePixels.ts';
import type { Engine } from '../engine/loadEngine.ts';
import { withPage } from '../engine/withPage.ts';
import { IDENTITY, placeBox } from '../page/frame.ts';
import { frameOf } from '../page/frameOf.ts';
import { rasterise, rasteriseLoaded } from '../page/rasterise.ts';
import { readPage } from '../page/readPage.ts';
import { PLATES } from '../plates/plateSpaces.ts';
import { readInks } from '../plates/readInks.ts';
import { crop } from '../png/crop.ts';
import { decodePng } from '../png/decodePng.ts';
import { encodePng } from '../png/encodePng.ts';
import { fingerprint } from '../png/fingerprint.ts';
import type { Pixels } from '../png/pixels.ts';
import { posterise } from '../png/posterise.ts';
import { type Bench, type OpenFile, opened } from './bench.ts';
import type {
  Before,
  CompareResult,
  Job,
  MeetResult,
  PixelsResult,
  PlatePictures,
  ReadResult,
  Results,
} from './job.ts';

/** pt in an inch. */
const POINTS = 72;

type Of<K extends Job['kind']> = Job & { readonly kind: K };

/** Does one job. The result hangs on the job alone. Throws when PDFium cannot read the file or the page. */
export async function runJob(bench: Bench, job: Job): Promise<Results[keyof Results]> {
  const file = await opened(bench, job.pdf);
  switch (job.kind) {
    case 'read':
      return see(bench.engine, file, job.page, job.dpi).read;
    case 'picture':
      return { png: encodePng(posterise(picture(bench.engine, file, job))) };
    case 'compare':
      return compare(bench, file, job);
    case 'meet':
      return meet(bench, file, job);
  }
}

function picture(engine: Engine, { pdf }: OpenFile, { page: index, dpi, area }: Of<'picture'>): Pixels {
  if (!area) return rasterise(engine, pdf, index, { dpi });
  return withPage(engine, pdf, index, (page) => {
    const [x, y, width, height] = placeBox(area, IDENTITY, frameOf(engine, page));
    const pixels = (length: number) => Math.round((length * dpi) / POINTS);
    const whole = rasteriseLoaded(engine, page, { dpi });
    return crop(whole, [pixels(x), pixels(y), pixels(width), pixels(height)]);
  });
}

/** A page as it stands in a file, with its pixels. */
interface SeenPage {
  readonly read: ReadResult;
  readonly pixels: Pixels;
}

function see(engine: Engine, { pdf, print }: OpenFile, page: number, dpi: number): SeenPage {
  const inks = print && readInks(print.document.getPage(page));
  const plates = print?.plates.map((plate) => fingerprint(rasterise(engine, plate, page, { dpi })));
  return withPage(engine, pdf, page, (loaded) => {
    const pixels = rasteriseLoaded(engine, loaded, { dpi });
    const content = readPage(engine, pdf, loaded, inks);
    return { read: { fingerprint: fingerprint(pixels), content, ...(plates ? { plates } : {}) }, pixels };
  });
}

async function meet(bench: Bench, file: OpenFile, job: Of<'meet'>): Promise<MeetResult> {
  const { before, page, dpi } = job;
  const now = see(bench.engine, file, page, dpi);
  const isSeen = job.isBeforeRead && before.kind === 'pdf';
  const old = isSeen ? see(bench.engine, await opened(bench, before.pdf), before.page, dpi) : undefined;
  const was = old ? posterise(old.pixels) : await pixelsBefore(bench, before, dpi);
  const found = was && comparePixels(was, posterise(now.pixels), job);
  return { now: now.read, ...(old ? { was: old.read } : {}), pixels: pixelsResult(found) };
}

function pixelsResult(found: PixelDifference | undefined): PixelsResult {
  return { differing: found?.differing ?? 0, areas: found?.areas ?? [], isCompared: found !== undefined };
}

async function compare(bench: Bench, file: OpenFile, job: Of<'compare'>): Promise<CompareResult> {
  const now = posterise(rasterise(bench.engine, file.pdf, job.page, job));
  const was = await pixelsBefore(bench, job.before, job.dpi);
  const found = was && comparePixels(was, now, job);
  const result = { ...pixelsResult(found), plates: [] };
  if (!job.isDrawn) return result;
  return {
    ...result,
    after: encodePng(now),
    ...(was ? { before: encodePng(was) } : {}),
    ...(found ? { difference: encodePng(found.difference), plates: await comparePlates(bench, file, job) } : {}),
  };
}

async function comparePlates(bench: Bench, file: OpenFile, job: Of<'compare'>): Promise<readonly PlatePictures[]> {
  const { before, dpi } = job;
  if (before.kind !== 'pdf' || !file.print) return [];
  const old = await opened(bench, before.pdf);
  const pictures: PlatePictures[] = [];
  for (const [index, plate] of PLATES.entries()) {
    const [wasPlate, nowPlate] = [old.print?.plates[index], file.print.plates[index]];
    if (!wasPlate || !nowPlate) continue;
    const was = posterise(rasterise(bench.engine, wasPlate, before.page, { dpi }));
    const now = posterise(rasterise(bench.engine, nowPlate, job.page, { dpi }));
    const found = comparePixels(was, now, job);
    if (!found || found.differing === 0) continue;
    const [wasPng, nowPng, difference] = [was, now, found.difference].map(encodePng);
    if (wasPng && nowPng && difference) pictures.push({ plate, before: wasPng, after: nowPng, difference });
  }
  return pictures;
}

async function pixelsBefore(bench: Bench, before: Before, dpi: number): Promise<Pixels | undefined> {
  if (before.kind === 'none') return undefined;
  if (before.kind === 'file') return readPicture(before.path);
  const { pdf } = await opened(bench, before.pdf);
  return posterise(rasterise(bench.engine, pdf, before.page, { dpi }));
}

/** A reference that is lost or damaged is none: the page's fingerprint still tells whether it changed. */
function readPicture(path: string): Pixels | undefined {
  return existsSync(path) ? decodePng(readFileSync(path)) : undefined;
}
