import { describe, expect, it } from 'vitest';
import { completePrintSettings } from '../../../src/document/print-settings.ts';
import { paperFault } from '../../../src/print/index.ts';
import { pressProfile } from '../support/job.ts';

const paper = (stock: string) => completePrintSettings({ paper: { stock } }, undefined).paper;

describe('paperFault', () => {
  it('warns of uncoated paper under colours for coated, and the other way round', async () => {
    const coated = await pressProfile();
    const uncoated = { ...coated, name: 'PSO Uncoated v3', condition: 'FOGRA52' };
    expect(paperFault(paper('uncoated, 120 g/m²'), coated)?.message).toMatch(/uncoated, 120.*coated paper \(FOGRA39/);
    expect(paperFault(paper('matt-coated, 150 g/m²'), uncoated)).toMatchObject({
      severity: 'warning',
      rule: 'paper-profile',
    });
  });
  it('says nothing where they suit, or where one is not known', async () => {
    const coated = await pressProfile();
    expect(paperFault(completePrintSettings(true, undefined).paper, coated)).toBeUndefined();
    expect(paperFault(paper('what the printer has'), coated)).toBeUndefined();
    expect(paperFault(paper('uncoated'), { ...coated, condition: 'Custom' })).toBeUndefined();
    expect(paperFault(paper('uncoated'), { ...coated, condition: 'FOGRA52' })).toBeUndefined();
  });
});
