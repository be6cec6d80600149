import { describe, expect, it } from 'vitest';
import { completePrintSettings, printInputSchema } from '../../src/document/print-settings.ts';

describe('completePrintSettings', () => {
  it('has defaults for everything', () => {
    const settings = completePrintSettings(undefined, true);
    expect(settings.bleed).toBe(3);
    expect(settings.binding).toBe('auto');
    expect(settings.artefacts).toBeUndefined();
    expect(settings.paper.thickness).toBeGreaterThan(0);
  });

  it('lets an edition say otherwise than the publication, word by word', () => {
    const settings = completePrintSettings(
      { bleed: 5, paper: { stock: 'offset 100', thickness: 0.12 } },
      { paper: { thickness: 0.2 } },
    );
    expect(settings.bleed).toBe(5);
    expect(settings.paper.stock).toBe('offset 100');
    expect(settings.paper.thickness).toBe(0.2);
  });

  it('makes nothing unless the publication or the edition asks', () => {
    expect(completePrintSettings(undefined, undefined).artefacts).toEqual([]);
    expect(completePrintSettings(true, false).artefacts).toEqual([]);
    expect(completePrintSettings(false, undefined).artefacts).toEqual([]);
    expect(completePrintSettings(true, undefined).artefacts).toBeUndefined();
    expect(completePrintSettings(false, { artefacts: ['print'] }).artefacts).toEqual(['print']);
  });

  it('refuses words that it does not know', () => {
    expect(printInputSchema.safeParse({ binding: 'staples' }).success).toBe(false);
    expect(printInputSchema.safeParse({ bleeds: 3 }).success).toBe(false);
    expect(printInputSchema.safeParse({ bleed: -1 }).success).toBe(false);
    expect(printInputSchema.safeParse({ artefacts: ['print', 'booklet'], sheet: 'SRA3' }).success).toBe(true);
  });
});
