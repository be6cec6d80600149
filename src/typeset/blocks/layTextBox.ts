import type { TextBox } from '../../document/boxes.ts';
import type { LaidText } from '../../document/laid.ts';
import { codePointName } from '../text/characters.ts';
import { layText } from '../text/layText.ts';
import { paragraphOf } from './contentWidths.ts';
import { addRunElements } from './elements.ts';
import { type LayState, report, type Surroundings } from './layState.ts';

const NO_ELEMENTS = { elements: [], linkTitles: [] };

/** Lines of a text box, `width` wide, in the element of its surroundings. */
export function layTextBox(box: TextBox, width: number, around: Surroundings, state: LayState): LaidText {
  const paragraph = paragraphOf(box, state);
  const runElements = around.decoration ? NO_ELEMENTS : addRunElements(box, around.up, state);
  const { lines, height, missing, parted } = layText(box, width, state.fonts, runElements, paragraph);
  for (const character of new Set(missing))
    report(
      state,
      'error',
      'no-glyph',
      around.position,
      `No font of the layout has the character “${character}” (${codePointName(character)}).`,
      'Write it another way, or add a font that has it to the theme.',
    );
  for (const word of new Set(parted))
    report(
      state,
      'info',
      'long-word',
      around.position,
      `“${word}” is wider than its line (${Math.round(width)} pt) and is parted.`,
    );
  return {
    kind: 'text',
    x: 0,
    y: 0,
    width,
    height,
    lines,
    ...(box.orphans === undefined ? {} : { orphans: box.orphans }),
  };
}
