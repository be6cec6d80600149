import type { PageGeometry } from '../../document/boxes.ts';
import type { LaidBox, LaidPlate } from '../../document/laid.ts';
import { paintPlate } from '../plate/plates.ts';
import { paintText } from '../text/paintText.ts';
import type { TextWriter } from '../text/textWriter.ts';
import { beginMark } from './mark.ts';
import { paintArt } from './paintDrawing.ts';
import { type ArtifactKind, complain, type Owner, type Painter } from './painter.ts';
import { paintGround } from './paintGround.ts';
import { paintPicture } from './paintPicture.ts';
import { paintRules } from './paintRules.ts';

/** What is the same for all boxes of a piece. */
export interface BoxContext {
  readonly painter: Painter;
  readonly writer: TextWriter;
  readonly page: PageGeometry;
  readonly piece: number;
  readonly plate: (key: string) => LaidPlate | undefined;
}

/** Paints a box and all it holds; `x`, `y`: the parent's top left corner, pt from the trim's. */
export function paintBox(context: BoxContext, box: LaidBox, x: number, y: number, within?: ArtifactKind): void {
  const { painter, writer, page, piece } = context;
  const left = x + box.x;
  const top = y + box.y;
  const artifact = within ?? box.artifact;
  paintGround(painter, page, box, left, top);
  paintRules(painter, box, left, top);
  switch (box.kind) {
    case 'group':
      for (const item of box.items) paintBox(context, item, left, top, artifact);
      return;
    case 'text':
      paintText(painter, writer, box, left, top, { piece, firstElement: 0, ...(artifact ? { artifact } : {}) });
      return;
    case 'art': {
      const owner = ownerOfFigure(context, box.element, box, left, top, artifact);
      if (owner === 'Layout') painter.rules.push(...paintArt({ ...painter, tags: false }, box, left, top, owner));
      else painter.figuresAndPlates.push(...paintArt(painter, box, left, top, owner));
      return;
    }
    case 'picture': {
      const owner = ownerOfFigure(context, box.element, box, left, top, artifact);
      const operators = paintPicture(painter, box.hash, left, top, box.width, box.height);
      const marked = painter.tags ? [beginMark(painter, owner), ...operators, 'EMC'] : operators;
      painter.figuresAndPlates.push(...marked);
      return;
    }
    case 'slot': {
      const plate = context.plate(box.plate);
      if (!plate) complain(painter, 'plate', box.position, `the plate ${box.plate} was not laid`);
      else paintPlate(painter, plate, { x: left, y: top, page, piece, firstElement: box.element, artifact });
      return;
    }
  }
}

/** The element that a drawing or picture is the content of; its box is kept for the element's BBox. */
function ownerOfFigure(
  context: BoxContext,
  element: number,
  box: LaidBox,
  x: number,
  y: number,
  artifact: ArtifactKind | undefined,
): Owner {
  if (artifact !== undefined || element < 0) return artifact ?? 'Layout';
  const { painter, piece } = context;
  const role = painter.elements[piece]?.[element]?.role;
  if (!role) {
    complain(painter, 'no-role', box.position, 'a picture names an element that its block does not have');
    return 'Layout';
  }
  if (role.type === 'Figure') {
    if (!role.alternative)
      complain(
        painter,
        'alternative-text',
        box.position,
        'a figure has no alternative text, and is not declared decoration',
      );
    painter.figures.push({ piece, element, box: [x, y, x + box.width, y + box.height] });
  }
  return { piece, element };
}
