import type { Finding } from '../../document/finding.ts';
import type { PageRecord } from '../../document/record.ts';
import { embedPicture } from '../picture/embedPicture.ts';
import { PressDefect } from '../pressDefect.ts';
import { number, textString } from '../syntax.ts';
import { fontOfKey } from '../text/fontKey.ts';
import { openFont } from '../text/openFont.ts';
import { compareCodePoints } from '../text/paintText.ts';
import type { Assembly, FilePage } from './assembly.ts';
import { deflatedStream } from './deflatedStream.ts';
import { anchorPlaces } from './destinations.ts';
import { cleanInfo, type DocumentInfo, PRODUCER } from './documentInfo.ts';
import { embedFont } from './embedFont.ts';
import { writeLinks } from './links.ts';
import {
  add,
  addDeflated,
  addStream,
  finishObjectFile,
  latin1,
  newObjectFile,
  type ObjectFile,
  put,
  reference,
  reserve,
} from './objects.ts';
import { writeOutline } from './outline.ts';
import { pageLabels } from './pageLabels.ts';
import { isTransparent, newResources } from './resources.ts';
import { srgbProfile } from './srgbProfile.ts';
import { writeStructure } from './structure.ts';
import { xmp } from './xmp.ts';

/**
 * Makes one PDF file of painted pages: fonts cut down to the glyphs in use, structure tree, links, outline, page labels,
 * metadata. With `tags` the file declares PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2); without, it is the pages
 * alone with their bleed, for the print room to finish. The same input gives the same bytes on every machine.
 * Throws PressDefect: a link to an anchor that no flow has, a picture that was not prepared, records that do not fit pages.
 */
export function assemble(assembly: Assembly): Uint8Array {
  const file = newObjectFile(assembly.memory);
  const info = cleanInfo(assembly.info);
  const pages = filePages(file, assembly);
  const records = pages.flatMap((page) => [page.record, ...page.matter]);
  const defects: string[] = [];
  const fonts = embedFonts(file, assembly, records);
  const pictures = embedPictures(file, assembly, records, defects);
  const annotations = assembly.tags
    ? writeLinks(file, pages, anchorPlaces(assembly.flows), (href) => defects.push(`a link to ${href} leads nowhere`))
    : [];
  const annotationsOf = pages.map((): string[] => []);
  for (const { id, page } of annotations) annotationsOf[page]?.push(reference(id));
  const kids = reserve(file);
  const resources = newResources(file, fonts, pictures);
  const contents = newContents(file);
  const seeThrough = new Set([...assembly.pictures].filter(([, picture]) => picture.opacity).map(([hash]) => hash));
  for (const [p, page] of pages.entries()) {
    const own = [page.record, ...page.matter];
    put(
      file,
      page.id,
      `<</Type/Page/Parent ${reference(kids)}${boxes(page, assembly.tags)}` +
        `/Resources ${reference(resources.of(own))}/Contents[${contents(page.height, own)}]` +
        `${own.some((record) => isTransparent(record, seeThrough)) ? group(assembly.tags) : ''}` +
        `${assembly.tags ? `/StructParents ${p}/Tabs/S` : ''}` +
        `${annotationsOf[p]?.length ? `/Annots[${annotationsOf[p]?.join(' ')}]` : ''}>>`,
    );
  }
  put(file, kids, `<</Type/Pages/Count ${pages.length}/Kids[${pages.map(({ id }) => reference(id)).join(' ')}]>>`);
  const structure = assembly.tags ? writeStructure(file, assembly.flows, pages, annotations, info.language) : undefined;
  const catalog = writeCatalog(file, assembly, info, pages, kids, structure);
  if (defects.length > 0) throw new PressDefect(defects.map(defect));
  return finishObjectFile(file, catalog, writeInfo(file, info));
}

const defect = (message: string): Finding => ({
  severity: 'error',
  rule: 'assembly',
  position: { file: 'publication.yml', line: 1, column: 1 },
  message,
});

function filePages(file: ObjectFile, assembly: Assembly): FilePage[] {
  return assembly.flows.flatMap((flow, f) =>
    flow.records.map((record, index) => {
      const geometry = flow.laid.pages[index]?.geometry;
      if (!geometry) throw new PressDefect([defect('a record has no page')]);
      return {
        flow: f,
        index,
        record,
        matter: flow.matter[index] ?? [],
        label: flow.labels[index] ?? '',
        width: geometry.width,
        height: geometry.height,
        bleed: geometry.bleed,
        id: reserve(file),
      };
    }),
  );
}

/** Embeds what all records show; gives the object of each font key. */
function embedFonts(file: ObjectFile, assembly: Assembly, records: readonly PageRecord[]): Map<string, number> {
  const files = new Map<string, Map<string, Map<number, readonly number[]>>>();
  for (const record of records)
    for (const [key, glyphs] of Object.entries(record.glyphs)) {
      const readings = files.get(fontOfKey(key)) ?? new Map<string, Map<number, readonly number[]>>();
      files.set(fontOfKey(key), readings);
      const known = readings.get(key) ?? new Map<number, readonly number[]>();
      readings.set(key, known);
      for (const [glyph, codePoints] of glyphs) {
        const before = known.get(glyph);
        if (before === undefined || compareCodePoints(codePoints, before) < 0) known.set(glyph, codePoints);
      }
    }
  const objects = new Map<string, number>();
  for (const [id, readings] of [...files].sort(byKey)) {
    const embedded = embedFont(file, openFont(assembly.fonts, id), new Map([...readings].sort(byKey)));
    for (const [key, object] of embedded) objects.set(key, object);
  }
  return objects;
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;

function embedPictures(
  file: ObjectFile,
  assembly: Assembly,
  records: readonly PageRecord[],
  defects: string[],
): Map<string, number> {
  const hashes = new Set<string>();
  for (const record of records)
    for (const resource of record.resources) if (resource.kind === 'picture') hashes.add(resource.hash);
  const objects = new Map<string, number>();
  for (const hash of [...hashes].sort()) {
    const picture = assembly.pictures.get(hash);
    if (!picture) {
      defects.push(`the picture ${hash} was not prepared`);
      continue;
    }
    const id = reserve(file);
    objects.set(hash, id);
    embedPicture(file, id, picture);
  }
  return objects;
}

/** Content streams: one that turns the page so that y runs downwards, shared, and one a record. */
function newContents(file: ObjectFile): (height: number, records: readonly PageRecord[]) => string {
  const turns = new Map<number, number>();
  return (height, records) => {
    let turn = turns.get(height);
    if (turn === undefined) {
      turn = addStream(file, '', latin1(`1 0 0 -1 0 ${number(height)} cm`));
      turns.set(height, turn);
    }
    const streams = records.map((record) => addStream(file, '/Filter/FlateDecode', deflatedStream(record)));
    return [turn, ...streams].map(reference).join(' ');
  };
}

/** The trim is at the origin of the page's own space, with and without bleed. */
function boxes({ width, height, bleed }: FilePage, tags: boolean): string {
  const box = (out: number) => `[${[-out, -out, width + out, height + out].map(number).join(' ')}]`;
  return tags || bleed === 0 ? `/MediaBox${box(0)}` : `/MediaBox${box(bleed)}/BleedBox${box(bleed)}/TrimBox${box(0)}`;
}

const group = (tags: boolean): string => `/Group<</Type/Group/S/Transparency/CS/${tags ? 'DeviceRGB' : 'DeviceCMYK'}>>`;

function writeCatalog(
  file: ObjectFile,
  assembly: Assembly,
  info: DocumentInfo,
  pages: readonly FilePage[],
  kids: number,
  structure: number | undefined,
): number {
  const metadata = addStream(file, '/Type/Metadata/Subtype/XML', xmp(info, assembly.tags));
  let entries = `/Type/Catalog/Pages ${reference(kids)}/Metadata ${reference(metadata)}/Lang${textString(info.language)}`;
  entries += `/ViewerPreferences<</DisplayDocTitle true>>/PageLabels${pageLabels(pages.map((page) => page.label))}`;
  if (structure !== undefined) {
    entries += `/MarkInfo<</Marked true>>/StructTreeRoot ${reference(structure)}`;
    entries += `/OutputIntents[${reference(writeOutputIntent(file))}]`;
    const outline = writeOutline(file, assembly.flows, pages);
    if (outline !== undefined) entries += `/Outlines ${reference(outline)}/PageMode/UseOutlines`;
  }
  return add(file, `<<${entries}>>`);
}

function writeOutputIntent(file: ObjectFile): number {
  const profile = addDeflated(file, '/N 3', srgbProfile());
  const condition = textString('sRGB IEC61966-2.1');
  return add(
    file,
    `<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier${condition}/Info${condition}/DestOutputProfile ${reference(profile)}>>`,
  );
}

function writeInfo(file: ObjectFile, info: DocumentInfo): number {
  const entry = (key: string, value: string) => (value ? `/${key}${textString(value)}` : '');
  const entries = [
    entry('Title', info.title),
    entry('Author', info.author),
    entry('Subject', info.subject),
    entry('Keywords', info.keywords.join(', ')),
    entry('Creator', PRODUCER),
    entry('Producer', PRODUCER),
  ];
  return add(file, `<<${entries.join('')}>>`);
}
