import type { EditionDocument } from '../../document/publication.ts';
import { type Desk, MOST_INCLUDED } from './desk.ts';
import type { Lookups } from './lookups.ts';

/** What a chapter asked while it was resolved, and what it was told. */
interface Answer {
  readonly question: keyof Lookups | 'value' | 'fill';
  readonly about: string;
  readonly answer: unknown;
}
interface Resolved {
  readonly result: unknown;
  readonly answers: readonly Answer[];
  /** How often names stood already in included headings: before and after. */
  readonly againBefore: string;
  readonly againAfter: readonly (readonly [string, number])[];
  /** Blocks that were included. */
  readonly included: number;
}

/** What was resolved of an edition, kept for the next time. */
export interface ResolveMemory {
  /** Names all that every chapter depends on: another makes the memory worthless. */
  readonly common: string;
  /** By what was resolved: a parsed chapter or a target. */
  readonly resolved: WeakMap<object, Resolved>;
  document?: EditionDocument;
}

/** For values that are asked for again, whose findings nobody hears. */
const NOWHERE = { file: '', line: 1, column: 1 };
/** Without an answer to one of these something is missing: it is looked for each time. */
const NEEDED = new Set<Answer['question']>(['value', 'picture', 'data', 'diagram', 'block', 'note']);

/**
 * What `resolve` makes of `input`; what it made of it before where all that it asked then has the same answers now. Only
 * what has no findings is kept.
 */
export function resolveOnce<T>(input: object, desk: Desk, memory: ResolveMemory, resolve: (desk: Desk) => T): T {
  const kept = memory.resolved.get(input);
  if (kept && isStillTrue(kept, desk)) {
    for (const [id, count] of kept.againAfter) desk.again.set(id, count);
    desk.included.blocks += kept.included;
    for (const { question, about } of kept.answers) {
      const picture = question === 'picture' ? desk.look.picture(about) : undefined;
      if (picture) desk.pictures[about] = picture;
    }
    return kept.result as T;
  }
  const before = desk.findings.length;
  const againBefore = stateOf(desk);
  const includedBefore = desk.included.blocks;
  const answers = new Map<string, Answer>();
  const result = resolve(listening(desk, answers));
  const isWhole = [...answers.values()].every(({ question, answer }) => answer !== undefined || !NEEDED.has(question));
  if (isWhole && desk.findings.length === before)
    memory.resolved.set(input, {
      result,
      answers: [...answers.values()],
      againBefore,
      againAfter: [...desk.again],
      included: desk.included.blocks - includedBefore,
    });
  else memory.resolved.delete(input);
  return result;
}

const stateOf = ({ again }: Desk): string => JSON.stringify([...again]);

const isStillTrue = (kept: Resolved, desk: Desk): boolean =>
  kept.againBefore === stateOf(desk) &&
  desk.included.blocks + kept.included <= MOST_INCLUDED &&
  kept.answers.every((answer) => isEqual(ask(answer, desk), answer.answer));

function ask({ question, about }: Answer, { look, quietValues: values }: Desk): unknown {
  if (question === 'value') return values.value(about, NOWHERE);
  if (question === 'fill') return values.fill(about, NOWHERE);
  return look[question](about);
}

/** Large things are known by being the same object: what has not changed was not made anew. */
const isEqual = (one: unknown, other: unknown): boolean =>
  one === other || (isSmall(one) && isSmall(other) && JSON.stringify(one) === JSON.stringify(other));
const isSmall = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ('edition' in value || 'hash' in value || 'chapter' in value);

/** The same desk, noting what is asked of it. */
function listening(desk: Desk, answers: Map<string, Answer>): Desk {
  const note = <A>(question: Answer['question'], about: string, answer: A): A => {
    answers.set(`${question} ${about}`, { question, about, answer });
    return answer;
  };
  const { look, values } = desk;
  return {
    ...desk,
    look: {
      target: (id) => note('target', id, look.target(id)),
      block: (name) => note('block', name, look.block(name)),
      note: (key) => note('note', key, look.note(key)),
      picture: (src) => note('picture', src, look.picture(src)),
      data: (name) => note('data', name, look.data(name)),
      diagram: (name) => note('diagram', name, look.diagram(name)),
      isPresent: (id) => note('isPresent', id, look.isPresent(id)),
      elsewhere: (id) => note('elsewhere', id, look.elsewhere(id)),
    },
    values: {
      value: (path, position) => note('value', path, values.value(path, position)),
      fill: (text, position) =>
        text.includes('{{') ? note('fill', text, values.fill(text, position)) : values.fill(text, position),
    },
  };
}
