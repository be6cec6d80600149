import type { PDFFont, PDFPage } from 'pdf-lib';
import { PDFDocument } from 'pdf-lib';
import { appendContent } from '../file/appendContent.ts';
import { embedFont } from '../file/embedFont.ts';
import type { FileIdentity } from '../file/identify.ts';
import { identify } from '../file/identify.ts';
import { op } from '../file/operators.ts';
import { nameResource } from '../file/resources.ts';
import { savePdf } from '../file/savePdf.ts';
import { toPt } from '../units.ts';
import type { JobTicket } from './jobTicket.ts';
import { ticketLines } from './ticketLines.ts';

/** mm: A4 with a margin that any printer reaches. */
const page = { width: 210, height: 297, margin: 20 };
/** pt (STANDARDS, clear print). */
const size = 12;
const leading = 16;
const headSize = 16;
const headLeading = 26;
/** mm from the left margin to the text of a line. */
const labelRoom = 45;
const regular = 'TicketRegular';
const bold = 'TicketBold';

interface Row {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly font: string;
  readonly size: number;
}

/** Greedy lines of whole words, at most `width` pt; a word that is wider stands alone. */
function breakLines(font: PDFFont, text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && font.widthOfTextAtSize(joined, size) <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

/** Rows of all pages: a product that does not fit starts a new page. */
function setRows(ticket: JobTicket, font: PDFFont): readonly (readonly Row[])[] {
  const left = toPt(page.margin);
  const top = toPt(page.height - page.margin);
  const room = toPt(page.width - 2 * page.margin - labelRoom);
  const pages: Row[][] = [[]];
  let y = top;
  const put = (text: string, face: string, x: number, textSize: number): void => {
    pages.at(-1)?.push({ x, y, text, font: face, size: textSize });
  };
  const turn = (): void => {
    pages.push([]);
    y = top;
  };
  put(`Job ticket: ${ticket.DescriptiveName}`, bold, left, headSize);
  y -= headLeading;
  put(`Version ${ticket.Version}, for ${ticket.Customer}`, regular, left, size);
  y -= 2 * leading;
  for (const entry of ticket.Products) {
    const lines = ticketLines(entry).map(([label, text]) => ({ label, parts: breakLines(font, text, room) }));
    const height = headLeading + lines.reduce((sum, line) => sum + line.parts.length * leading, 0);
    if (y - height < toPt(page.margin) && y < top) turn();
    put(entry.DescriptiveName, bold, left, size);
    y -= headLeading - size / 2;
    for (const { label, parts } of lines) {
      if (y < toPt(page.margin)) turn();
      put(label, regular, left, size);
      for (const part of parts) {
        put(part, regular, left + toPt(labelRoom), size);
        y -= leading;
      }
    }
    y -= leading;
  }
  return pages;
}

function drawRows(sheet: PDFPage, rows: readonly Row[], fonts: { readonly [name: string]: PDFFont }): void {
  for (const [name, font] of Object.entries(fonts)) nameResource(sheet, 'Font', name, font.ref);
  appendContent(
    sheet,
    rows.flatMap((row) => [
      op('g', 0),
      op('BT'),
      op('Tf', `/${row.font}`, row.size),
      op('Td', row.x, row.y),
      op('Tj', fonts[row.font]?.encodeText(row.text).toString() ?? '()'),
      op('ET'),
    ]),
  );
}

/** The job ticket as an A4 PDF, black on white, 12 pt. `fonts`: TrueType, OpenType or WOFF. */
export async function drawJobTicket(
  ticket: JobTicket,
  identity: FileIdentity,
  fonts: { readonly regular: Uint8Array; readonly bold: Uint8Array },
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const embedded = { [regular]: await embedFont(pdf, fonts.regular), [bold]: await embedFont(pdf, fonts.bold) };
  const text = embedded[regular];
  if (!text) return new Uint8Array();
  for (const rows of setRows(ticket, text))
    drawRows(pdf.addPage([toPt(page.width), toPt(page.height)]), rows, embedded);
  identify(pdf, { ...identity, title: `Job ticket: ${identity.title}` });
  return await savePdf(pdf);
}
