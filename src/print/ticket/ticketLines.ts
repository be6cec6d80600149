import { bindingWords } from './bindingWords.ts';
import type { TicketEntry } from './jobTicket.ts';

const millimetres = (value: number): string => `${Number(value.toFixed(2))} mm`;

const products: { readonly [type in TicketEntry['ProductType']]: string } = {
  Book: 'book',
  Booklet: 'booklet',
  Card: 'card',
  LooseLeaf: 'loose leaves',
};

/** A product of the ticket as label and text, line by line: for the sheet and for the README. */
export function ticketLines(entry: TicketEntry): readonly (readonly [label: string, text: string])[] {
  const { LayoutIntent: layout, ColorIntent: colour, BindingIntent: binding } = entry;
  const { Width, Height } = layout.FinishedDimensions;
  const spine = binding && binding.SpineThickness > 0 ? `, spine ${millimetres(binding.SpineThickness)}` : '';
  const signatures = binding && binding.Signatures > 1 ? `, ${binding.Signatures} signatures` : '';
  return [
    ['Product', products[entry.ProductType]],
    ['Quantity', entry.Amount === null ? 'to be agreed' : String(entry.Amount)],
    ['Trimmed size', `${millimetres(Width)} wide, ${millimetres(Height)} high`],
    ['Bleed', millimetres(layout.Bleed)],
    ['Pages', `${layout.Pages}, printed on both sides`],
    ['Inks', colour.ColorsUsed.join(', ')],
    ['Printing condition', `${colour.ColorStandard}: ${colour.OutputProfile}, at most ${colour.MaxTotalInk} % ink`],
    ...entry.MediaIntent.map(
      ({ Part, DescriptiveName, Thickness }) =>
        [Part === 'Cover' ? 'Cover stock' : 'Stock', `${DescriptiveName} (${millimetres(Thickness)} a leaf)`] as const,
    ),
    ['Folding', entry.FoldingIntent.Folds],
    ...(binding
      ? [['Binding', `${bindingWords(binding.BindingType)}, at the left${signatures}${spine}`] as const]
      : []),
    ...(entry.ShapeCuttingIntent
      ? [['Finishing', `${entry.ShapeCuttingIntent.Shape}: ${entry.ShapeCuttingIntent.CutContour}`] as const]
      : []),
    ...entry.Remarks.map((remark) => ['Remark', remark] as const),
    ...entry.Files.map(({ path, purpose }) => [`File, ${purpose.replace('-', ' ')}`, path] as const),
  ];
}
