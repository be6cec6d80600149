import type { Finding } from '../../document/finding.ts';
import type { Json } from '../../document/json.ts';
import type { Position } from '../../document/position.ts';
import { finding } from '../finding.ts';
import type { YamlFile } from '../model.ts';
import { suggest } from '../nearest.ts';

/** Characters of the longest value, those put into it included: values that name one another can grow without bounds. */
const LONGEST = 50_000;
const VARIABLE = /\{\{([^{}\n]{1,200})\}\}/g;

/** Looks up variables: `contacts.cads.professionals` is `cads` → `professionals` in `data/contacts.yml`. */
export interface Values {
  /** The value of a path; unknown paths and circles are errors at the place that names them, and give nothing. */
  value(path: string, position: Position): string | undefined;
  /** A text with its variables put in. One that has no value stays as written. */
  fill(text: string, position: Position): string;
}

/** `hashes`: of all files read, so that a file of data with an error in it is not said to be missing. */
export function makeValues(
  data: { readonly [name: string]: YamlFile },
  findings: Finding[],
  hashes: { readonly [path: string]: string } = {},
): Values {
  const known = new Map<string, string>();
  const open: string[] = [];

  const value = (path: string, position: Position): string | undefined => {
    const cached = known.get(path);
    if (cached !== undefined) return cached;
    if (open.includes(path)) {
      const circle = [...open.slice(open.indexOf(path)), path].join(' → ');
      findings.push(
        finding(
          'error',
          'variable-circle',
          position,
          `The value “${path}” refers to itself: ${circle}.`,
          'Write one of these values out.',
        ),
      );
      return undefined;
    }
    const found = find(path, data);
    if (found === undefined || typeof found.value === 'object') {
      if (!isUnreadable(path.split('.')[0] ?? '', data, hashes))
        findings.push(missing(path, found?.value, data, position));
      return undefined;
    }
    const before = findings.length;
    open.push(path);
    const filled = fill(String(found.value), found.place);
    open.pop();
    if (filled.length > LONGEST) {
      const message = `The value “${path}” is longer than ${LONGEST} characters with all that is put into it.`;
      findings.push(
        finding('error', 'too-large', found.place, message, 'Write it as a block of text, and include that.'),
      );
      known.set(path, '');
      return undefined;
    }
    // What is wrong inside is told to whoever asks.
    if (open.length === 0 && findings.length === before) known.set(path, filled);
    return filled;
  };
  const fill = (text: string, position: Position): string =>
    text.includes('{{') ? text.replace(VARIABLE, (whole, path: string) => value(path.trim(), position) ?? whole) : text;
  return { value, fill };
}

const isUnreadable = (name: string, data: object, hashes: object): boolean =>
  !Object.hasOwn(data, name) && ['yml', 'yaml'].some((end) => Object.hasOwn(hashes, `data/${name}.${end}`));

function find(path: string, data: { readonly [name: string]: YamlFile }) {
  const [name = '', ...rest] = path.split('.');
  const file = Object.hasOwn(data, name) ? data[name] : undefined;
  if (!file) return undefined;
  let at: Json | undefined = file.value;
  for (const key of rest) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as { readonly [key: string]: Json | undefined })[key];
  }
  const place = file.places[rest.join('/')] ?? { file: file.file, line: 1, column: 1 };
  return at === undefined ? undefined : { value: at, place };
}

function missing(
  path: string,
  value: Json | undefined,
  data: { readonly [name: string]: YamlFile },
  position: Position,
): Finding {
  if (value === null) {
    return finding(
      'error',
      'unknown-variable',
      position,
      `“${path}” has no value.`,
      'Give it one in its file in data/.',
    );
  }
  const paths = Object.entries(data).flatMap(([name, file]) => leaves(file.value, name));
  if (value !== undefined) {
    const inside = paths.filter((leaf) => leaf.startsWith(`${path}.`)).slice(0, 8);
    return finding(
      'error',
      'unknown-variable',
      position,
      `“${path}” is a group of values, not one value.`,
      `Name one of it: ${inside.join(', ')}.`,
    );
  }
  const advice = suggest(path, paths) || 'Add it to a file in data/, or take it away.';
  return finding('error', 'unknown-variable', position, `There is no value “${path}”.`, advice);
}

function leaves(value: Json, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner as Json, `${path}.${key}`));
}
