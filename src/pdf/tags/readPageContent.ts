import { bytesOf, textOf } from '../read/decodeString.ts';
import {
  isArray,
  isDictionary,
  isString,
  nameOf,
  numberOf,
  type PdfDictionary,
  type PdfValue,
} from '../read/pdfValue.ts';
import { readOperations } from '../read/readOperations.ts';

/** A marked-content sequence with an MCID. */
export interface MarkedContent {
  readonly mcid: number;
  /** The tag that the sequence has on the page: the type of its element, in our files. */
  readonly tag: string;
  readonly text: string;
  /** Something other than text is painted. */
  readonly drawn: boolean;
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
const UNREADABLE = '\ufffd';

interface Mark {
  readonly tag: string;
  readonly mcid: number | undefined;
  readonly artifact: boolean;
  readonly replaced: boolean;
  text: string;
  drawn: boolean;
}

/** Reads the marked content of a page. `fonts`: by resource name, without its slash. */
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
      else if (mark.mcid !== undefined) marked.push({ ...mark, mcid: mark.mcid });
    } else if (operator === 'Tf') font = fonts.get(nameOf(operands[0]));
    else if (SHOWS.has(operator) || DRAWS.has(operator)) {
      if (open.length === 0) untagged += 1;
      const owner = open.findLast((mark) => mark.mcid !== undefined);
      if (!owner) continue;
      if (DRAWS.has(operator)) owner.drawn = true;
      else if (!open.some((mark) => mark.replaced)) owner.text += shown(operands.at(-1), font);
    }
  }
  if (open.length > 0) problems.push('a mark is not closed');
  return { marked, untagged, problems };
}

function begin([tag, properties]: readonly PdfValue[], open: readonly Mark[], problems: string[]): Mark {
  const entries: PdfDictionary | undefined = isDictionary(properties) ? properties : undefined;
  const mcid = numberOf(entries?.get('/MCID'));
  const artifact = nameOf(tag) === 'Artifact';
  const owner = open.findLast((mark) => mark.mcid !== undefined);
  if (artifact && owner) problems.push('an artifact stands inside tagged content');
  if (mcid !== undefined && open.some((mark) => mark.artifact))
    problems.push('tagged content stands inside an artifact');
  if (mcid !== undefined && owner) problems.push('tagged content is nested');
  const actual = entries?.get('/ActualText');
  const text = isString(actual) ? textOf(actual) : undefined;
  if (text !== undefined && owner) owner.text += text;
  return {
    tag: nameOf(tag),
    mcid,
    artifact,
    replaced: text !== undefined,
    text: mcid === undefined ? '' : (text ?? ''),
    drawn: false,
  };
}

function shown(operand: PdfValue | undefined, font: CodeReader | undefined): string {
  if (isArray(operand)) {
    let text = '';
    for (const part of operand) if (isString(part)) text += shown(part, font);
    return text;
  }
  if (!isString(operand)) return '';
  const bytes = bytesOf(operand);
  let text = '';
  const step = font?.bytes ?? 1;
  for (let i = 0; i < bytes.length; i += step) {
    const code = step === 2 ? ((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0) : (bytes[i] ?? 0);
    text += font?.meanings.get(code) ?? UNREADABLE;
  }
  return text;
}
