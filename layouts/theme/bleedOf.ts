import { completePrintSettings } from '../../src/document/print-settings.ts';
import type { EditionDocument } from '../../src/document/publication.ts';
import { mm } from './mm.ts';

/** How far grounds and art are drawn beyond the trim: as `print: bleed` says. pt. */
export const bleedOf = ({ config, edition }: EditionDocument): number =>
  mm(completePrintSettings(config.print, edition.print).bleed);
