import matter from 'gray-matter';
import type { Finding } from '../../document/finding.ts';
import type { Json, JsonObject } from '../../document/json.ts';
import { finding } from '../finding.ts';
import type { Allowance, FrontMatter, SourceFile, YamlFile } from '../model.ts';
import { nearest } from '../nearest.ts';
import { readYaml } from '../read/readYaml.ts';
import { cardSchema } from '../schema/cardSchema.ts';
import { explainIssues, placeOf } from '../schema/explainIssues.ts';
import { frontMatterSchema } from '../schema/frontMatterSchema.ts';

export interface SplitFile {
  readonly front: FrontMatter;
  readonly body: string;
  /** Line of the file in which the body begins, from 1. */
  readonly bodyLine: number;
  /** Comments `# press-allow RULE: reason` of the front matter. */
  readonly allowances: readonly Allowance[];
  readonly findings: readonly Finding[];
}

/** Front matter behind an empty line or a space, or in the marks of other programs: it would be printed. */
const MISPLACED =
  /^(?!---)([ \t\n]*)(---|\+\+\+|;;;)[ \t]*\n[ \t]*[A-Za-z][\w-]*[ \t]*[:=][^\n]*\n(?:[^\n]*\n){0,100}?[ \t]*\2[ \t]*(?:\n|$)/;
/** Front matter between lines of too few or too many hyphens, or of the dashes that a word processor makes of them. */
const MISDRAWN =
  /^(?:--|-{4,}|[–—][–—-]*)[ \t]*\n[A-Za-z][\w-]*:[^\n]*\n(?:[^\n]*\n){0,100}?(?:-{2,}|[–—][–—-]*)[ \t]*(?:\n|$)/;
/** Front matter begins in the file's second line. */
const FIRST_LINE = 2;
const KNOWN = Object.keys(frontMatterSchema.shape);

/**
 * Parts a file into front matter and body. Front matter is YAML and nothing else: gray-matter's own engines, of which
 * one runs JavaScript, are never reached.
 */
export function readFrontMatter(source: SourceFile): SplitFile {
  const known = split.get(source) ?? splitFile(source);
  split.set(source, known);
  return known;
}

/** *read* wants to know which editions take a file, *parse* all of it. */
const split = new WeakMap<SourceFile, SplitFile>();

function splitFile({ path, text }: SourceFile): SplitFile {
  const place = { file: path, line: 1, column: 1 };
  const whole = (findings: readonly Finding[]): SplitFile => ({
    front: frontOf({ file: path, value: {}, places: {} }).front,
    body: text,
    bodyLine: 1,
    allowances: [],
    findings,
  });
  const misplaced = MISPLACED.exec(text);
  if (misplaced) {
    const line = (misplaced[1] ?? '').split('\n').length;
    const advice = 'Begin the file with a line of three hyphens: nothing stands before it, no empty line and no space.';
    return whole([
      finding('error', 'front-matter', { ...place, line }, 'The front matter does not begin here.', advice),
    ]);
  }
  if (MISDRAWN.test(text)) {
    const advice = 'Begin the file with a line of three hyphens: ---';
    return whole([
      finding('error', 'front-matter', place, 'The line above the front matter is not three hyphens.', advice),
    ]);
  }
  const opening = /^---(?!-)[ \t]*([^\n]*)(?:\n|$)/.exec(text);
  if (!opening) return whole([]);
  const language = (opening[1] ?? '').trim();
  if (language !== '' && language !== 'yaml') {
    return whole([
      finding(
        'error',
        'front-matter',
        place,
        `Front matter cannot be written in “${language}”.`,
        'Begin the file with a line of three hyphens and nothing else.',
      ),
    ]);
  }
  if (!/\n---[ \t]*(?:\n|$)/.test(text)) {
    return whole([
      finding(
        'error',
        'front-matter',
        place,
        'The front matter is not closed.',
        'Write a line of three hyphens --- under it.',
      ),
    ]);
  }
  let yaml: ReturnType<typeof readYaml> | undefined;
  const parsed = matter(text, {
    language: 'yaml',
    engines: {
      yaml: (source: string) => {
        // gray-matter leaves the line end before the first key.
        yaml = readYaml(path, source.replace(/^\n/, ''), FIRST_LINE);
        return {};
      },
      javascript: refuse,
      js: refuse,
      json: refuse,
      coffee: refuse,
    },
  });
  const bodyLine = text.slice(0, text.length - parsed.content.length).split('\n').length;
  const file = yaml?.file ?? { file: path, value: {}, places: {} };
  const isMap = file.value === null || (typeof file.value === 'object' && !Array.isArray(file.value));
  const read = frontOf({ ...file, value: isMap ? ((file.value as JsonObject | null) ?? {}) : {} });
  const wrong = isMap
    ? []
    : [
        finding(
          'error',
          'front-matter',
          { ...place, line: FIRST_LINE },
          'The front matter holds no names and values.',
          'Write lines such as “title: …”.',
        ),
      ];
  return {
    front: read.front,
    body: parsed.content,
    bodyLine,
    allowances: yaml?.file.allowances ?? [],
    findings: [...(yaml?.findings ?? []), ...wrong, ...read.findings],
  };
}

function refuse(): never {
  throw new Error('front matter other than YAML');
}

function frontOf(file: YamlFile): { readonly front: FrontMatter; readonly findings: readonly Finding[] } {
  const result = frontMatterSchema.safeParse(file.value);
  const findings: Finding[] = result.success ? [] : [...explainIssues(result.error, frontMatterSchema, file)];
  const { title, id, part, tool, only, except, numbers, numbered, template, lead, ...rest } = result.success
    ? result.data
    : frontMatterSchema.parse({});
  if (template === 'card') {
    const card = cardSchema.safeParse(file.value);
    if (!card.success) findings.push(...explainIssues(card.error, cardSchema, file));
  }
  for (const key of Object.keys(rest)) {
    if (KNOWN.includes(key)) continue;
    const near = nearest(key, KNOWN);
    // A template may have keys of its own, so only what is almost a known one is suspect.
    if (near !== undefined && Math.abs(near.length - key.length) <= 1 && near[0] === key[0]) {
      findings.push(
        finding(
          'warning',
          'unknown-key',
          placeOf(file, [key], true),
          `“${key}” is not a setting of a file.`,
          `Did you mean “${near}”?`,
        ),
      );
    }
  }
  const front: FrontMatter = {
    ...(title === undefined ? {} : { title }),
    ...(id === undefined ? {} : { id }),
    ...(part === undefined ? {} : { part }),
    ...(tool === undefined ? {} : { tool }),
    only,
    except,
    numbers,
    numbered,
    template,
    lead,
    rest: plain(rest),
    places: file.places,
  };
  return { front, findings };
}

const plain = (value: { readonly [key: string]: unknown }): JsonObject => value as { readonly [key: string]: Json };
