import type { Box } from '../../../src/document/boxes.ts';
import type { JsonObject } from '../../../src/document/json.ts';
import { edges, role, stack, textBox } from '../../blocks/make.ts';
import { looksOfLevel } from '../../theme/levels.ts';
import { RULE } from '../../theme/space.ts';
import { fill } from '../../theme/words.ts';
import type { DiagramContext } from '../context.ts';
import { stepsData } from '../data/stepsData.ts';
import { diagramWords } from '../words.ts';
import { directionItem } from './directions.ts';
import { levelHead } from './levelHead.ts';
import { item, list } from './parts.ts';

/** Up to this text size a record takes little of a page and stays whole, pt. */
const WHOLE_TO = 20;

/** Stepping up and down for large print: a record for each two levels, with what moves a family either way. */
export function stepsInLargePrint(json: JsonObject, context: DiagramContext): Box {
  const data = stepsData(json);
  const { scale } = context;
  const { config } = context.document;
  const { module } = scale;
  const words = diagramWords(config);
  const records = data.steps.map(({ from, to, up, down }) => {
    const heads = [from, to].map((number) => levelHead(looksOfLevel(config, number), context, 'LBody'));
    const title = textBox(
      fill(words.between, { from, to }),
      scale.h3,
      { face: 'bold' },
      { ...role('Lbl'), ahead: scale.body.leading * 4 },
    );
    const bands = list(
      heads.map((head) => stack([head], 0, role('LI'))),
      2,
    );
    const moves = list(
      [directionItem(data.stepUp, up, true, context), directionItem(data.stepDown, down, false, context)],
      module,
    );
    return item(title, [bands, moves], module, {
      whole: scale.textSize > WHOLE_TO ? 'mostly' : true,
      head: 1,
      rules: { top: { weight: RULE.section, colour: 'ink' } },
      padding: edges({ top: module }),
    });
  });
  const meanings = [
    directionItem(data.stepUp, data.stepUp.text, true, context),
    directionItem(data.stepDown, data.stepDown.text, false, context),
  ];
  const always = data.always === '' ? [] : [textBox(data.always, scale.body, { face: 'bold' }, role('P'))];
  return stack([list(meanings, module), list(records, module * 2), ...always], module * 2);
}
