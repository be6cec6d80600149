import type { Box } from '../../../src/document/boxes.ts';
import { edges, role, row, textBox } from '../../blocks/make.ts';
import { levelMark } from '../../theme/drawings.ts';
import type { LevelLooks } from '../../theme/levels.ts';
import type { DiagramContext } from '../context.ts';
import { decoration } from './parts.ts';

/** The deep band that heads a level: its number, name and mark. It is the label of its list item, or all of it. */
export function levelHead(looks: LevelLooks, context: DiagramContext, as: 'Lbl' | 'LBody' = 'Lbl'): Box {
  const { scale, document } = context;
  const { module } = scale;
  const levels = document.config.levels;
  const index = levels.findIndex(({ number }) => number === looks.number);
  const mark = levelMark(index + 1, Math.max(levels.length, index + 1), scale.body.size, 'paper', 'paper');
  const words = textBox(
    [{ text: `${looks.number}  `, face: 'heavy' }, { text: looks.name }],
    scale.body,
    { face: 'bold', colour: 'paper' },
    { ...role(as), ahead: scale.body.leading * 2 },
  );
  const cells = [
    { width: 'rest' as const, box: words, align: 'middle' as const },
    ...(index >= 0 ? [{ width: mark.width, box: decoration(mark), align: 'middle' as const }] : []),
  ];
  return row(cells, module, {
    ground: looks.deep,
    padding: edges({ top: module / 2, bottom: module / 2, left: module * 1.5, right: module * 1.5 }),
    whole: true,
  });
}
