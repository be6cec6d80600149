import type { PageGeometry } from '../../document/boxes.ts';
import type { Edition } from '../../document/publication.ts';
import type { TextRules } from '../../verify/index.ts';

/** pt of a millimetre. */
const MM = 72 / 25.4;
/** mm: pages narrower than this are cards (ISO/IEC 7810 ID-1 is 85.60 mm wide). */
const CARD_WIDTH = 100;
/** pt: text from this size on is large print, for readers who need more contrast. */
const LARGE_PRINT = 16;

/** Clear print (UKAAF): smallest text (pt); WCAG 2.2, 1.4.3 and 1.4.6: contrast; print: room kept clear at the trim (mm). */
const CARD = { smallest: 6, clear: 3 } as const;
const PAGE = { smallest: 12, clear: 5 } as const;
const CONTRAST_FLOOR = 4.5;
const CONTRAST_OF_LARGE_PRINT = 7;

/** What all text of an edition must keep to. */
export function textRules({ textSize }: Edition, { width }: PageGeometry): TextRules {
  const isCard = width < CARD_WIDTH * MM;
  return {
    smallest: isCard ? CARD.smallest : Math.max(PAGE.smallest, textSize),
    clear: (isCard ? CARD : PAGE).clear * MM,
    contrast: textSize >= LARGE_PRINT ? CONTRAST_OF_LARGE_PRINT : CONTRAST_FLOOR,
  };
}
