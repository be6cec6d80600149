import { bindingWords } from './bindingWords.ts';
import type { TicketEntry } from './jobTicket.ts';

const short = (value: number): string => String(Number(value.toFixed(2)));

/** What a printer asks first, in few words: quantity, pages, trimmed size, binding or corners. */
export function ticketFacts(entry: TicketEntry): readonly (readonly [label: string, value: string])[] {
  const { Width, Height } = entry.LayoutIntent.FinishedDimensions;
  const { BindingIntent: binding } = entry;
  return [
    ['Quantity', entry.Amount === null ? 'to be agreed' : String(entry.Amount)],
    ['Pages', String(entry.LayoutIntent.Pages)],
    ['Trimmed size', `${short(Width)} × ${short(Height)} mm`],
    binding ? ['Binding', bindingWords(binding.BindingType)] : ['Finishing', 'round corners'],
  ];
}
