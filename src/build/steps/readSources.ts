import { type ReadMemory, readPublication } from '../../content/index.ts';
import { knownNames } from '../knownNames.ts';

/**
 * read: the publication's folder → its files, data and settings. The only step that touches the disk for text and data.
 * `memory`: what was read before.
 */
export const readSources = (folder: string, memory: ReadMemory = new Map()) =>
  readPublication(folder, { ...knownNames, memory });
