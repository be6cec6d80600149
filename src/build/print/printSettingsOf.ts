import { completePrintSettings, type PrintSettings } from '../../document/print-settings.ts';
import type { EditionDocument } from '../../document/publication.ts';

/** The print settings of an edition: its own over the publication's. */
export const printSettingsOf = ({ config, edition }: EditionDocument): PrintSettings =>
  completePrintSettings(config.print, edition.print);
