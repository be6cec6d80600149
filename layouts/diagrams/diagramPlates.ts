import type { Plate } from '../layout.ts';
import { continuum } from './plates/continuum.tsx';
import { flowchart } from './plates/flowchart.tsx';
import { genogram } from './plates/genogram.tsx';
import { scale } from './plates/scale.tsx';
import { steps } from './plates/steps.tsx';
import { tiles } from './plates/tiles.tsx';
import { triangle } from './plates/triangle.tsx';
import { wheel } from './plates/wheel.tsx';

/** Slot plates of the diagrams, by `diagram-` and the kind. */
export const diagramPlates: { readonly [name: string]: Plate } = {
  'diagram-continuum': continuum,
  'diagram-flowchart': flowchart,
  'diagram-genogram': genogram,
  'diagram-scale': scale,
  'diagram-steps': steps,
  'diagram-tiles': tiles,
  'diagram-triangle': triangle,
  'diagram-wheel': wheel,
};
