import { inksOf } from '../../content/colourSpace.ts';
import type { Painted, PaintedText } from '../../content/painted.ts';
import type { PrintFault } from '../../fault.ts';
import type { FileFacts, PageFacts } from '../facts.ts';

/** pt: below this, plates that shift by a tenth of a millimetre make text hard to read. */
const smallText = 14;
/** Share of black from which a colour looks black. */
const blackish = 0.85;
/** Ink of each plate from which four together look black: what programs make of a screen's black without asking. */
const inAllFour = 0.5;
/** Less ink than this does not show. */
const trace = 0.005;

function textFaults(page: PageFacts, item: PaintedText, inColour: boolean): readonly PrintFault[] {
  const at = { page: page.number, place: page.place(item.box) };
  return item.paints.flatMap((paint): readonly PrintFault[] => {
    if (paint.space.family === 'Pattern') return [];
    const { cmyk } = inksOf(paint.space, paint.values);
    const inks = cmyk.filter((amount) => amount > trace).length;
    const [c, m, y, k] = cmyk;
    const colours = Math.max(c, m, y);
    if (inColour && k >= 1 - trace && colours <= trace && !(item.overprint && item.overprintMode === 1))
      return [
        {
          severity: 'warning',
          rule: 'black-overprint',
          ...at,
          message: 'black text knocks out what lies under it',
          advice: 'Let black text overprint.',
        },
      ];
    if (inks < 2 || item.size >= smallText) return [];
    const size = `${item.size.toFixed(1)} pt`;
    if (k >= blackish || Math.min(c, m, y, k) >= inAllFour)
      return [
        {
          severity: 'error',
          rule: 'rich-black-text',
          ...at,
          message: `text of ${size} in black of ${inks} inks`,
          advice: 'Use black alone.',
        },
      ];
    return [
      {
        severity: 'warning',
        rule: 'text-inks',
        ...at,
        message: `text of ${size} in ${inks} inks`,
        advice: `Use one ink, or ${smallText} pt and more.`,
      },
    ];
  });
}

const hasColour = (item: Painted): boolean => {
  if (item.kind === 'picture' || item.kind === 'shading') return item.space.components > 1;
  const paints = item.kind === 'text' ? item.paints : [item.paint];
  return paints.some((paint) =>
    inksOf(paint.space, paint.values)
      .cmyk.slice(0, 3)
      .some((amount) => amount > trace),
  );
};

/** Black text overprints and is black alone; small text is in one ink. On a page of one ink nothing can be knocked out. */
export function checkTextInks(file: FileFacts): readonly PrintFault[] {
  return file.pages.flatMap((page) => {
    const inColour = page.painted.some(hasColour);
    return page.painted.flatMap((item) => (item.kind === 'text' ? textFaults(page, item, inColour) : []));
  });
}
