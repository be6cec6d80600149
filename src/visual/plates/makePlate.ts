import { ParseSpeeds, PDFDict, PDFDocument, PDFName, type PDFObject, PDFStream } from 'pdf-lib';
import { lexContent, type Operation } from './lexContent.ts';
import { contentOf, entry, nameOf, resolved, resourcesOf, textOf } from './pdfAccess.ts';
import { createPlateSpaces, type Plate, type PlateSpaces } from './plateSpaces.ts';

/** Names that the rewritten streams give to the plate's colour spaces. */
const NAMES = { cmyk: 'PressPlateCMYK', grey: 'PressPlateGray', rgb: 'PressPlateRGB' } as const;
/** Entries that belong to the old bytes of a stream. */
const OF_BYTES = new Set(['Filter', 'Length', 'DecodeParms']);

/**
 * One plate of a file as a PDF of its own, in grey: black where the plate prints all its ink. Each colour space is
 * replaced by one whose tint transform lets only this ink through, so that text, areas, gradients and pictures follow
 * alike. Spot colours are on no process plate. What overprints knocks out here. Fails where pdf-lib cannot read the file.
 */
export async function makePlate(bytes: Uint8Array, plate: Plate): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { parseSpeed: ParseSpeeds.Fastest, updateMetadata: false });
  const { context } = document;
  const spaces = createPlateSpaces(context, plate);
  const objects = context.enumerateIndirectObjects();
  const masks = findMasks(objects.map(([, object]) => object));
  for (const [reference, object] of objects) {
    const dictionary = object instanceof PDFStream ? object.dict : object;
    if (!(dictionary instanceof PDFDict) || masks.has(dictionary)) continue;
    adapt(dictionary, spaces);
    if (!(object instanceof PDFStream) || nameOf(entry(dictionary, 'Subtype')) !== 'Form') continue;
    const stream = context.flateStream(rewrite(lexContent(textOf(object))));
    for (const [name, value] of dictionary.entries())
      if (!OF_BYTES.has(name.decodeText())) stream.dict.set(name, value);
    const resources = entry(dictionary, 'Resources');
    if (resources instanceof PDFDict) addSpaces(resources, spaces);
    context.assign(reference, stream);
  }
  for (const page of document.getPages()) {
    const black = `/${NAMES.grey} cs 0 scn /${NAMES.grey} CS 0 SCN\n`;
    const content = rewrite(lexContent(contentOf(page)), black);
    page.node.set(PDFName.of('Contents'), context.register(context.flateStream(content)));
    const resources = resourcesOf(page) ?? context.obj({});
    addSpaces(resources, spaces);
    page.node.set(PDFName.of('Resources'), resources);
    page.node.delete(PDFName.of('Annots'));
  }
  return document.save({ useObjectStreams: false });
}

/** Soft masks, of pictures and of graphics states: they are transparency, not ink. */
function findMasks(objects: readonly PDFObject[]): ReadonlySet<PDFDict> {
  const masks = new Set<PDFDict>();
  for (const object of objects) {
    const dictionary = object instanceof PDFStream ? object.dict : object;
    if (!(dictionary instanceof PDFDict)) continue;
    const mask = entry(dictionary, 'SMask');
    const group = entry(dictionary, 'SMask', 'G');
    for (const one of [mask, group]) if (one instanceof PDFStream) masks.add(one.dict);
  }
  return masks;
}

/** Colour spaces of pictures, gradients and groups, and those that resources name. */
function adapt(dictionary: PDFDict, spaces: PlateSpaces): void {
  const name = PDFName.of('ColorSpace');
  const found = resolved(dictionary, dictionary.get(name));
  if (found instanceof PDFDict) adaptNamed(found, spaces);
  else {
    const other = spaces.replace(dictionary, found);
    if (other) dictionary.set(name, other);
  }
  const named = entry(dictionary, 'Resources', 'ColorSpace');
  if (named instanceof PDFDict) adaptNamed(named, spaces);
  // A group blends in the colours of its space: in grey here.
  const group = entry(dictionary, 'Group');
  if (group instanceof PDFDict && group.has(PDFName.of('CS'))) group.set(PDFName.of('CS'), PDFName.of('DeviceGray'));
}

function adaptNamed(named: PDFDict, spaces: PlateSpaces): void {
  const own: ReadonlySet<string> = new Set(Object.values(NAMES));
  for (const [name, value] of named.entries()) {
    if (own.has(name.decodeText())) continue;
    const other = spaces.replace(named, resolved(named, value));
    if (other) named.set(name, other);
  }
}

function addSpaces(resources: PDFDict, spaces: PlateSpaces): void {
  const known = entry(resources, 'ColorSpace');
  const dictionary = known instanceof PDFDict ? known : resources.context.obj({});
  for (const kind of ['cmyk', 'grey', 'rgb'] as const) dictionary.set(PDFName.of(NAMES[kind]), spaces[kind]);
  resources.set(PDFName.of('ColorSpace'), dictionary);
}

const OPERATORS: { readonly [operator: string]: string } = { k: NAMES.cmyk, g: NAMES.grey, rg: NAMES.rgb };
const DEVICES: { readonly [operand: string]: string } = {
  '/DeviceCMYK': NAMES.cmyk,
  '/DeviceGray': NAMES.grey,
  '/DeviceRGB': NAMES.rgb,
};

/** The same content with its device colours set in the plate's spaces. */
function rewrite(operations: readonly Operation[], before = ''): Uint8Array {
  const parts = operations.map(({ operator, operands, text }) => {
    const lower = operator.toLowerCase();
    const isFill = operator === lower;
    const [choose, set] = isFill ? ['cs', 'scn'] : ['CS', 'SCN'];
    const target = OPERATORS[lower];
    if (target) return `/${target} ${choose} ${operands.join(' ')} ${set}`;
    const device = lower === 'cs' ? DEVICES[operands[0] ?? ''] : undefined;
    return device ? `/${device} ${choose}` : text;
  });
  return Buffer.from(before + parts.join('\n'), 'latin1');
}
