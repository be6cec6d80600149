import type { TextBox, TextStyle } from '../../document/boxes.ts';
import type { Line } from '../../document/laid.ts';
import type { FontStore } from '../fonts/fontStore.ts';
import { gatherAtoms } from './atoms.ts';
import { fillLines } from './fillLines.ts';
import type { Paragraph, Token } from './paragraph.ts';
import { prepareParagraph } from './prepareParagraph.ts';
import { type Look, lookOf, setLine } from './setLine.ts';
import { splitWideTokens } from './splitWideTokens.ts';

const THOUSANDTHS = 1000;

/** The lines of a text box, and what is to be reported about it. */
export interface LaidLines {
  readonly lines: readonly Line[];
  /** Sum of the lines' heights, pt. */
  readonly height: number;
  /** Characters that no font of their face has: they are not on the page. */
  readonly missing: readonly string[];
  /** Words wider than the measure, which were parted. */
  readonly parted: readonly string[];
}

/** Element of each run, and what a link is called: the box's own element where a run has none. */
export interface RunElements {
  readonly elements: readonly number[];
  readonly linkTitles: readonly (string | undefined)[];
}

/** Runs that look alike and belong to one element share one look, so that their words make one piece. */
function findLooks({ runs, style }: TextBox, { elements, linkTitles }: RunElements): readonly Look[] {
  const looks = new Map<string, Look>();
  return runs.map((run, index) => {
    const look = lookOf(run, style, elements[index] ?? -1, linkTitles[index]);
    if (look.page || look.drawing) return look;
    const key = JSON.stringify(look);
    const known = looks.get(key);
    if (known) return known;
    looks.set(key, look);
    return look;
  });
}

/**
 * Leading of the line, or more where a run is larger than the box's own size; the text sits in the middle of it, by
 * ascent and descent of the face's first font (CSS 2.2, 10.8.1), whatever fonts the line's words fell back to.
 */
function heightOf(
  tokens: readonly Token[],
  looks: readonly Look[],
  style: TextStyle,
  fonts: FontStore,
): { readonly height: number; readonly baseline: number } {
  const size = tokens.reduce((largest, { run }) => Math.max(largest, looks[run]?.size ?? 0), style.size);
  const height = (style.leading * size) / style.size;
  const [main = ''] = fonts.chain(style.face);
  const { ascent, descent } = fonts.metrics(main);
  return { height, baseline: (height + ((ascent + descent) * size) / THOUSANDTHS) / 2 };
}

/** `left` means where reading begins: a right-to-left paragraph stands at the right. */
function placeOf(style: TextStyle, level: number, slack: number): number {
  const align = style.align ?? 'left';
  if (align === 'centre') return slack / 2;
  return (align === 'right') === (level % 2 === 0) ? slack : 0;
}

/**
 * Breaks a text box into lines no wider than `width` (pt): ragged, never hyphenated, no word squeezed. What is wider
 * than the measure is parted and told in `parted`; an empty box has no lines.
 */
export function layText(
  box: TextBox,
  width: number,
  fonts: FontStore,
  runElements: RunElements = { elements: [], linkTitles: [] },
  paragraph: Paragraph = prepareParagraph(box, fonts),
): LaidLines {
  const { tokens, parted } = splitWideTokens(paragraph, width, box.style, fonts);
  const atoms = gatherAtoms(tokens);
  const looks = findLooks(box, runElements);
  const lines: Line[] = [];
  let y = 0;
  for (const span of fillLines(atoms, width)) {
    const own = tokens.slice(atoms[span.from]?.from, atoms[span.to - 1]?.to);
    const { pieces, width: inked } = setLine(own, looks, paragraph.level);
    const { height, baseline } = heightOf(own, looks, box.style, fonts);
    lines.push({ y, height, baseline, x: placeOf(box.style, paragraph.level, width - inked), width: inked, pieces });
    y += height;
  }
  return { lines, height: y, missing: paragraph.missing, parted };
}
