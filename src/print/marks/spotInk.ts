import type { Cmyk } from './inks.ts';

/** An ink beside the four: its name on the plate, and its look in process colours. */
export interface SpotInk {
  readonly name: string;
  readonly look: Cmyk;
}
