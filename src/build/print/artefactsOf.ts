import type { PrintArtefact, PrintSettings } from '../../document/print-settings.ts';

/** A trim with a shorter side than this is a card. mm. */
const cardSide = 100;
/** mm that text keeps from the trim (STANDARDS, Print). */
export const safeOfCard = 3;
export const safeOfPage = 5;

export const isCard = (trim: { readonly width: number; readonly height: number }): boolean =>
  Math.min(trim.width, trim.height) < cardSide;

/** What is made of an edition: what is asked for, or what its page asks for. `trim` in mm. */
export function artefactsOf(
  settings: PrintSettings,
  trim: { readonly width: number; readonly height: number },
): readonly PrintArtefact[] {
  if (settings.artefacts) return settings.artefacts;
  if (isCard(trim)) return ['print', 'gang-sheet', 'office', 'proof'];
  return settings.binding === 'wire' ? ['print', 'office', 'proof'] : ['print', 'booklet', 'office', 'proof'];
}
