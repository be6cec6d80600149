import type { Role, TextBox } from '../../document/boxes.ts';
import type { RunElements } from '../text/layText.ts';
import type { LayState } from './layState.ts';

/** Adds an element to the block's tree and gives its index. */
export function addElement(state: LayState, role: Role, up: number, inline: boolean): number {
  state.elements.push({ role, up, inline });
  return state.elements.length - 1;
}

const sameRole = (a: Role | undefined, b: Role | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b));

/**
 * Elements of a text box's runs: one for each stretch of neighbouring runs with the same link and an equal role. A link
 * whose role is another (`Reference`) is a `Link` inside it (ISO 32000-1, 14.8.4.4.2); in a box that is a `Link` itself, all
 * runs belong to it. Contents of a link: the first `linkTitle`, else its words.
 */
export function addRunElements({ runs }: TextBox, element: number, state: LayState): RunElements {
  const elements: number[] = [];
  const linkTitles: (string | undefined)[] = [];
  for (let from = 0; from < runs.length; ) {
    const first = runs[from];
    if (!first) break;
    let to = from + 1;
    while (to < runs.length && runs[to]?.link === first.link && sameRole(runs[to]?.role, first.role)) to++;
    const own = runs.slice(from, to);
    let inner = element;
    if (first.role) inner = addElement(state, first.role, inner, true);
    if (first.link !== undefined && state.elements[inner]?.role.type !== 'Link')
      inner = addElement(state, { type: 'Link' }, inner, true);
    const words = own
      .map(({ text }) => text)
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
    const title = first.link === undefined ? undefined : (own.find((run) => run.linkTitle)?.linkTitle ?? words);
    for (let index = from; index < to; index++) {
      elements[index] = inner;
      linkTitles[index] = title;
    }
    from = to;
  }
  return { elements, linkTitles };
}
