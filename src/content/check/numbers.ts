import type { Finding } from '../../document/finding.ts';
import type { Json } from '../../document/json.ts';
import type { Position } from '../../document/position.ts';
import { finding } from '../finding.ts';
import type { Publication } from '../model.ts';

/** British numbers as people write them: nine to eleven digits, the trunk 0 or +44 first; Childline has eight. */
export const TELEPHONE =
  /(?<![\d.,/-])(?:\+44[\s-]?\(?0?\)?[\s-]?|\(?0)\d{2,4}\)?[\s-]?\d{3,4}(?:[\s-]?\d{2,4})?(?![\d/-])/g;
/** Short numbers; they are telephone numbers only where the data have them. */
export const SHORT_NUMBER = /(?<![\d.,£/-])(?:999|112|111|101)(?![\d.,/-]*\d)/g;

/** Every value of the data that is a number to ring: its digits and its path. */
export function numbersOf({ data }: Publication): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  const visit = (value: Json | undefined, path: string) => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) visit(inner as Json, `${path}.${key}`);
    } else if (/^\+?[\d\s()-]{3,}$/.test(String(value)) && !numbers.has(digits(String(value)))) {
      numbers.set(digits(String(value)), path);
    }
  };
  for (const [name, file] of Object.entries(data)) {
    if (name !== 'directory' && name !== 'glossary') visit(file.value, name);
  }
  return numbers;
}

/** A fact stands once, in the data, and text names it. */
export function typedNumber(number: string, position: Position, known: ReadonlyMap<string, string>): Finding {
  const path = known.get(digits(number));
  const advice =
    path === undefined ? 'Put it into data/contacts.yml and write its name in double braces.' : `Write {{${path}}}.`;
  return finding('warning', 'typed-number', position, `The number ${number} is typed into the text.`, advice);
}

const digits = (text: string): string => text.replace(/\D/g, '');
