import { describe, expect, it } from 'vitest';
import { imposeBooklet } from '../../../src/print/index.ts';
import { a4, cmykPages } from '../../print/support/cmykPages.ts';
import { pressJob } from '../../print/support/job.ts';
import { run, written } from './programs.ts';

/** Page numbers on each sheet side, left to right, from where poppler finds the words. */
function numbersOn(path: string): readonly (readonly number[])[] {
  const pages = run('pdftotext', '-bbox', path, '-').split('<page ').slice(1);
  return pages.map((page) => {
    const words = [...page.matchAll(/<word xMin="([\d.]+)"[^>]*>([^<]*)<\/word>/g)];
    const found = words.flatMap(([, x, text], index) => {
      const number = /^(\d+)\.$/.exec(text ?? '')?.[1];
      return number && words[index - 1]?.[2] === 'page' ? [{ x: Number(x), number: Number(number) }] : [];
    });
    return found.sort((a, b) => a.x - b.x).map(({ number }) => number);
  });
}

describe('the sheets of a booklet', () => {
  it.each([
    ['saddle', 22],
    ['sections', 40],
  ] as const)('of a %s binding have left and right what the fold needs', async (binding, pages) => {
    const { bytes, plan } = await imposeBooklet(await cmykPages({ pages, trim: a4 }), await pressJob(), {
      binding,
      thickness: 0.13,
    });
    const found = numbersOn(written(bytes));
    expect(found).toEqual(plan?.sides.map(({ left, right }) => [left, right].filter((page) => page > 0)));
    expect(found.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: pages }, (_, index) => index + 1));
  });
});
