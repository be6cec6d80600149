import type { PDFFont } from 'pdf-lib';
import { PDFDocument } from 'pdf-lib';
import { appendContent } from '../file/appendContent.ts';
import { embedFont } from '../file/embedFont.ts';
import type { FileIdentity } from '../file/identify.ts';
import { identify } from '../file/identify.ts';
import { op } from '../file/operators.ts';
import { nameResource } from '../file/resources.ts';
import { savePdf } from '../file/savePdf.ts';
import { toPt } from '../units.ts';
import type { JobTicket, TicketEntry } from './jobTicket.ts';
import { ticketFacts } from './ticketFacts.ts';
import { ticketLines } from './ticketLines.ts';

/** A4 with a margin that any printer reaches. pt. */
const page = { width: toPt(210), height: toPt(297), margin: toPt(15) };
const measure = page.width - 2 * page.margin;
/** pt (STANDARDS, clear print: 12 and more). */
const text = { size: 12, leading: 16 } as const;
const title = { size: 24, leading: 29 } as const;
const head = { size: 15, leading: 19 } as const;
const figure = { size: 14, leading: 19 } as const;
/** pt: above and below the words of a row. */
const rowPadding = 2.25;
const rules = { strong: 2, fine: 0.5 } as const;
/** From the left margin to the text of a row. */
const labelRoom = toPt(44);
/** Between products, and round the figures at their head. pt. */
const gap = 16;
const figurePadding = 8;
/** To write in. pt. */
const signRoom = 32;
/** Room of the foot: the number of the page. */
const footRoom = 24;

interface Faces {
  readonly regular: PDFFont;
  readonly bold: PDFFont;
}
/** Operators that draw something whose top is at `y`, and how high it is. pt. */
interface Piece {
  readonly height: number;
  readonly draw: (y: number) => readonly string[];
}

/** Greedy lines of whole words, at most `width` pt; a word that is wider stands alone. */
function breakLines(font: PDFFont, size: number, words: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && font.widthOfTextAtSize(joined, size) <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

/** Lines of text in a column; `y` is the top. */
function paragraph(
  faces: Faces,
  face: keyof Faces,
  type: { readonly size: number; readonly leading: number },
  words: string,
  at: { readonly x: number; readonly width: number },
): Piece {
  const lines = breakLines(faces[face], type.size, words, at.width);
  return {
    height: lines.length * type.leading,
    draw: (y) =>
      lines.flatMap((line, index) => [
        op('BT'),
        op('Tf', `/${face}`, type.size),
        op('Td', at.x, y - index * type.leading - type.size),
        op('Tj', faces[face].encodeText(line).toString()),
        op('ET'),
      ]),
  };
}

const rule = (y: number, weight: number): readonly string[] => [
  op('w', weight),
  op('m', page.margin, y),
  op('l', page.width - page.margin, y),
  op('S'),
];

/** Lines that the figures have said whole. */
const largeAlready = new Set(['Quantity', 'Trimmed size']);

/** What is asked first, large, side by side: quantity, pages, size, binding. */
function figures(entry: TicketEntry, faces: Faces): Piece {
  const facts = ticketFacts(entry);
  const width = measure / facts.length;
  const columns = facts.map(([label, value], index) => {
    const at = { x: page.margin + index * width, width: width - figurePadding };
    return [paragraph(faces, 'regular', text, label, at), paragraph(faces, 'bold', figure, value, at)] as const;
  });
  const height = Math.max(...columns.map(([label, value]) => label.height + value.height)) + 2 * figurePadding;
  return {
    height,
    draw: (y) =>
      columns.flatMap(([label, value]) => [
        ...label.draw(y - figurePadding),
        ...value.draw(y - figurePadding - label.height),
      ]),
  };
}

/** A label and what it says, over a fine rule. */
function row(label: string, words: string, faces: Faces): Piece {
  const name = paragraph(faces, 'regular', text, label, { x: page.margin, width: labelRoom });
  const face = label.startsWith('File') ? 'bold' : 'regular';
  const value = paragraph(faces, face, text, words, { x: page.margin + labelRoom, width: measure - labelRoom });
  const height = Math.max(name.height, value.height) + 2 * rowPadding;
  return {
    height,
    draw: (y) => [...rule(y, rules.fine), ...name.draw(y - rowPadding), ...value.draw(y - rowPadding)],
  };
}

/** Where the customer signs: a rule over an empty line for each word. */
function signOff(faces: Faces): Piece {
  const fields = ['Approved to print: name', 'Date', 'Signature'];
  const width = measure / fields.length;
  const words = fields.map((field, index) => {
    const at = { x: page.margin + index * width, width: width - figurePadding };
    return paragraph(faces, 'regular', text, field, at);
  });
  const height = text.leading + signRoom + 2 * rowPadding;
  return {
    height,
    draw: (y) => [
      ...rule(y, rules.fine),
      ...words.flatMap((word) => word.draw(y - rowPadding)),
      ...rule(y - height, rules.fine),
    ],
  };
}

function product(entry: TicketEntry, faces: Faces): readonly Piece[] {
  const name = paragraph(faces, 'bold', head, entry.DescriptiveName, { x: page.margin, width: measure });
  const band: Piece = {
    height: name.height + 2 * rowPadding,
    draw: (y) => [...rule(y, rules.strong), ...name.draw(y - 2 * rowPadding)],
  };
  const lines = ticketLines(entry).filter(([label]) => !largeAlready.has(label));
  return [band, figures(entry, faces), ...lines.map(([label, words]) => row(label, words, faces)), signOff(faces)];
}

function heading(ticket: JobTicket, faces: Faces): readonly Piece[] {
  const at = { x: page.margin, width: measure };
  const about = `Version ${ticket.Version}. For ${ticket.Customer}.`;
  return [
    paragraph(faces, 'regular', text, 'Job ticket', at),
    paragraph(faces, 'bold', title, ticket.DescriptiveName, at),
    paragraph(faces, 'regular', text, about, at),
  ];
}

const heightOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { height }) => sum + height, 0);

/** Operators of each page: a product that does not fit starts a new one. */
function setPages(ticket: JobTicket, faces: Faces): readonly (readonly string[])[] {
  const top = page.height - page.margin;
  const bottom = page.margin + footRoom;
  const pages: string[][] = [[]];
  let y = top;
  const put = (piece: Piece): void => {
    if (y - piece.height < bottom) {
      pages.push([]);
      y = top;
    }
    pages.at(-1)?.push(...piece.draw(y));
    y -= piece.height;
  };
  for (const piece of heading(ticket, faces)) put(piece);
  y -= gap;
  for (const entry of ticket.Products) {
    const pieces = product(entry, faces);
    if (y < top && y - heightOf(pieces) < bottom) {
      pages.push([]);
      y = top;
    }
    for (const piece of pieces) put(piece);
    y -= gap;
  }
  return pages;
}

/** The job ticket as an A4 PDF, black on white, 12 pt and more. `fonts`: TrueType, OpenType or WOFF. */
export async function drawJobTicket(
  ticket: JobTicket,
  identity: FileIdentity,
  fonts: { readonly regular: Uint8Array; readonly bold: Uint8Array },
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const faces: Faces = { regular: await embedFont(pdf, fonts.regular), bold: await embedFont(pdf, fonts.bold) };
  const pages = setPages(ticket, faces);
  for (const [index, operators] of pages.entries()) {
    const sheet = pdf.addPage([page.width, page.height]);
    for (const [name, font] of Object.entries(faces)) nameResource(sheet, 'Font', name, font.ref);
    const at = { x: page.margin, width: measure };
    const folio = paragraph(faces, 'regular', text, `Job ticket, page ${index + 1} of ${pages.length}`, at);
    appendContent(sheet, [op('g', 0), op('G', 0), ...operators, ...folio.draw(page.margin + text.leading)]);
  }
  identify(pdf, { ...identity, title: `Job ticket: ${identity.title}` });
  return await savePdf(pdf);
}
