import type { Document, Node } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Finding } from '../../document/finding.ts';
import type { Json } from '../../document/json.ts';
import type { Position } from '../../document/position.ts';
import { finding } from '../finding.ts';
import type { YamlFile } from '../model.ts';
import { explainYamlError } from './explainYamlError.ts';
import { yamlAllowances } from './yamlAllowances.ts';

/** Values a YAML file may have once its aliases are put in: an alias bomb has millions. */
const MOST_VALUES = 50_000;
/** What escapes in quoted text can make: control characters apart from tab and line ends, halves of characters. */
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202d\u202e]|\p{Surrogate}/u;
/** Levels of nesting; guidance needs five. */
const DEEPEST = 64;

/**
 * Reads YAML 1.2 (core schema). Numbers that would change when written again (`0344`, `1.10`) stay text as they were
 * written. Tags are refused and nothing is executed. `file.value` is null where the file cannot be read; every
 * message has the line and column where it happened, counted from `firstLine`.
 */
export function readYaml(
  path: string,
  text: string,
  firstLine = 1,
): { readonly file: YamlFile; readonly findings: readonly Finding[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    prettyErrors: false,
    logLevel: 'silent',
    stringKeys: true,
    // Looked at below: the library's own way takes a second for some thousand keys.
    uniqueKeys: false,
    lineCounter: lines,
  });
  const place = (offset: number): Position => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { file: path, line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const at = place(document.errors[0]?.pos[0] ?? 0);
  const wrongYaml = explainYamlError(document.errors, at, text.split('\n'), at.line - firstLine);
  const findings: Finding[] = wrongYaml ? [wrongYaml] : [];
  // Without a prototype: a key may be called “constructor”.
  const places: { [path: string]: Position } = Object.assign(Object.create(null), { '': place(0) });
  if (findings.length > 0) return { file: { file: path, value: null, places }, findings };

  const reader: Reader = { text, document, findings, places, place, values: 0, full: false, alias: undefined };
  const value = document.contents === null ? null : readNode(document.contents, '', 0, reader);
  const { allowances, findings: wrong } = yamlAllowances(path, text, firstLine);
  findings.push(...wrong);
  return { file: { file: path, value: findings.length > 0 ? null : value, places, allowances }, findings };
}

interface Reader {
  readonly text: string;
  readonly document: Document.Parsed;
  readonly findings: Finding[];
  readonly places: { [path: string]: Position };
  readonly place: (offset: number) => Position;
  values: number;
  full: boolean;
  /** Where the alias stands whose values are being put in; of aliases inside one another the outermost. */
  alias: Position | undefined;
}

function readNode(node: Node, path: string, depth: number, reader: Reader): Json {
  if (reader.full) return null;
  // The text begins behind its quotation mark.
  const quoted = isScalar(node) && node.type?.startsWith('QUOTE');
  const at = reader.place((node.range?.[0] ?? 0) + (quoted ? 1 : 0));
  reader.values++;
  if (reader.values > MOST_VALUES || depth > DEEPEST) {
    reader.full = true;
    reader.findings.push(tooMuch(depth > DEEPEST, reader.alias, at));
    return null;
  }
  if (isAlias(node)) {
    const target = node.resolve(reader.document);
    if (target === undefined) return null;
    const outer = reader.alias;
    reader.alias ??= at;
    const value = readNode(target, path, depth + 1, reader);
    reader.alias = outer;
    return value;
  }
  reader.places[path] ??= at;
  if (typeof node.tag === 'string') {
    reader.findings.push(
      finding(
        'error',
        'yaml-tag',
        reader.place(tagStart(reader.text, node.range?.[0] ?? 0)),
        `The mark “!${node.tag.replace(/^tag:yaml\.org,2002:/, '!')}” is not allowed here.`,
        'Take it away; for text use quotation marks.',
      ),
    );
    return null;
  }
  if (isMap(node)) {
    const map: { [key: string]: Json } = {};
    for (const pair of node.items) {
      const key = isScalar(pair.key) ? String(pair.key.source ?? pair.key.value) : '';
      if (Object.hasOwn(map, key)) {
        const place = reader.place((pair.key as Node | null)?.range?.[0] ?? 0);
        reader.findings.push(
          finding('error', 'repeated-key', place, `“${key}” is given twice.`, 'Keep one of the two.'),
        );
      }
      const inner = path === '' ? key : `${path}/${key}`;
      if (isScalar(pair.key)) reader.places[`${inner}@key`] ??= reader.place(pair.key.range?.[0] ?? 0);
      const value = pair.value as Node | null;
      // A key such as __proto__ must become a plain entry.
      Object.defineProperty(map, key, {
        value: value === null ? null : readNode(value, inner, depth + 1, reader),
        enumerable: true,
        configurable: true,
        writable: true,
      });
      if (value === null)
        reader.places[inner] ??= reader.place(pair.key === null ? 0 : ((pair.key as Node).range?.[1] ?? 0));
    }
    return map;
  }
  if (isSeq(node)) {
    return node.items.map((item, index) =>
      readNode(item as Node, path === '' ? `${index}` : `${path}/${index}`, depth + 1, reader),
    );
  }
  if (!isScalar(node)) return null;
  const value = scalarValue(node.value, node.source);
  const control = typeof value === 'string' ? UNPRINTABLE.exec(value)?.[0] : undefined;
  if (control === undefined) return value;
  const code = (control.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const message = `This text has an invisible character (U+${code}) that cannot be printed.`;
  reader.findings.push(finding('error', 'control-character', at, message, 'Take it away: it is written with a \\.'));
  return null;
}

function tooMuch(isDeep: boolean, alias: Position | undefined, at: Position): Finding {
  if (alias)
    return finding(
      'error',
      'yaml',
      alias,
      'This file repeats or nests its values too often to be read.',
      'Write them out, without * and &.',
    );
  if (isDeep) return finding('error', 'yaml', at, 'The values are nested too deeply.', 'Nest them less deeply.');
  const message = `This file has more than ${MOST_VALUES} values.`;
  return finding('error', 'yaml', at, message, 'Part it into several files.');
}

/** A node's range begins behind its tag. */
function tagStart(text: string, offset: number): number {
  let start = text.lastIndexOf('!', offset);
  while (text[start - 1] === '!') start--;
  return Math.max(start, 0);
}

function scalarValue(value: unknown, source: string | undefined): Json {
  if (typeof value === 'number') return source !== undefined && String(value) !== source ? source : value;
  if (typeof value === 'bigint') return source ?? String(value);
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  return String(value);
}
