import type { Box, Edges } from '../../document/boxes.ts';
import type { LaidBox, LaidGroup } from '../../document/laid.ts';
import { contentWidths } from './contentWidths.ts';
import { placedAt } from './laidBase.ts';
import type { LayState } from './layState.ts';

const NO_EDGES: Edges = { top: 0, right: 0, bottom: 0, left: 0 };
/** Padding at the sides gives way before the text inside is narrower than so many em. */
const LEAST_EMS = 2;
/** No type is larger (textSize ends at 60, display sizes stay below twice that), pt. */
const LARGEST_TYPE = 120;

/** A box's padding; at the sides reduced where it would leave too little for the text. */
export function paddingOf(box: Box, width: number, state: LayState): Edges {
  const padding = box.padding ?? NO_EDGES;
  const sides = padding.left + padding.right;
  if (sides === 0 || width - sides >= LEAST_EMS * LARGEST_TYPE) return padding;
  const least = Math.min(width, LEAST_EMS * contentWidths(box, state).size);
  if (width - sides >= least) return padding;
  const scale = Math.max(0, width - least) / sides;
  return { ...padding, left: padding.left * scale, right: padding.right * scale };
}

const needsFrame = (box: Box): boolean =>
  Boolean(box.padding ?? box.ground ?? box.rules ?? box.outline ?? box.outset ?? box.minHeight);

/**
 * What a box shows round its content: padding, ground, rules, outline, least height. Rules and outline are drawn on the
 * box's edge and take no room of their own. A box without any of them stays bare.
 */
export function frame(box: Box, content: LaidBox, width: number, padding: Edges): LaidBox {
  if (!needsFrame(box)) return content;
  const item = placedAt(content, content.x + padding.left, padding.top);
  const height = Math.max(padding.top + content.height + padding.bottom, box.minHeight ?? 0);
  const { ahead, breakBefore } = content;
  const group: LaidGroup = {
    kind: 'group',
    split: 'stack',
    x: 0,
    y: 0,
    width,
    height,
    items: [item],
    edge: { top: padding.top, bottom: padding.bottom },
    ...(box.ground === undefined ? {} : { ground: box.ground }),
    ...(box.outset ? { outset: box.outset } : {}),
    ...(box.rules ? { rules: box.rules } : {}),
    ...(box.outline ? { outline: box.outline } : {}),
    ...(box.minHeight ? { minHeight: box.minHeight } : {}),
    ...(ahead ? { ahead } : {}),
    ...(breakBefore ? { breakBefore } : {}),
    ...(content.kind === 'group' && content.breakInside ? { breakInside: true as const } : {}),
  };
  return group;
}
