import { dieLineInk } from '../marks/inks.ts';
import { bindingWords } from './bindingWords.ts';
import type { TicketEntry } from './jobTicket.ts';

const millimetres = (value: number): string => `${Number(value.toFixed(2))} mm`;

const products: { readonly [type in TicketEntry['ProductType']]: string } = {
  Book: 'book',
  Booklet: 'booklet',
  Card: 'card',
  LooseLeaf: 'loose leaves',
};

/** Inks a side, and how many on either side of a leaf. */
function inkLines({ ColorIntent: colour }: TicketEntry): readonly (readonly [label: string, text: string])[] {
  const printed = (inks: readonly string[]): string => {
    const count = inks.filter((ink) => ink !== dieLineInk).length;
    const dieLine = inks.includes(dieLineInk) ? `; ${dieLineInk} is the die line and is not printed` : '';
    return `${inks.filter((ink) => ink !== dieLineInk).join(', ')} (${count}/${count})${dieLine}`;
  };
  const { ColorsUsed: inside, CoverColorsUsed: cover } = colour;
  if (!cover) return [['Inks', printed(inside)]];
  return [
    ['Inks, inside', printed(inside)],
    ['Inks, cover', printed(cover)],
  ];
}

/** What a file holds: pages, or sides of sheets and how they are turned. */
function contentsOf({ pages, Turn }: TicketEntry['Files'][number]): string {
  const plural = pages === 1 ? '' : 's';
  return Turn ? `${pages} sheet side${plural}, turned on the ${Turn} edge` : `${pages} page${plural}`;
}

/** A product of the ticket as label and text, line by line: for the sheet and for the README. */
export function ticketLines(entry: TicketEntry): readonly (readonly [label: string, text: string])[] {
  const { LayoutIntent: layout, ColorIntent: colour, BindingIntent: binding, ShapeCuttingIntent: shape } = entry;
  const { Width, Height } = layout.FinishedDimensions;
  const spine = binding && binding.SpineThickness > 0 ? `, spine ${millimetres(binding.SpineThickness)}` : '';
  const signatures = binding && binding.Signatures > 1 ? `, ${binding.Signatures} signatures` : '';
  return [
    ['Product', products[entry.ProductType]],
    ['Quantity', entry.Amount === null ? 'to be agreed' : String(entry.Amount)],
    ['Trimmed size', `${millimetres(Width)} wide, ${millimetres(Height)} high`],
    ['Bleed', millimetres(layout.Bleed)],
    ['Pages', `${layout.Pages}, printed on both sides`],
    ...inkLines(entry),
    ['Printing condition', `${colour.ColorStandard}: ${colour.OutputProfile}, at most ${colour.MaxTotalInk} % ink`],
    ...entry.MediaIntent.map(
      ({ Part, DescriptiveName, Thickness }) =>
        [Part === 'Cover' ? 'Cover stock' : 'Stock', `${DescriptiveName} (${millimetres(Thickness)} a leaf)`] as const,
    ),
    ['Folding', entry.FoldingIntent.Folds],
    ...(entry.CreasingIntent ? [['Creasing', entry.CreasingIntent.Creases] as const] : []),
    ...(binding
      ? [['Binding', `${bindingWords(binding.BindingType)}, at the left${signatures}${spine}`] as const]
      : []),
    ...(entry.HoleMakingIntent ? [['Holes', entry.HoleMakingIntent.Holes] as const] : []),
    ...(shape ? [['Finishing', [shape.Shape, shape.CutContour].filter(Boolean).join(': ')] as const] : []),
    ['Lamination, varnish', entry.LaminatingIntent.Lamination],
    ['Proof', entry.ProofingIntent.Proof],
    ['Delivery', entry.DeliveryIntent.Delivery],
    ['Whom to ask', entry.Contact],
    ...entry.Remarks.map((remark) => ['Remark', remark] as const),
    ...entry.Files.map(
      (file) => [`File, ${file.purpose.replace('-', ' ')}`, `${file.path} (${contentsOf(file)})`] as const,
    ),
  ];
}
