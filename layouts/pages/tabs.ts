import type { EditionDocument } from '../../src/document/publication.ts';
import { type Domain, domainsOf } from '../blocks/domains.ts';
import { role, textBox } from '../blocks/make.ts';
import { plainText } from '../blocks/plainText.ts';
import type { FootInfo, PlacedBox } from '../layout.ts';
import { fitsMeasure } from '../theme/fit.ts';
import { mm } from '../theme/mm.ts';
import { A4, FULL, MARGIN } from '../theme/page.ts';
import { scaleAt } from '../theme/scales.ts';

/** How far a tab reaches into the page; its letter stands clear of the trim (5 mm, STANDARDS, print). */
const TAB = mm(16);
const LETTER = { from: mm(1.4), width: mm(9.4) };
/** Tabs step down the edge between these, from the trim's top. */
const FIRST = mm(20);
const LAST = mm(262);
const BETWEEN = 2;
/** A tab is no higher than this. */
const HIGHEST = mm(18);
/** Above this text size a letter would be too wide for its tab, pt. */
const TABS_TO = 26;
/** The domain's name, from the trim's top. */
const NAME = mm(9);

/** A letter on black at the outer edge of the page, out to the trim: right on odd pages, left on even ones. */
function tab({ letter }: Domain, place: { readonly y: number; readonly height: number }, right: boolean, size: number) {
  const step = { size, leading: size * 1.2 };
  const air = (place.height - step.leading) / 2;
  const inner = LETTER.from;
  const outer = TAB - LETTER.from - LETTER.width;
  const box = textBox(
    letter,
    step,
    { face: 'bold', colour: 'paper', align: 'centre' },
    {
      ...role('P'),
      ground: 'ink',
      padding: { top: air, bottom: air, left: right ? inner : outer, right: right ? outer : inner },
    },
  );
  return { x: right ? A4.width - TAB : 0, y: place.y, width: TAB, box };
}

/** Whether a domain stands on a page with these sections: its heading, or its signs where they are sections themselves. */
const standsOn = ({ title, heading, signs }: Domain, sections: readonly string[]): boolean =>
  sections.includes(title) ||
  (heading !== undefined && heading.level <= 2 && signs.some((sign) => sections.includes(plainText(sign.title))));

/**
 * Thumb tabs of the domains that stand on a page, stepped down its outer edge, and the name of the first of them above the
 * text. None on pages of other chapters.
 */
export function tabs(info: FootInfo, document: EditionDocument): readonly PlacedBox[] {
  const { textSize } = document.edition;
  const chapter = document.chapters.find(({ id }) => id === info.flow);
  if (!chapter || textSize > TABS_TO) return [];
  const domains = domainsOf(chapter);
  const pitch = Math.min(HIGHEST, (LAST - FIRST) / Math.max(1, domains.length));
  const right = Number(info.folio) % 2 !== 0;
  const here = domains.flatMap((domain, index) =>
    domain.letter !== '' && standsOn(domain, info.sections ?? []) ? [{ domain, index }] : [],
  );
  const [first] = here;
  if (!first) return [];
  const { small } = scaleAt(textSize);
  const name = `${first.domain.letter}  ${plainText(first.domain.heading?.children ?? [])}`;
  const domain = textBox(name, small, { align: right ? 'right' : 'left' }, role('P'));
  const named = fitsMeasure(name, small.size, FULL) ? [{ x: MARGIN, y: NAME, width: FULL, box: domain }] : [];
  const size = Math.max(small.size, 14);
  return [
    ...named,
    ...here.map(({ domain, index }) => tab(domain, { y: FIRST + index * pitch, height: pitch - BETWEEN }, right, size)),
  ];
}
