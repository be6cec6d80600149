import type { Listen } from '../../build/order.ts';
import { count, formatTime } from './measures.ts';
import type { Printer } from './printer.ts';

/** Says while a build runs where it is: a status that changes on a terminal, a line per edition elsewhere. */
export function createProgress(printer: Printer, isSilent: boolean): { readonly listen: Listen; end(): void } {
  if (isSilent) return { listen: () => {}, end: () => {} };
  return {
    listen(progress) {
      if (progress.kind === 'step') printer.status(`${progress.edition ?? 'publication'}: ${progress.step} …`);
      else if (!printer.isTerminal)
        printer.line(`${progress.edition}: ${count(progress.pages, 'page')}, ${formatTime(progress.milliseconds)}`);
    },
    end: () => printer.status(''),
  };
}
