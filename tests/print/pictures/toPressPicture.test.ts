import { unzlibSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { toPressPicture } from '../../../src/print/index.ts';
import { limitInk } from '../../../src/print/pictures/toPressPicture.ts';
import { shippedProfile } from '../support/job.ts';

const plain = (colour: string, pixels: number) =>
  sharp({ create: { width: pixels, height: pixels, channels: 3, background: colour } });
const inch = { profilePath: shippedProfile, printed: { width: 72, height: 72 } };

describe('toPressPicture', () => {
  it('gives four inks within the limit, even for what is black on a screen', async () => {
    const { picture, faults } = await toPressPicture(await plain('#000000', 300).png().toBuffer(), inch);
    expect(faults).toEqual([]);
    expect(picture?.colours).toBe('DeviceCMYK');
    const samples = unzlibSync(picture?.data ?? new Uint8Array());
    expect(samples.length).toBe(300 * 300 * 4);
    const total = ((samples[0] ?? 0) + (samples[1] ?? 0) + (samples[2] ?? 0) + (samples[3] ?? 0)) / 2.55;
    expect(total).toBeLessThanOrEqual(300.5);
    expect(total).toBeGreaterThan(200);
  });

  it('keeps a grey picture on the black plate', async () => {
    const grey = await plain('#808080', 300).toColourspace('b-w').png().toBuffer();
    expect((await toPressPicture(grey, inch)).picture?.colours).toBe('DeviceGray');
  });

  it.each([
    [250, 'warning', 'a picture of 250 ppi at its printed size (250 × 250 pixels on 25 × 25 mm)'],
    [72, 'error', 'a picture of 72 ppi at its printed size (72 × 72 pixels on 25 × 25 mm)'],
  ])('tells the true figure of a picture of %i pixels an inch', async (pixels, severity, message) => {
    const { faults } = await toPressPicture(await plain('#336699', pixels).png().toBuffer(), inch);
    expect(faults.map((fault) => [fault.severity, fault.message])).toEqual([[severity, message]]);
  });

  it('brings a picture down that is far finer than the press', async () => {
    const { picture } = await toPressPicture(await plain('#336699', 900).png().toBuffer(), inch);
    expect(picture?.width).toBe(300);
  });

  it('refuses CMYK without a profile, and what is no picture', async () => {
    const raw = await plain('#336699', 300).toColourspace('cmyk').jpeg().toBuffer();
    const { picture, faults } = await toPressPicture(raw, inch);
    expect(picture).toBeUndefined();
    expect(faults.map((fault) => fault.rule)).toEqual(['picture-profile']);
    expect((await toPressPicture(Buffer.from('no'), inch)).faults.map((fault) => fault.rule)).toEqual(['picture']);
  });

  it('keeps what is seen through', async () => {
    const half = await sharp({
      create: { width: 300, height: 300, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0.5 } },
    })
      .png()
      .toBuffer();
    expect(unzlibSync((await toPressPicture(half, inch)).picture?.opacity ?? new Uint8Array())[0]).toBe(128);
  });

  it('takes colours back, not black', () => {
    const samples = Uint8Array.of(255, 255, 255, 255);
    limitInk(samples, 300);
    expect([...samples]).toEqual([170, 170, 170, 255]);
  });
});
