import type { Box } from '../../../src/document/boxes.ts';
import type { JsonObject } from '../../../src/document/json.ts';
import { edges, role, stack, textBox } from '../../blocks/make.ts';
import { looksOfLevel } from '../../theme/levels.ts';
import { RULE } from '../../theme/space.ts';
import type { DiagramContext } from '../context.ts';
import { continuumData } from '../data/continuumData.ts';
import { continuumDrawing } from '../shapes/continuumDrawing.ts';
import { diagramWords } from '../words.ts';
import { directionItem } from './directions.ts';
import { levelHead } from './levelHead.ts';
import { decoration, item, list } from './parts.ts';

/** Height of a layer of the land without words, in its width. */
const LAYER_SHARE = 0.05;

/** The continuum for large print: the land without words, what the arrows mean, and a band for each level. */
export function continuumInLargePrint(json: JsonObject, context: DiagramContext): Box {
  const data = continuumData(json);
  const { scale, measure } = context;
  const { config } = context.document;
  const { module } = scale;
  const words = diagramWords(config);
  const levels = data.levels.map((level) => ({ level, looks: looksOfLevel(config, level.number) }));
  const land = continuumDrawing(
    measure,
    levels.map(({ looks }) => looks.deep),
    LAYER_SHARE,
  );
  const labelled = (label: string, text: string): readonly Box[] =>
    text === '' ? [] : [textBox([{ text: label, face: 'bold' }, { text: ` ${text}` }], scale.cell, {}, role('P'))];
  const bands = levels.map(({ level, looks }) => {
    const body = stack(
      [
        ...(level.what === '' ? [] : [textBox(level.what, scale.cell, { face: 'bold' }, role('P'))]),
        ...labelled(words.whoHelps, level.who),
        ...labelled(words.alsoHeard, level.heard.join(', ')),
      ],
      module,
      { padding: edges({ top: module, bottom: module, left: module * 1.5, right: module * 1.5 }), ground: looks.tint },
    );
    return item(levelHead(looks, context), [body], 0, {
      whole: 'mostly',
      head: 1,
      outline: { stroke: { weight: RULE.section, colour: looks.deep }, radius: 0 },
    });
  });
  return stack(
    [
      decoration(land.drawing),
      list(
        [
          directionItem(data.stepUp, data.stepUp.text, true, context),
          directionItem(data.stepDown, data.stepDown.text, false, context),
        ],
        module,
      ),
      list(bands, module, 'Decimal'),
    ],
    module * 2,
  );
}
