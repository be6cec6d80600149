import type { Selection } from './approveFile.ts';

/** What `press visual approve` was asked for: a file by its name, and which of its pages. */
export interface Request {
  readonly name: string;
  readonly selection: Selection;
}

const PAGE = /^(\d+)(?:-(\d+))?$|^lost-\d+$/;
/** Pages of the longest range that is taken seriously. */
const LONGEST = 10_000;

/** Reads `guide`, `guide:12`, `guide:12,14-20,lost-7`; undefined for anything else. */
export function parseSelection(text: string): Request | undefined {
  const [name = '', pages, ...rest] = text.split(':');
  if (!name || rest.length > 0) return undefined;
  if (pages === undefined) return { name, selection: 'all' };
  const ids = new Set<string>();
  for (const part of pages.split(',')) {
    const match = PAGE.exec(part);
    if (!match) return undefined;
    if (part.startsWith('lost-')) {
      ids.add(part);
      continue;
    }
    const first = Number(match[1]);
    const last = Number(match[2] ?? match[1]);
    if (first < 1 || last < first || last - first > LONGEST) return undefined;
    for (let page = first; page <= last; page++) ids.add(String(page));
  }
  return { name, selection: ids };
}
