import type { PDFDocument, PDFPage } from 'pdf-lib';
import { PDFHexString, PDFName, PDFString } from 'pdf-lib';
import type { PressProfile } from '../colour/readProfile.ts';
import { setFileId } from './savePdf.ts';

/** What names a file: no clock in it. */
export interface FileIdentity {
  readonly title: string;
  readonly version: string;
  readonly publisher: string;
  /** ISO date of the publication, or empty. */
  readonly date: string;
  /** What else tells this file from its like: edition and purpose. */
  readonly key: string;
}

const producer = 'continuum-press';
/** PDF/X wants a date; a publication without one gets this. */
const noDate = '2000-01-01';
const iccRegistry = 'http://www.color.org';
/** Parts of the catalogue that are for a screen, or that PDF/X forbids. */
const screenOnly = [
  'AcroForm',
  'AA',
  'Dests',
  'JavaScript',
  'MarkInfo',
  'Names',
  'OpenAction',
  'Outlines',
  'PageMode',
  'StructTreeRoot',
  'Threads',
  'URI',
  'ViewerPreferences',
];
const screenOnlyOfPage = ['AA', 'Annots', 'B', 'Dur', 'StructParents', 'Tabs', 'Trans'];

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const asUuid = (id: string): string =>
  `uuid:${id.slice(0, 8)}-${id.slice(8, 12)}-${id.slice(12, 16)}-${id.slice(16, 20)}-${id.slice(20)}`;

function xmp(identity: FileIdentity, id: string, day: string, level: 'PDF/X-4' | undefined): string {
  const date = `${day}T00:00:00Z`;
  const pdfx = level
    ? `\n<rdf:Description rdf:about="" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"><pdfxid:GTS_PDFXVersion>${level}</pdfxid:GTS_PDFXVersion></rdf:Description>`
    : '';
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(identity.title)}</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>${escapeXml(identity.publisher)}</rdf:li></rdf:Seq></dc:creator></rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate><xmp:MetadataDate>${date}</xmp:MetadataDate><xmp:CreatorTool>${producer}</xmp:CreatorTool></rdf:Description>
<rdf:Description rdf:about="" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"><xmpMM:DocumentID>${asUuid(id)}</xmpMM:DocumentID><xmpMM:InstanceID>${asUuid(id)}</xmpMM:InstanceID><xmpMM:VersionID>${escapeXml(identity.version || '1')}</xmpMM:VersionID><xmpMM:RenditionClass>default</xmpMM:RenditionClass></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>${producer}</pdf:Producer><pdf:Trapped>False</pdf:Trapped></rdf:Description>${pdfx}
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

function clearPage(page: PDFPage): void {
  for (const key of screenOnlyOfPage) page.node.delete(PDFName.of(key));
}

/** Info dictionary, XMP and file identifier; nothing that is for a screen alone stays. */
export function identify(pdf: PDFDocument, identity: FileIdentity, level?: 'PDF/X-4'): void {
  const { context, catalog } = pdf;
  const day = identity.date || noDate;
  const stamp = PDFString.of(`D:${day.replaceAll('-', '')}000000Z`);
  const id = setFileId(pdf, JSON.stringify(identity));
  for (const key of screenOnly) catalog.delete(PDFName.of(key));
  for (const page of pdf.getPages()) clearPage(page);
  context.trailerInfo.Info = context.register(
    context.obj({
      Title: PDFHexString.fromText(identity.title),
      Author: PDFHexString.fromText(identity.publisher),
      Creator: PDFString.of(producer),
      Producer: PDFString.of(producer),
      CreationDate: stamp,
      ModDate: stamp,
      Trapped: 'False',
      ...(level ? { GTS_PDFXVersion: PDFString.of(level) } : {}),
    }),
  );
  const metadata = Buffer.from(xmp(identity, id, day, level), 'utf8');
  catalog.set(
    PDFName.of('Metadata'),
    context.register(context.stream(metadata, { Type: 'Metadata', Subtype: 'XML', Length: metadata.length })),
  );
}

/**
 * Makes `pdf` a PDF/X-4 file (ISO 15930-7): identification in XMP, `Trapped` stated, output intent with its profile.
 * The boxes of its pages are the caller's.
 */
export function identifyPdfX(pdf: PDFDocument, identity: FileIdentity, profile: PressProfile): void {
  const { context, catalog } = pdf;
  identify(pdf, identity, 'PDF/X-4');
  const registered = profile.condition !== 'Custom';
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: PDFString.of(profile.condition),
    OutputCondition: PDFHexString.fromText(profile.name),
    Info: PDFHexString.fromText(profile.name),
    ...(registered ? { RegistryName: PDFString.of(iccRegistry) } : {}),
    DestOutputProfile: context.register(
      context.stream(profile.deflated, { N: 4, Alternate: 'DeviceCMYK', Filter: 'FlateDecode' }),
    ),
  });
  catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(intent)]));
}
