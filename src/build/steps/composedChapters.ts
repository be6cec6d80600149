import type { Flow } from '../../document/boxes.ts';
import type { Chapter } from '../../document/nodes.ts';

/** Flows composed of an edition's chapters, and all that these followed from beside the chapter itself. */
export interface ComposedChapters {
  readonly around: readonly unknown[];
  readonly flows: WeakMap<Chapter, Flow>;
}
