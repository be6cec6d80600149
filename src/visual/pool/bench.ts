import { ParseSpeeds, PDFDocument } from 'pdf-lib';
import type { Engine } from '../engine/loadEngine.ts';
import { type OpenPdf, openPdf } from '../engine/openPdf.ts';
import { makePlate } from '../plates/makePlate.ts';
import { PLATES } from '../plates/plateSpaces.ts';
import type { SharedPdf } from './job.ts';

/** Files kept open, so that neighbouring pages need not open them again: what was built, and what it is held against. */
const OPEN = 2;

/** An engine and the files open in it. Jobs change nothing but which files are open. */
export interface Bench {
  readonly engine: Engine;
  readonly open: Map<string, Promise<OpenFile>>;
}
export interface OpenFile {
  readonly pdf: OpenPdf;
  /** Of a print file: the document as pdf-lib has it, and its plates in the order of PLATES. */
  readonly print?: { readonly document: PDFDocument; readonly plates: readonly OpenPdf[] };
}

/** A bench with no file open. */
export const createBench = (engine: Engine): Bench => ({ engine, open: new Map() });

/** Closes all files of a bench. */
export async function closeBench({ open }: Bench): Promise<void> {
  for (const file of open.values()) close(await file);
  open.clear();
}

/** A file on a bench, opened unless it is. Throws when PDFium cannot read it. */
export async function opened({ engine, open }: Bench, shared: SharedPdf): Promise<OpenFile> {
  const known = open.get(shared.id);
  if (known) {
    // Asked for last, so the last to be closed: a job may need two.
    open.delete(shared.id);
    open.set(shared.id, known);
    return known;
  }
  for (const [oldest, file] of open) {
    if (open.size < OPEN) break;
    open.delete(oldest);
    close(await file);
  }
  const file = openFile(engine, shared);
  open.set(shared.id, file);
  // What cannot be read is tried again with the next job, and fails again.
  file.catch(() => open.delete(shared.id));
  return file;
}

async function openFile(engine: Engine, { bytes, isPrint }: SharedPdf): Promise<OpenFile> {
  const pdf = openOrFail(engine, bytes);
  if (!isPrint) return { pdf };
  const document = await PDFDocument.load(bytes, { parseSpeed: ParseSpeeds.Fastest, updateMetadata: false });
  const plates = await Promise.all(PLATES.map((plate) => makePlate(bytes, plate)));
  return { pdf, print: { document, plates: plates.map((plate) => openOrFail(engine, plate)) } };
}

function openOrFail(engine: Engine, bytes: Uint8Array): OpenPdf {
  const pdf = openPdf(engine, bytes);
  if (!pdf) throw new Error('PDFium cannot read the file');
  return pdf;
}

function close({ pdf, print }: OpenFile): void {
  for (const file of [pdf, ...(print?.plates ?? [])]) file.close();
}
