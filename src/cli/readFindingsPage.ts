import { readFileSync } from 'node:fs';

/** The page that has an entry for each rule. */
const PAGE = new URL('../../docs/findings.md', import.meta.url);

/** The entry of a rule in docs/findings.md, as it stands there without its heading; nothing when there is none. */
export function readFindingsPage(rule: string): string | undefined {
  const page = readFileSync(PAGE, 'utf8');
  const heading = `### \`${rule}\`\n`;
  const start = page.indexOf(heading);
  if (start < 0) return undefined;
  const entry = page.slice(start + heading.length);
  // Examples hold headings too, but none whose words are code, and those of steps stand before the next rule’s.
  const next = /\n### `[a-z-]+`\n|\n## [A-Z][a-z]+\n\nFound /.exec(entry);
  return entry.slice(0, next?.index ?? entry.length).trim();
}
