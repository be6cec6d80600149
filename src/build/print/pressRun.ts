import type { PrintSettings } from '../../document/print-settings.ts';
import type { EditionDocument } from '../../document/publication.ts';
import type { FileIdentity, PressJob, PressProfile, PrintFault } from '../../print/index.ts';
import type { Purpose } from '../manifest.ts';

/** All that the print files of one edition are made from. */
export interface PressRun {
  readonly document: EditionDocument;
  readonly settings: PrintSettings;
  /** mm. */
  readonly trim: { readonly width: number; readonly height: number };
  readonly pageCount: number;
  /** The last page is made to be the outside of the back. */
  readonly backCover: boolean;
  /** CMYK pages drawn out to the bleed. */
  readonly pages: Uint8Array;
  /** The screen PDF. */
  readonly screen: Uint8Array;
  readonly profile: PressProfile;
  readonly slugFont: Uint8Array;
}
/** A file that was made, or what was in the way. */
export interface PressProduct {
  readonly name: string;
  readonly purpose: Purpose;
  /** mm that are drawn out on each of its pages at the least; absent: all of the bleed. */
  readonly bleed?: number;
  readonly bytes?: Uint8Array;
  readonly faults: readonly PrintFault[];
}

/** What a file of the run says of itself. */
export const identityOf = ({ document }: PressRun, purpose: Purpose): FileIdentity => ({
  title: document.title,
  version: document.config.version,
  publisher: document.config.publisher,
  date: document.config.date,
  key: `${document.edition.id} ${purpose}`,
});

export const jobOf = (run: PressRun, purpose: Purpose): PressJob => ({
  identity: identityOf(run, purpose),
  profile: run.profile,
  slugFont: run.slugFont,
  bleed: run.settings.bleed,
  // A cover apart keeps its four inks.
  ink: run.settings.cover === 'apart' ? 'cmyk' : run.settings.ink,
});
