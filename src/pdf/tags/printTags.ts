import type { TagElement, TagKid } from './tagTree.ts';

/** Attributes that change with the page and not with the structure, and are left out. */
const PLACES: ReadonlySet<string> = new Set(['BBox', 'Placement']);

/**
 * A structure tree for people: one line an element, indented, with its attributes and the words that it holds. Stands as a
 * reference file beside a small publication, so that a change of structure is seen in review.
 */
export function printTags(elements: readonly TagElement[]): string {
  const lines: string[] = [];
  for (const element of elements) print(element, 0, lines);
  return `${lines.join('\n')}\n`;
}

function print(element: TagElement, depth: number, lines: string[]): void {
  const indent = '  '.repeat(depth);
  const attributes = Object.entries(element.attributes)
    .filter(([key]) => !PLACES.has(key))
    .map(([key, value]) => ` ${key}=${JSON.stringify(value)}`);
  const own = merged(element.kids);
  const [only] = own;
  if (own.length === 1 && typeof only === 'string') {
    lines.push(`${indent}${element.type}${attributes.join('')} ${only}`);
    return;
  }
  lines.push(`${indent}${element.type}${attributes.join('')}`);
  for (const kid of own)
    if (typeof kid === 'string') lines.push(`${indent}  ${kid}`);
    else print(kid, depth + 1, lines);
}

/** Kids with neighbouring contents joined, and a link's annotations once: where a page ends is nothing to who reads it. */
function merged(kids: readonly TagKid[]): (TagElement | string)[] {
  const out: (TagElement | string)[] = [];
  const annotations = new Set<string>();
  let text: string | undefined;
  const flush = () => {
    if (text !== undefined) out.push(JSON.stringify(text));
    text = undefined;
  };
  for (const kid of kids) {
    if (kid.kind === 'content') text = (text ?? '') + (kid.text === '' && kid.drawn ? '[drawing]' : kid.text);
    else if (kid.kind === 'object') annotations.add(`-> ${JSON.stringify(kid.contents)}`);
    else {
      flush();
      out.push(kid);
    }
  }
  flush();
  return [...out, ...annotations];
}
