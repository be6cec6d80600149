import type { InkAmounts } from '../content/colourSpace.ts';
import type { InkPicture } from './pictureInks.ts';

/** Another way to show the colours of a press file: a soft proof, one plate, one ink. */
export interface Recolouring {
  /** What every colour of the file comes out in. */
  readonly space: 'DeviceGray' | 'DeviceRGB' | 'DeviceCMYK';
  /** Components in that space, 0 to 1. */
  readonly colour: (inks: InkAmounts) => readonly number[];
  /** Whether something painted with these inks leaves what lies under it as it is. */
  readonly hides: (inks: InkAmounts, overprint: Overprint) => boolean;
  /** Samples in that space, one byte a component. */
  readonly picture: (picture: InkPicture) => Promise<Uint8Array>;
  /** Pictures that cannot be opened go: as they are, their colours would be taken for others. */
  readonly leavesOutUnread?: true;
}
export interface Overprint {
  readonly on: boolean;
  readonly mode: number;
  /** `OPM 1` counts for colours set straight in DeviceCMYK only (ISO 32000-1, 11.7.4.3). */
  readonly direct: boolean;
}

/** Components of each space. */
export const componentsOf = { DeviceGray: 1, DeviceRGB: 3, DeviceCMYK: 4 } as const;
