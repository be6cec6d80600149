import { readPublication } from '../../content/index.ts';
import { LAYOUT_IDS } from '../layoutIds.ts';

/** read: the publication's folder → its files, data and settings. The only step that touches the disk for content. */
export const readSources = (folder: string) => readPublication(folder, { layouts: LAYOUT_IDS });
