import type { Finding } from '../../document/finding.ts';
import type { Json } from '../../document/json.ts';
import { finding } from '../finding.ts';
import type { ParsedPublication, YamlFile } from '../model.ts';

/** A value that is a British telephone number and nothing else, perhaps with letters for digits. */
const NUMBER = /^(?:\+44[\s-]?(?:\(0\))?|\(?[0Oo])[\dOolI()\s-]{5,}$/;
const MISTAKEN = /[OolI]/;
/** Shorter ones that there are: Childline, and 0845 4647. */
const SHORT = new Set(['08001111', '08454647']);
/** Digits with the trunk zero (Ofcom, National Telephone Numbering Plan): 02, 03 and 07 have eleven, others ten or eleven. */
const MOST = 11;
const LEAST = 10;
const ALWAYS_ELEVEN = /^0[237]/;

/** Telephone numbers of the data that have a digit too few or too many, or a letter for one: nobody could ring them. */
export function checkDigits({ publication: { data } }: ParsedPublication): readonly Finding[] {
  return Object.values(data).flatMap((file) => numbersOf(file.value, '', file));
}

function numbersOf(value: Json, path: string, file: YamlFile): readonly Finding[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) =>
      numbersOf(inner as Json, path === '' ? key : `${path}/${key}`, file),
    );
  if (typeof value !== 'string' || !NUMBER.test(value.trim())) return [];
  const wrong = whatIsWrong(value);
  if (wrong === undefined) return [];
  const position = file.places[path] ?? { file: file.file, line: 1, column: 1 };
  return [finding('warning', 'telephone-digits', position, `The number ${value} ${wrong}.`, 'Ring it, and mend it.')];
}

function whatIsWrong(number: string): string | undefined {
  const letter = MISTAKEN.exec(number)?.[0];
  if (letter !== undefined) return `has the letter “${letter}” where a digit belongs`;
  const digits = number.replace(/^\+44/, '0').replace(/\D/g, '').replace(/^00/, '0');
  const least = ALWAYS_ELEVEN.test(digits) ? MOST : LEAST;
  if (SHORT.has(digits) || (digits.length >= least && digits.length <= MOST)) return undefined;
  return `has ${digits.length} digits; a British one has ${least === MOST ? MOST : `${LEAST} or ${MOST}`}`;
}
