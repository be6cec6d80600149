import type { Box, Flow } from '../../src/document/boxes.ts';
import type { Json } from '../../src/document/json.ts';
import type { EditionDocument } from '../../src/document/publication.ts';
import type { Context } from '../blocks/context.ts';
import { modules } from '../blocks/context.ts';
import { role, stack, textBox } from '../blocks/make.ts';
import { fittingSize } from '../theme/fit.ts';
import { mm } from '../theme/mm.ts';
import { sizeLine, statusLine } from './statusLine.ts';

const ID = 'cover';
/** Above this text size a cover's words are set in the flow: one page could not hold them, pt. */
const PLATE_TO = 26;
/** Height of the land on a large-print cover. */
const LARGE_LAND = mm(96);
const LARGE_TOOLBOX_LAND = mm(70);

/** A title in two weights: what stands before the short title light, the short title heavy. */
function titleOf({ title, config }: EditionDocument): { readonly light: string; readonly heavy: string } {
  const whole = title || config.title;
  const { shortTitle } = config;
  if (shortTitle && whole !== shortTitle && whole.endsWith(shortTitle))
    return { light: whole.slice(0, -shortTitle.length).trim(), heavy: shortTitle };
  return { light: '', heavy: whole };
}

/** The cover: one designed page; at the largest text sizes its words in the flow. */
export function coverFlow(
  document: EditionDocument,
  context: Context,
  looks: { readonly plate: 'cover' | 'toolbox-cover'; readonly large: boolean },
): Flow {
  const { config } = document;
  const { words, scale } = context;
  const toolbox = looks.plate === 'toolbox-cover';
  const title = titleOf(document);
  const heavy = toolbox ? words.toolbox : title.heavy;
  const light = toolbox ? '' : title.light;
  const subtitle = toolbox ? config.title : config.subtitle;
  const edition = sizeLine(document, looks.large) ?? '';
  const status = statusLine(document);
  const base = { id: ID, role: { type: 'Sect' }, runningHead: heavy, numbers: '', bare: true } as const;
  const bookmark = { level: 1, title: [light, heavy].filter(Boolean).join(' ') };
  if (scale.textSize <= PLATE_TO) {
    const land = toolbox ? LARGE_TOOLBOX_LAND : LARGE_LAND;
    const props: Json = {
      publisher: config.publisher,
      light,
      heavy,
      subtitle,
      edition,
      status,
      ...(looks.large && { land }),
    };
    return { ...base, items: [{ kind: 'plate', plate: looks.plate, props, bare: true, anchors: [ID], bookmark }] };
  }
  const size = fittingSize(heavy, scale.h1.size, context.measure, scale.textSize);
  const heading = { size, leading: size * 1.12 };
  const paragraph = (text: string, face: 'regular' | 'bold'): readonly Box[] =>
    text ? [textBox([{ text }], scale.body, { face }, role('P'))] : [];
  const boxes: readonly Box[] = [
    ...paragraph(config.publisher, 'bold'),
    stack(
      [...(light ? [textBox([{ text: light }], heading)] : []), textBox([{ text: heavy }], heading, { face: 'heavy' })],
      0,
      { ...role('H1'), anchors: [ID], bookmark },
    ),
    ...paragraph(subtitle, 'regular'),
    ...paragraph(edition, 'bold'),
    ...paragraph(status, 'bold'),
  ];
  return {
    ...base,
    items: boxes.map((box, index) => ({ kind: 'box', box, gapBefore: index === 0 ? 0 : modules(context, 2) })),
  };
}
