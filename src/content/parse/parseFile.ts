import type { Token, Tokens } from 'marked';
import type { Finding } from '../../document/finding.ts';
import type { Block, Inline } from '../../document/nodes.ts';
import { finding } from '../finding.ts';
import type { ParsedFile, RawChapter, SourceFile } from '../model.ts';
import { plainText } from '../plainText.ts';
import { allowedLines } from './allowedLines.ts';
import { type Context, makeContext } from './context.ts';
import { convertBlock } from './convertBlocks.ts';
import { headingText } from './convertHeading.ts';
import { makeCursor } from './cursor.ts';
import { deepestLine } from './deepestLine.ts';
import { parseText } from './parseText.ts';
import { readFrontMatter } from './readFrontMatter.ts';
import { makeSource, positionAt, type Slice, wholeSlice } from './slice.ts';
import { tokenize } from './tokenize.ts';

const COMMENT = /<!--[\s\S]*?-->/g;

/**
 * One Markdown file as chapters: one for the file, and one for each level-1 heading in it. Depends on nothing but path
 * and text.
 */
export function parseFile(source: SourceFile): ParsedFile {
  const { front, body, bodyLine, allowances, findings: frontFindings } = readFrontMatter(source);
  const findings: Finding[] = [...frontFindings];
  const start = { file: source.path, line: 1, column: 1 };
  const titlePlace = front.places.title ?? start;
  const title = front.title === undefined ? undefined : parseText(front.title, titlePlace, findings);
  const lead = parseText(front.lead, front.places.lead ?? start, findings);

  const context = makeContext(source.path);
  const slice = wholeSlice(makeSource(source.path, body, bodyLine));
  const first = { title, id: front.id, position: titlePlace };
  const deepest = deepestLine(body);
  const chapters =
    deepest === undefined ? withinDepth(() => chaptersOf(tokenize(body), slice, first, context)) : undefined;
  if (!chapters) {
    const place = { ...start, line: bodyLine + (deepest ?? 0) };
    // What is not nested deeply is a paragraph of some million words.
    const [message, advice] =
      deepest === undefined
        ? ['A paragraph here is too long to be read.', 'Part it with empty lines, and the file into several.']
        : [
            'Lists, quotations or directives are nested too deeply to be read.',
            'Nest them less deeply, and close each directive.',
          ];
    findings.push(finding('error', 'too-deep', place, message, advice));
  }
  const template = front.template === 'card' || Object.keys(front.rest).length > 0;
  if (chapters?.every(({ blocks }) => blocks.length === 0) && body.replace(COMMENT, '').trim() === '' && !template) {
    findings.push(finding('error', 'empty-file', start, 'This file has no text.', 'Write some, or delete the file.'));
  }
  const lines = context.allowances.length > 0 ? source.text.split('\n') : [];
  const inText = context.allowances.map((allowance) => allowedLines(allowance, lines));
  return {
    path: source.path,
    hash: source.hash,
    front,
    lead,
    chapters: chapters ?? [],
    notes: context.notes,
    allowances: [...allowances, ...inText],
    findings: [...findings, ...context.findings, ...checkNotes(context)],
  };
}

/** Nothing when the reader's own stack does not suffice: some thousand levels. */
function withinDepth<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

interface ChapterStart {
  readonly title: readonly Inline[] | undefined;
  readonly id: string | undefined;
  readonly position: RawChapter['position'];
}

function chaptersOf(
  tokens: readonly Token[],
  slice: Slice,
  first: ChapterStart,
  context: Context,
): readonly RawChapter[] {
  const cursor = makeCursor(slice);
  const chapters: RawChapter[] = [];
  let begun = first;
  let blocks: Block[] = [];
  const close = () => {
    // Nothing stands before the first heading of a file without a title of its own.
    if (begun.title === undefined && blocks.length === 0) return;
    const { title, id, position } = begun;
    chapters.push({ position, blocks, ...(title === undefined ? {} : { title }), ...(id === undefined ? {} : { id }) });
  };
  for (const token of tokens) {
    const start = cursor(token.raw);
    if (token.type !== 'heading' || (token as Tokens.Heading).depth !== 1) {
      blocks.push(...convertBlock(token, slice, start, context));
      continue;
    }
    const { id, children } = headingText(token as Tokens.Heading, slice, start, context);
    const same = begun === first && blocks.length === 0 && plainText(first.title ?? []) === plainText(children);
    if (same) {
      // The title once in the front matter and once as the heading.
      if (id !== '') begun = { ...begun, id: begun.id ?? id };
      continue;
    }
    close();
    context.headingLevels.length = 0;
    const named = id !== '' ? id : chapters.length === 0 && first.title === undefined ? first.id : undefined;
    begun = { title: children, id: named, position: positionAt(slice, start) };
    blocks = [];
  }
  if (chapters.length === 0 || begun !== first) close();
  // A file without any text is still a chapter, such as a card whose data stand in its front matter.
  return chapters.length > 0
    ? chapters
    : [{ position: first.position, blocks: [], ...(first.id === undefined ? {} : { id: first.id }) }];
}

/** Footnotes and the places that refer to them, against one another. */
function checkNotes({ notes, noteReferences }: Context): readonly Finding[] {
  const labels = notes.map((note) => note.label);
  const dead = noteReferences
    .filter(({ label }) => !labels.includes(label))
    .map(({ label, position }) =>
      finding(
        'error',
        'dead-footnote',
        position,
        `There is no footnote [^${label}] in this file.`,
        `Write its text on a line of its own: [^${label}]: …`,
      ),
    );
  const used = new Set(noteReferences.map(({ label }) => label));
  const unused = notes
    .filter(({ label }) => !used.has(label))
    .map(({ label, position }) =>
      finding(
        'error',
        'unused-footnote',
        position,
        `Nothing refers to the footnote [^${label}], so it would not be printed.`,
        `Write [^${label}] where it belongs.`,
      ),
    );
  return [...dead, ...unused];
}
