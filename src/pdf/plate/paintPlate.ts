import type { PageGeometry } from '../../document/boxes.ts';
import type { LaidPlate } from '../../document/laid.ts';
import type { ArtifactKind, Painter } from '../paint/painter.ts';

export interface PlatePlace {
  readonly x: number;
  readonly y: number;
  readonly page: PageGeometry;
  readonly piece: number;
  readonly firstElement: number;
  readonly artifact?: ArtifactKind | undefined;
}
export function paintPlate(_painter: Painter, _plate: LaidPlate, _place: PlatePlace): void {}
