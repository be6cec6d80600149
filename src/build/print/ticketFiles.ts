import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { layouts } from '../../../layouts/index.ts';
import type { FaceId } from '../../document/boxes.ts';
import type { EditionDocument } from '../../document/publication.ts';
import type { ThemeData } from '../../document/theme.ts';
import {
  drawJobTicket,
  type FileIdentity,
  type JobTicket,
  jobTicket,
  printerReadme,
  type TicketProduct,
} from '../../print/index.ts';
import type { Workshop } from '../cache.ts';
import { type Artefact, sha256 } from '../manifest.ts';
import { countWords } from '../pages/countWords.ts';
import type { BuiltFile } from '../publish/publish.ts';
import type { Documents } from '../steps/resolveEditions.ts';
import { isForPress } from './isForPress.ts';
import { loadProfile } from './loadProfile.ts';
import { pagesIn } from './pagesIn.ts';
import { printSettingsOf } from './printSettingsOf.ts';

const folder = 'print';

/** What is to be printed of an edition; nothing where it has no file for a printer. */
function productOf(document: EditionDocument, artefacts: readonly Artefact[]): TicketProduct | undefined {
  const { id } = document.edition;
  const own = artefacts.filter(({ edition }) => edition === id);
  const files = own.filter(isForPress);
  const trim = files[0]?.trim;
  const pages = own.find(({ purpose }) => purpose === 'screen')?.pages;
  if (!trim || pages === undefined) return undefined;
  return {
    edition: id,
    title: `${document.title} (${id})`,
    pages,
    trim,
    backCover: files[0]?.backCover === true,
    settings: printSettingsOf(document),
    files: files.map(({ path, purpose, pages }) => ({ path, purpose, pages })),
  };
}

function fontOf(theme: ThemeData, face: FaceId): Uint8Array {
  const file = theme.fonts.find(({ id }) => id === theme.faces[face]?.[0]);
  if (!file) throw new Error(`the theme has no face ${face}`);
  return readFileSync(createRequire(import.meta.url).resolve(`${file.package}/${file.file}`));
}

function fileOf(name: string, format: Artefact['format'], bytes: Uint8Array, pages: number, words: number): BuiltFile {
  const path = `${folder}/${name}`;
  const artefact = { path, edition: '', format, purpose: 'job-ticket', pages, words } as const;
  return { bytes, artefact: { ...artefact, bytes: bytes.length, sha256: sha256(bytes) } };
}

async function write(ticket: JobTicket, identity: FileIdentity, theme: ThemeData): Promise<readonly BuiltFile[]> {
  const readme = printerReadme(ticket);
  const words = countWords(readme);
  const fonts = { regular: fontOf(theme, 'regular'), bold: fontOf(theme, 'bold') };
  const sheet = await drawJobTicket(ticket, identity, fonts);
  return [
    fileOf('job-ticket.pdf', 'pdf', sheet, await pagesIn(sheet), words),
    fileOf('job-ticket.json', 'json', Buffer.from(`${JSON.stringify(ticket, null, 2)}\n`), 0, words),
    fileOf('README.txt', 'text', Buffer.from(readme), 0, words),
  ];
}

/**
 * The job ticket of the whole publication, as a sheet, as data and as a README: what the printer is told about every
 * edition that has files for him. None where no edition has any. `artefacts`: all that is published.
 */
export async function ticketFiles(
  documents: Documents,
  artefacts: readonly Artefact[],
  publication: string,
  workshop: Workshop,
): Promise<readonly BuiltFile[]> {
  const all = [...documents.values()];
  const products = all.flatMap((document) => productOf(document, artefacts) ?? []);
  const first = all.find(({ edition }) => edition.id === products[0]?.edition);
  const [product] = products;
  const theme = first && layouts[first.edition.layout]?.theme(first);
  if (!first || !product || !theme) return [];
  const { profile } = await loadProfile(product.settings.profile, publication, workshop);
  if (!profile) return [];
  const { title, version, publisher, date } = first.config;
  const identity = { title, version, publisher, date, key: 'job-ticket' };
  return await write(jobTicket(identity, profile, products), identity, theme);
}
