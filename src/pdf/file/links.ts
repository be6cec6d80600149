import type { RecordLink } from '../../document/record.ts';
import { asciiString, number, textString } from '../syntax.ts';
import type { FilePage } from './assembly.ts';
import { destination, type Places } from './destinations.ts';
import { type ObjectFile, put, reserve } from './objects.ts';

export interface LinkAnnotation {
  readonly id: number;
  /** Page of the file. */
  readonly page: number;
  readonly piece: number;
  readonly element: number;
}

/** Flag: printed with the page, as PDF/A asks (ISO 19005-2, 6.3.2). */
const PRINTED = 4;

/**
 * Writes the link annotations of all pages, one for each link and page, with its words as Contents. Links to a `#name` that
 * no flow has are given to `dead`.
 */
export function writeLinks(
  file: ObjectFile,
  pages: readonly FilePage[],
  places: Places,
  dead: (href: string) => void,
): LinkAnnotation[] {
  const annotations: LinkAnnotation[] = [];
  for (const [p, page] of pages.entries())
    for (const link of page.record.links) {
      const target = action(link.href, pages, places);
      if (target === undefined) dead(link.href);
      const id = reserve(file);
      const parent = pages.length + annotations.length;
      put(file, id, annotation(link, page, target ?? '', parent));
      annotations.push({ id, page: p, piece: link.piece, element: link.element });
    }
  return annotations;
}

function action(href: string, pages: readonly FilePage[], places: Places): string | undefined {
  if (!href.startsWith('#')) return `/A<</Type/Action/S/URI/URI${asciiString(asUri(href))}>>`;
  const place = places.get(href.slice(1));
  return place && `/Dest${destination(pages, place)}`;
}

/** A URI is ASCII (RFC 3986, 2); what is not is percent-encoded, what is already encoded stays. */
const asUri = (href: string): string =>
  href.replace(/[^\x21-\x7e]+/gu, (rest) => Array.from(new TextEncoder().encode(rest), percent).join(''));
const percent = (byte: number): string => `%${byte.toString(16).padStart(2, '0').toUpperCase()}`;

function annotation(link: RecordLink, page: FilePage, target: string, parent: number): string {
  const areas = link.areas.map(([x1, y1, x2, y2]) => [x1, page.height - y2, x2, page.height - y1] as const);
  const corner = (pick: (...values: number[]) => number, k: 0 | 1 | 2 | 3) => pick(...areas.map((area) => area[k]));
  const rectangle = [corner(Math.min, 0), corner(Math.min, 1), corner(Math.max, 2), corner(Math.max, 3)];
  const quads = areas.map(([x1, y1, x2, y2]) => [x1, y2, x2, y2, x1, y1, x2, y1].map(number).join(' '));
  const quadPoints = areas.length > 1 ? `/QuadPoints[${quads.join(' ')}]` : '';
  return (
    `<</Type/Annot/Subtype/Link/Rect[${rectangle.map(number).join(' ')}]${quadPoints}/Border[0 0 0]/F ${PRINTED}` +
    `${target}/Contents${textString(link.title)}/StructParent ${parent}>>`
  );
}
