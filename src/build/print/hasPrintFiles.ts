import type { EditionDocument } from '../../document/publication.ts';
import { printSettingsOf } from './printSettingsOf.ts';

/** Whether files for a printer are asked for. */
export const hasPrintFiles = (document: EditionDocument): boolean => printSettingsOf(document).artefacts?.length !== 0;
