import { styleText } from 'node:util';
import type { Outlet, Surroundings } from '../surroundings.ts';

type Style = Parameters<typeof styleText>[0];

/** Prints lines, coloured where that can be seen and is wanted (https://no-color.org). */
export interface Printer {
  readonly isTerminal: boolean;
  readonly columns: number;
  line(text?: string): void;
  /** Replaces the last status; nothing off a terminal. An empty text clears it. */
  status(text: string): void;
  style(style: Style, text: string): string;
}

/** Columns of a terminal that does not say. */
const COLUMNS = 80;
const CLEAR_LINE = '\r\u001b[2K';

export function createPrinter(outlet: Outlet, environment: Surroundings['environment']): Printer {
  const isTerminal = outlet.isTTY === true && environment.TERM !== 'dumb';
  const isColoured = isTerminal && !environment.NO_COLOR;
  const columns = outlet.columns ?? COLUMNS;
  let hasStatus = false;
  const clear = () => {
    if (hasStatus) outlet.write(CLEAR_LINE);
    hasStatus = false;
  };
  return {
    isTerminal,
    columns,
    line(text = '') {
      clear();
      outlet.write(`${text}\n`);
    },
    status(text) {
      if (!isTerminal) return;
      clear();
      if (text) outlet.write(text.slice(0, columns - 1));
      hasStatus = text !== '';
    },
    style: (style, text) => (isColoured ? styleText(style, text, { validateStream: false }) : text),
  };
}
