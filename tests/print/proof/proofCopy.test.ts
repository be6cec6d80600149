import { describe, expect, it } from 'vitest';
import { oneInk, proofCopy } from '../../../src/print/index.ts';
import { renderPages } from '../../../src/print/recolour/renderPages.ts';
import { separate } from '../../../src/print/recolour/separate.ts';
import { a4, card, cmykPages } from '../support/cmykPages.ts';
import { pressJob } from '../support/job.ts';
import { readText } from '../support/readText.ts';

describe('proofCopy', () => {
  it('shows colours as they look on paper, without any CMYK', async () => {
    const source = await cmykPages({ pages: 1, trim: card, ground: [1, 0, 0, 0] });
    const { bytes = new Uint8Array(), faults } = await proofCopy(source, await pressJob(), { safe: 3 });
    expect(faults).toEqual([]);
    let cyan: readonly number[] = [];
    await renderPages(bytes, 1, (_, { width, height, data }) => {
      const at = (Math.round(height / 2) * width + Math.round(width / 2)) * 4;
      cyan = [...data.subarray(at, at + 3)];
    });
    const [red = 255, green = 0, blue = 0] = cyan;
    expect(red).toBeLessThan(60);
    expect(green).toBeGreaterThan(140);
    expect(green).toBeLessThan(200);
    expect(blue).toBeGreaterThan(200);
  });

  it('says what the frames mean, and keeps the words of the page', async () => {
    const source = await cmykPages({ pages: 2, trim: a4 });
    const { bytes = new Uint8Array() } = await proofCopy(source, await pressJob(), { safe: 5 });
    const [first = ''] = await readText(bytes);
    for (const word of ['This is page 1.', 'bleed', 'trim', 'safe area, 5 mm', 'Soft proof: ISO Coated v2'])
      expect(first).toContain(word);
  });

  it('gives the same bytes twice', async () => {
    const source = await cmykPages({ pages: 1, trim: a4 });
    const job = await pressJob();
    const [one, other] = [await proofCopy(source, job, { safe: 5 }), await proofCopy(source, job, { safe: 5 })];
    expect(Buffer.from(one.bytes ?? []).equals(Buffer.from(other.bytes ?? [1]))).toBe(true);
  });
});

describe('oneInk', () => {
  it('leaves the black plate alone with ink, lighter colours lighter', async () => {
    const { profile } = await pressJob();
    const extra = () => [
      '0 0.3 1 0 k 20 20 30 30 re f',
      '1 0.8 0 0.3 k 70 20 30 30 re f',
      '0.3 0 0.2 0 k 120 20 30 30 re f',
    ];
    const { bytes = new Uint8Array() } = await oneInk(
      await cmykPages({ pages: 1, trim: card, ground: 'none', extra }),
      profile,
      {
        '30 0 20 0': 25,
      },
    );
    await separate(bytes, 1, ({ inks, width, height }) => {
      const at = (x: number) =>
        Array.from(inks.subarray(((height - 35) * width + x) * 4, ((height - 35) * width + x) * 4 + 4));
      expect(at(35).slice(0, 3)).toEqual([0, 0, 0]);
      const [amber = 0, navy = 0, chosen = 0] = [at(35)[3], at(85)[3], at(135)[3]];
      expect(amber).toBeGreaterThan(30);
      expect(amber).toBeLessThan(150);
      expect(navy).toBe(255);
      expect(chosen).toBe(64);
    });
  });
});
