import type { Element } from '../../document/laid.ts';

const HEADING = /^H[1-6]$/;

/**
 * Moves each element whose role opens a heading into the heading that follows it, as words on its line; where none follows,
 * it stays where it is.
 */
export function openHeadings(elements: readonly Element[]): readonly Element[] {
  if (!elements.some(({ role }) => role.opensHeading)) return elements;
  return elements.map((element, index) => {
    if (!element.role.opensHeading) return element;
    const heading = elements.findIndex(({ role }, at) => at > index && HEADING.test(role.type));
    return heading < 0 ? element : { ...element, up: heading, inline: true };
  });
}
