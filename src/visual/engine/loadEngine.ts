import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PDFiumModule } from '@hyzyla/pdfium';
import type { RawPdfium } from './raw.ts';

/** A rasteriser in memory of its own. It sees no file and no font of the machine: Emscripten's file system is empty. */
export interface Engine {
  readonly raw: RawPdfium;
  readonly version: string;
}

/** Version 2 of FPDF_LIBRARY_CONFIG (fpdfview.h): no fonts of the system, no scripts. */
const CONFIG = { version: 2, m_pIsolate: null, m_pUserFontPaths: null, m_v8EmbedderSlot: 0, m_pPlatform: null };
/**
 * Version of what *readPage* says of a page. Raised when it says the same page otherwise, so that what was kept by an older
 * one is known as such, and is not told as changes of every page.
 */
const READING = 2;
/** Hexadecimal digits that name a build of the engine. */
const DIGITS = 12;

/**
 * Loads PDFium (WebAssembly). `version` names the package, the very bytes of the engine, and the way pages are read, so
 * that references made by others are known as such.
 */
export async function loadEngine(): Promise<Engine> {
  const { bytes, version } = readBinary();
  const raw = (await PDFiumModule({ wasmBinary: bytes.buffer as ArrayBuffer })) as unknown as RawPdfium;
  raw._FPDF_InitLibraryWithConfig(CONFIG);
  return { raw, version };
}

/** The version alone, without starting the engine. */
export function engineVersion(): string {
  return readBinary().version;
}

function readBinary(): { readonly bytes: Uint8Array; readonly version: string } {
  const path = createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm');
  const bytes = new Uint8Array(readFileSync(path));
  const { version } = JSON.parse(readFileSync(join(dirname(path), '../package.json'), 'utf8')) as { version: string };
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, DIGITS);
  return { bytes, version: `@hyzyla/pdfium ${version} (${hash}), reading ${READING}` };
}
