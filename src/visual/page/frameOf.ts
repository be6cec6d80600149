import type { Engine } from '../engine/loadEngine.ts';
import { floatsAt, withMemory } from '../engine/memory.ts';
import type { PageFrame } from './frame.ts';

/** Where a loaded page's top left corner lies in its user space. */
export function frameOf({ raw }: Engine, page: number): PageFrame {
  return withMemory(raw, 16, (pointer) => {
    raw._FPDF_GetPageBoundingBox(page, pointer);
    // FS_RECTF: left, top, right, bottom.
    const [left = 0, top = 0] = floatsAt(raw, pointer, 4);
    return { left, top };
  });
}
