import type { Box } from '../../../src/document/boxes.ts';
import { role, textBox } from '../../blocks/make.ts';
import type { DiagramContext } from '../context.ts';
import type { Direction } from '../data/continuumData.ts';
import { arrowDrawing } from '../shapes/arrowDrawing.ts';
import { decoration, item, withDrawing } from './parts.ts';

/** Arrows grow with the text: length and weight in text sizes. */
const LENGTH = 1.7;
const WEIGHT = 0.12;

/** One direction as a list item: its arrow, its name, its words. Up is solid, down is dashed. */
export function directionItem(direction: Direction, words: string, up: boolean, context: DiagramContext): Box {
  const { scale } = context;
  const size = scale.textSize;
  const arrow = arrowDrawing(up ? 'up' : 'down', size * LENGTH, { weight: size * WEIGHT, dashed: !up });
  const label = textBox(direction.label, scale.cell, { face: 'bold' }, role('Lbl'));
  const body = words === '' ? [] : [textBox(words, scale.cell, {}, role('P'))];
  return withDrawing(decoration(arrow), item(label, body, 0), scale.module, { whole: true });
}
