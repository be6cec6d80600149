import type { Role, Run } from '../../src/document/boxes.ts';
import type { FootnoteReference, Inline, Reference } from '../../src/document/nodes.ts';
import { callNowSign, onLine } from '../theme/drawings.ts';
import { pageComma } from '../theme/pageComma.ts';
import { fill } from '../theme/words.ts';
import type { Context } from './context.ts';
import { markName, noteName } from './noteNames.ts';
import { plainText } from './plainText.ts';
import { keepTogether } from './together.ts';

/** Shift of raised and lowered text at full size, em. */
const RAISED = 0.33;
const LOWERED = -0.16;
/** Height of a sign on the line, em. */
const SIGN = 1.15;
const NO_BREAK_SPACE = '\u00a0';
/** Room kept for a page number. */
const PAGE_ROOM = '000';

type Looks = Omit<Run, 'text'>;

const withRole = (looks: Looks, role: Role): Looks => ({ ...looks, role: { ...looks.role, ...role } });

/** "words, page 14"; or, where the target is in another edition, "words, in the Toolbox". */
function reference(node: Reference, context: Context, looks: Looks): readonly Run[] {
  const title = plainText(node.children);
  if (node.elsewhere) {
    if (node.elsewhere.title === '') return runsOf(node.children, context, looks);
    const edition = node.elsewhere.title.replace(/^the /i, '');
    const where = fill(context.words.inEdition, { title: edition });
    const named = title.toLowerCase().includes(edition.toLowerCase());
    return [
      ...runsOf(node.children, context, looks),
      ...(named ? [] : [{ ...looks, text: `${pageComma(title)} ${where}` }]),
    ];
  }
  const link = { ...looks, link: `#${node.target}`, linkTitle: title };
  return [
    ...runsOf(node.children, context, { ...link, underline: true }),
    { ...link, text: `${pageComma(title)} ${context.words.page}${NO_BREAK_SPACE}` },
    { ...link, text: PAGE_ROOM, page: { target: node.target } },
  ];
}

/** The mark of a footnote: bold, at full size, on the line, never first on a line. */
function footnoteMark(node: FootnoteReference, context: Context, looks: Looks): readonly Run[] {
  return [
    { ...looks, text: NO_BREAK_SPACE },
    {
      ...looks,
      text: `[${node.number}]`,
      face: 'bold',
      link: `#${noteName(context.chapter, node.number)}`,
      linkTitle: fill(context.words.note, { number: node.number }),
      role: { type: 'Reference' },
    },
  ];
}

/** A flag stands on a line of its own, with its sign. */
function flag(words: readonly Inline[], context: Context, looks: Looks, first: boolean, last: boolean): readonly Run[] {
  const { size } = context.scale[context.text];
  return [
    ...(first ? [] : [{ ...looks, text: '\n' }]),
    { ...looks, text: '', drawing: onLine(callNowSign(size * SIGN), size) },
    { ...looks, text: NO_BREAK_SPACE },
    ...runsOf(words, context, { ...looks, face: 'bold' }),
    ...(last ? [] : [{ ...looks, text: '\n' }]),
  ];
}

/** A space beside a hand-set line break would stand at the head of a line. */
const trimmed = (runs: readonly Run[]): readonly Run[] =>
  runs.map((run, index) => {
    if (run.drawing || run.page || run.text === '\n') return run;
    const afterBreak = runs[index - 1]?.text === '\n' ? run.text.trimStart() : run.text;
    return { ...run, text: runs[index + 1]?.text === '\n' ? afterBreak.trimEnd() : afterBreak };
  });

interface Place {
  readonly first: boolean;
  readonly last: boolean;
}

function runsOfNode(node: Inline, context: Context, looks: Looks, place: Place): readonly Run[] {
  switch (node.type) {
    case 'text':
      return keepTogether(node.value, looks, context.together);
    case 'strong':
    case 'emphasis':
      return runsOf(node.children, context, { ...looks, face: 'bold' });
    case 'deleted':
      return runsOf(node.children, context, { ...looks, strike: true });
    case 'raised':
      return runsOf(node.children, context, { ...looks, rise: context.scale[context.text].size * RAISED });
    case 'lowered':
      return runsOf(node.children, context, { ...looks, rise: context.scale[context.text].size * LOWERED });
    case 'inlineCode':
      return [{ ...withRole(looks, { type: 'Code' }), text: node.value }];
    case 'link':
      return runsOf(node.children, context, {
        ...looks,
        link: node.href,
        linkTitle: plainText(node.children),
        underline: true,
      });
    case 'reference':
      return reference(node, context, looks);
    case 'term': {
      const spoken = node.expansion ? withRole(looks, { type: 'Span', expansion: node.expansion }) : looks;
      const linked = node.target
        ? { ...spoken, link: `#${node.target}`, linkTitle: node.term, underline: true }
        : spoken;
      return runsOf(node.children, context, linked);
    }
    case 'break':
      return [{ ...looks, text: '\n' }];
    case 'footnoteReference':
      return footnoteMark(node, context, looks);
    case 'abbreviation':
      return runsOf(node.children, context, withRole(looks, { type: 'Span', expansion: node.expansion }));
    case 'language':
      return runsOf(node.children, context, {
        ...withRole(looks, { type: 'Span', language: node.language }),
        language: node.language,
      });
    case 'flag':
      return flag(node.words, context, looks, place.first, place.last);
    case 'variable':
      return [{ ...looks, text: `{{${node.path}}}` }];
    case 'picture':
      return node.decorative ? [] : [{ ...looks, text: node.alternative }];
  }
}

/**
 * Inline nodes as runs: strong and emphasis bold, links underlined, cross-references with their page, notes as `[1]`.
 * `looks` is what the runs inherit.
 */
export function runsOf(nodes: readonly Inline[], context: Context, looks: Looks = {}): readonly Run[] {
  const last = nodes.length - 1;
  return trimmed(
    nodes.flatMap((node, index) => runsOfNode(node, context, looks, { first: index === 0, last: index === last })),
  );
}

/** Names of the footnote marks inside, so that the notes can point back to this box. */
export function markNames(nodes: readonly Inline[], context: Context): readonly string[] {
  return nodes.flatMap((node): readonly string[] => {
    if (node.type === 'footnoteReference') return [markName(context.chapter, node.number)];
    return 'children' in node ? markNames(node.children, context) : [];
  });
}
