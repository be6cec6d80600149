import { readPublication } from '../../content/index.ts';
import { knownNames } from '../knownNames.ts';

/** read: the publication's folder → its files, data and settings. The only step that touches the disk for content. */
export const readSources = (folder: string) => readPublication(folder, knownNames);
