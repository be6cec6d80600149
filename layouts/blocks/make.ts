import type {
  Box,
  Colour,
  Edges,
  FaceId,
  Role,
  RowBox,
  Run,
  SpaceBox,
  StackBox,
  StructureType,
  TextBox,
} from '../../src/document/boxes.ts';
import type { Step } from '../theme/scales.ts';

/** Size from which letters are set closer, pt; and by how much, em (design specification, *Type*). */
const DISPLAY_SIZE = 36;
const DISPLAY_TRACK = -0.02;

type Base = Omit<StackBox, 'kind' | 'items' | 'gap'>;

/** Edges from a number for all sides, or from those that are not 0. */
export function edges(all: number | Partial<Edges>): Edges {
  if (typeof all === 'number') return { top: all, right: all, bottom: all, left: all };
  return { top: 0, right: 0, bottom: 0, left: 0, ...all };
}

export interface TextLooks {
  readonly face?: FaceId;
  readonly colour?: Colour;
  readonly align?: 'left' | 'centre' | 'right';
  readonly track?: number;
  readonly orphans?: number;
}

/** A text box of runs, or of plain words, at a step of the scale. */
export function textBox(
  runs: string | readonly Run[],
  step: Step,
  looks: TextLooks = {},
  base: Omit<Base, 'head'> = {},
): TextBox {
  const track = looks.track ?? (step.size > DISPLAY_SIZE ? DISPLAY_TRACK : 0);
  return {
    kind: 'text',
    runs: typeof runs === 'string' ? [{ text: runs }] : runs,
    style: {
      face: looks.face ?? 'regular',
      size: step.size,
      leading: step.leading,
      colour: looks.colour ?? 'ink',
      ...(track !== 0 && { track }),
      ...(looks.align && { align: looks.align }),
    },
    ...(looks.orphans !== undefined && { orphans: looks.orphans }),
    ...base,
  };
}

/** Boxes one under another. */
export function stack(items: readonly Box[], gap: number, base: Base = {}): StackBox {
  return { kind: 'stack', items, gap, ...base };
}

/** Boxes beside one another. */
export function row(cells: RowBox['cells'], gap: number, base: Omit<Base, 'head'> = {}): RowBox {
  return { kind: 'row', cells, gap, ...base };
}

/** Room that paints nothing. */
export function space(height: number, base: Omit<Base, 'head'> = {}): SpaceBox {
  return { kind: 'space', height, ...base };
}

/** A role by its type alone. */
export function role(type: StructureType, more: Omit<Role, 'type'> = {}): { readonly role: Role } {
  return { role: { type, ...more } };
}
