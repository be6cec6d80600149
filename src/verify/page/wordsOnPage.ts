import type { Area } from '../read/area.ts';
import type { Glyph } from '../read/readGlyphs.ts';
import type { PageReading } from '../read/readPage.ts';

/** Glyphs that stand together without a space. */
export interface PageWord extends Area {
  readonly text: string;
  readonly glyphs: readonly Glyph[];
  /** Handle of the text object of its first glyph. */
  readonly object: number;
}

/** em: what follows in another text object within this distance goes on with the word. */
const ADJOINING = 0.3;

/** The words of a page, in the order of painting. */
export function wordsOnPage({ glyphs, texts }: PageReading): readonly PageWord[] {
  const words: PageWord[] = [];
  let open: Glyph[] = [];
  const close = () => {
    const [first] = open;
    if (!first) return;
    let { text, left, top, right, bottom } = first;
    for (let index = 1; index < open.length; index++) {
      const glyph = open[index] ?? first;
      text += glyph.text;
      left = Math.min(left, glyph.left);
      top = Math.min(top, glyph.top);
      right = Math.max(right, glyph.right);
      bottom = Math.max(bottom, glyph.bottom);
    }
    words.push({ text, left, top, right, bottom, glyphs: open, object: first.object });
    open = [];
  };
  for (const glyph of glyphs) {
    if (glyph.object === 0 || glyph.text.trim() === '') {
      close();
      continue;
    }
    const last = open.at(-1);
    if (last && last.object !== glyph.object && !goesOn(last, glyph)) close();
    open.push(glyph);
  }
  close();
  return words;

  function goesOn(last: Glyph, next: Glyph): boolean {
    const [from, to] = [texts.get(last.object), texts.get(next.object)];
    if (!from || !to) return false;
    const reach = from.size * ADJOINING;
    if (Math.abs(from.baseline - to.baseline) > reach) return false;
    return Math.abs(next.left - last.right) < reach || Math.abs(next.right - last.left) < reach;
  }
}
