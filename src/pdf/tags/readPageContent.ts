import { readOperations } from './tokens.ts';

/** A marked-content sequence with an MCID. */
export interface MarkedContent {
  readonly mcid: number;
  readonly text: string;
  readonly drawn: boolean;
  readonly paints: boolean;
}
/** What a page's content stream holds. */
export interface PageContent {
  readonly marked: readonly MarkedContent[];
  /** Painted outside all marked content: who listens does not know whether it matters. */
  readonly untagged: number;
  /** Artifacts in tagged content, tagged content in artifacts, marks not closed. */
  readonly problems: readonly string[];
}
/** What the codes of a font are read as, and how many bytes a code has. */
export interface CodeReader {
  readonly bytes: 1 | 2;
  readonly meanings: ReadonlyMap<number, string>;
}

const SHOWS: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"']);
const DRAWS: ReadonlySet<string> = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'Do', 'sh', 'EI']);

interface Mark {
  readonly mcid: number | undefined;
  readonly artifact: boolean;
  readonly replaced: boolean;
  text: string;
  drawn: boolean;
  shown: boolean;
}

/** Reads the marked content of a page. `fonts`: by resource name, with its slash. */
export function readPageContent(stream: string, fonts: ReadonlyMap<string, CodeReader>): PageContent {
  const marked: MarkedContent[] = [];
  const problems: string[] = [];
  const open: Mark[] = [];
  let untagged = 0;
  let font: CodeReader | undefined;
  for (const { operator, operands } of readOperations(stream)) {
    if (operator === 'BDC' || operator === 'BMC') open.push(begin(operands, open, problems));
    else if (operator === 'EMC') {
      const mark = open.pop();
      if (!mark) problems.push('a mark is closed that was not opened');
      else if (mark.mcid !== undefined)
        marked.push({ mcid: mark.mcid, text: mark.text, drawn: mark.drawn, paints: mark.drawn || mark.shown });
    } else if (operator === 'Tf') font = fonts.get(plainName(operands[0] ?? ''));
    else if (SHOWS.has(operator) || DRAWS.has(operator)) {
      if (open.length === 0) untagged += 1;
      const owner = open.findLast((mark) => mark.mcid !== undefined);
      if (!owner) continue;
      if (DRAWS.has(operator)) owner.drawn = true;
      else {
        owner.shown = true;
        if (!open.some((mark) => mark.replaced)) owner.text += shown(operands.at(-1) ?? '', font);
      }
    }
  }
  if (open.length > 0) problems.push('a mark is not closed');
  return { marked, untagged, problems };
}

/** A name with its escapes undone (ISO 32000-1, 7.3.5). */
const plainName = (name: string): string =>
  name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

function begin(operands: readonly string[], open: readonly Mark[], problems: string[]): Mark {
  const [tag, properties = ''] = operands;
  const id = /\/MCID\s+(\d+)/.exec(properties)?.[1];
  const artifact = tag === '/Artifact';
  if (artifact && open.some((mark) => mark.mcid !== undefined))
    problems.push('an artifact stands inside tagged content');
  if (id !== undefined && open.some((mark) => mark.artifact)) problems.push('tagged content stands inside an artifact');
  if (id !== undefined && open.some((mark) => mark.mcid !== undefined)) problems.push('tagged content is nested');
  const actual = /\/ActualText\s*(<[^>]*>|\((?:\\.|[^\\)])*\))/.exec(properties)?.[1];
  const owner = open.findLast((mark) => mark.mcid !== undefined);
  if (actual !== undefined && owner) owner.text += textString(actual);
  return {
    mcid: id === undefined ? undefined : Number(id),
    artifact,
    replaced: actual !== undefined,
    text: actual !== undefined && id !== undefined ? textString(actual) : '',
    drawn: false,
    shown: false,
  };
}

/** A PDF text string: UTF-16BE after its byte-order mark, else PDFDocEncoding, whose ASCII is ASCII. */
export function textString(token: string): string {
  const bytes = bytesOf(token);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.slice(2));
  return String.fromCharCode(...bytes);
}

function utf16(bytes: readonly number[]): string {
  let text = '';
  for (let i = 0; i + 1 < bytes.length; i += 2)
    text += String.fromCharCode(((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0));
  return text;
}

function bytesOf(token: string): number[] {
  if (token.startsWith('<')) {
    const hex = token.slice(1, -1).replace(/\s/g, '');
    return (hex.match(/.{1,2}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(2, '0'), 16));
  }
  const inside = token.slice(1, -1);
  return Array.from(inside.replace(/\\(.)/gs, '$1'), (character) => character.charCodeAt(0));
}

function shown(operand: string, font: CodeReader | undefined): string {
  const strings = operand.startsWith('[') ? (operand.match(/<[^>]*>|\((?:\\.|[^\\)])*\)/gs) ?? []) : [operand];
  return strings.map((string) => decode(bytesOf(string), font)).join('');
}

function decode(bytes: readonly number[], font: CodeReader | undefined): string {
  let text = '';
  const step = font?.bytes ?? 1;
  for (let i = 0; i < bytes.length; i += step) {
    const code = step === 2 ? ((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0) : (bytes[i] ?? 0);
    text += font?.meanings.get(code) ?? '\ufffd';
  }
  return text;
}
