import type { ReadMemory } from './readMemory.ts';

/** What layouts and theme know by name: what is named otherwise is an error. Not checked where left out. */
export interface ReadOptions {
  readonly layouts?: readonly string[];
  /** Kinds of diagrams. */
  readonly kinds?: readonly string[];
  /** Colours that levels of need can have. */
  readonly levelColours?: readonly string[];
  /** Colours of the theme, which `colours` can replace. */
  readonly colours?: readonly string[];
  /** The press's own words, which `words` can replace. */
  readonly words?: readonly string[];
  /** Of earlier times, for who reads the same folder again and again. */
  readonly memory?: ReadMemory;
}
