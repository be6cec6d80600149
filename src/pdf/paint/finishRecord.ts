import type { PageRecord } from '../../document/record.ts';
import { PressDefect } from '../pressDefect.ts';
import { isolated } from './isolated.ts';
import { artifact } from './mark.ts';
import type { Painter } from './painter.ts';

/** The page's record, or all that was wrong with the page. */
export function finishRecord(painter: Painter): PageRecord {
  if (painter.findings.length > 0) throw new PressDefect(painter.findings);
  return {
    stream: ['q', ...strata(painter), 'Q', ''].join('\n'),
    marks: painter.marks,
    links: [...painter.links.values()],
    glyphs: Object.fromEntries(
      [...painter.glyphs]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([font, glyphs]) => [font, [...glyphs].sort(([a], [b]) => a - b)]),
    ),
    resources: [...painter.resources.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
    blocks: painter.blocks,
    figures: painter.figures,
  };
}

/**
 * The page's strata, lowest first. Each leaves the graphics state as it found it: a dashed rule of the flow would else dash
 * the strokes of a plate.
 */
const strata = (painter: Painter): string[] => [
  ...isolated(artifact(painter, painter.grounds)),
  ...isolated(painter.text),
  ...isolated(artifact(painter, painter.rules)),
  ...painter.figuresAndPlates,
];
