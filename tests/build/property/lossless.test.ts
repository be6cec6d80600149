import { test } from 'vitest';
import { checkLossless } from './checkLossless.ts';
import { seedOf } from './seed.ts';

const CASES = 300;

test('no character is lost from Markdown to PDF, whatever the document, size, layout and ground', async () => {
  await checkLossless(CASES, seedOf('lossless'));
}, 300_000);
