import type { JobTicket } from './jobTicket.ts';
import { ticketLines } from './ticketLines.ts';

const labelWidth = 21;

/** README.txt for the printer. Lines end in CR LF, as a Windows editor wants them. */
export function printerReadme(ticket: JobTicket): string {
  const products = ticket.Products.flatMap((entry) => [
    entry.DescriptiveName,
    '-'.repeat(entry.DescriptiveName.length),
    ...ticketLines(entry).map(([label, text]) => `${`${label}:`.padEnd(labelWidth)} ${text}`),
    '',
  ]);
  const lines = [
    ticket.DescriptiveName,
    `Version ${ticket.Version}. For ${ticket.Customer}.`,
    '',
    'Which file to use',
    '-----------------',
    '...-print.pdf    single pages, PDF/X-4, with bleed and marks: if you impose yourselves. Preferred.',
    '...-booklet.pdf  the same pages imposed as printer spreads, PDF/X-4: sheets in the order of printing,',
    '                 front then back, to be turned on the short edge. Creep is allowed for.',
    '...-cover.pdf    a cover wrapped apart, outside and inside, with its spine.',
    'card-gang.pdf    cards on a sheet, front then back; the die line is the spot colour CutContour, which',
    '                 overprints. Do not print it.',
    '...-proof.pdf    how the colours are meant to look (sRGB, through the press profile). Not for the press.',
    '...-office.pdf   for the office printer. Not for the press.',
    '',
    'Please note',
    '-----------',
    'Trim, bleed and media boxes are set. Marks and slug stand outside the bleed.',
    'Black text overprints and is black alone. Please keep overprint on in the RIP.',
    'Fonts are embedded. There is no RGB. The output intent is in the file.',
    'The files are not trapped (Trapped: False); trapping is left to you.',
    'Blank pages that fill the last sheet are in the booklet file; if you impose yourselves, each product below says',
    'where they go. Please do not scale the pages.',
    'Crop marks, registration marks, a colour bar and fold marks are in the files; put yours in their place if you',
    'like. Where there are none, a remark below says so. Each page and sheet says in its slug which it is.',
    'Where a check of yours finds a fault, please stop, tell whom the product names below, and wait for a new file.',
    'Please do not mend or convert a file: the one that was checked and signed is the one to print.',
    '"to be agreed" is what nobody has settled yet: please ask before you print.',
    '',
    ...products,
  ];
  return `${lines.join('\r\n')}\r\n`;
}
