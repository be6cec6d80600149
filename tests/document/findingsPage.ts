import { readFileSync } from 'node:fs';
import { rules } from '../../src/document/rules.ts';

/** A file that an entry of docs/findings.md shows. */
export interface ShownFile {
  readonly language: string;
  readonly path: string;
  /** It is the file, and not lines of it. */
  readonly isWhole: boolean;
  readonly text: string;
}
export interface Entry {
  readonly rule: string;
  /** Heading under which it stands. */
  readonly step: string;
  /** `error`, `warning; error when final` … */
  readonly severity: string;
  readonly canBeAllowed: boolean;
  readonly text: string;
  /** What sets the rule off, and what does no more. */
  readonly wrong: readonly ShownFile[];
  readonly right: readonly ShownFile[];
}

const STEP = new RegExp(`^## (?=(?:${Object.keys(rules).join('|')})$)`, 'im');
const MARKDOWN = 'guide/01-example.md';
const FENCE = /^```(\S+)([^\n]*)\n([\s\S]*?)^```$/gm;

/** The entries of docs/findings.md. */
export function findingsPage(): readonly Entry[] {
  const page = readFileSync(new URL('../../docs/findings.md', import.meta.url), 'utf8');
  return page.split(STEP).flatMap((part) => {
    const step = part.slice(0, part.indexOf('\n')).trim();
    return part
      .split(/^### (?=`)/m)
      .slice(1)
      .map((text) => entryOf(text, step));
  });
}

function entryOf(text: string, step: string): Entry {
  const [before = '', after = ''] = text.split('**Cure.**');
  const sentences = before.replace(FENCE, '');
  return {
    rule: /^`([a-z-]+)`$/m.exec(text)?.[1] ?? '',
    step: step.toLowerCase(),
    severity: (/^\*\*([^*]+)\.\*\*/m.exec(before)?.[1] ?? '').toLowerCase(),
    canBeAllowed: /\bCan be\s+allowed\b/.test(sentences),
    text,
    wrong: filesIn(before),
    right: filesIn(after),
  };
}

function filesIn(text: string): readonly ShownFile[] {
  return [...text.matchAll(FENCE)].flatMap(([, language = '', words = '', shown = '']) => {
    if (language === 'text') return [];
    const isWhole = /\bwhole\b/.test(words);
    const path = words.replace('whole', '').trim();
    return [{ language, path: path === '' ? MARKDOWN : path, isWhole, text: shown }];
  });
}
