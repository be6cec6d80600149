import type { Area } from '../read/area.ts';
import type { Layers } from '../read/renderLayers.ts';

/** Visits the pixels that an area touches, with their offset into a layer. */
export function eachPixel({ scale, width, height }: Layers, area: Area, visit: (offset: number) => void): void {
  const left = Math.max(0, Math.floor(area.left * scale));
  const right = Math.min(width, Math.ceil(area.right * scale));
  const top = Math.max(0, Math.floor(area.top * scale));
  const bottom = Math.min(height, Math.ceil(area.bottom * scale));
  for (let y = top; y < bottom; y++)
    for (let offset = (y * width + left) * 4, end = (y * width + right) * 4; offset < end; offset += 4) visit(offset);
}
