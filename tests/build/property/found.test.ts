import { expect, test } from 'vitest';
import { createWorkshop } from '../../../src/build/index.ts';
import { newPublication, pressDocument, type Setting } from './pressDocument.ts';

// What random documents have found, each as small as it can be.

const publication = newPublication();
const workshop = createWorkshop();
const set = (layout: Setting['layout'], textSize: number): Setting => ({ layout, textSize, ground: 'white' });

test.each<[string, Setting, string]>([
  ['a sign that is turned beside right-to-left words', set('guide', 18), '1. שלום ≥ five'],
  [
    'a word parted over several lines behind a comma',
    set('toolbox', 60),
    '::::open-point{owner="Unit A" by="2023-09-01"}\n:::questions[Ask]\n1. first,second\n:::\n::::',
  ],
  ['a running title of wide letters', set('large-print', 21), `# ${'w'.repeat(23)}`],
  ['an answer higher than its arrow', set('guide', 13), '::diagram{name=way}'],
  ['a link that runs from right to left', set('guide', 54), '- [ ] → [عائلة](#top) Łódź'],
  ['joined letters in type that is set tight', set('toolbox', 37), '- fifty-five [عائلة](#top)'],
  ['the foot of a leaflet in larger type', set('leaflet', 22), 'Text.'],
  ['a telephone number behind a page number', set('leaflet', 24), '> 1. [See here](#top) 0344 800 8021'],
  ['a telephone number behind a word that counts', set('toolbox', 41), '1. One\n\n   1. step-by-step 0344 800 8021'],
  ['letters of two UTF-16 units beside right-to-left words', set('guide', 12), 'שלום 𝐀𝒳 עולם 𝐀 שלום'],
  ['a telephone number behind Hebrew and a dash', set('guide', 41), '- a\n\n  סבתא – 0344 800 8021 m15x'],
  ['a raised figure behind a telephone number', set('leaflet', 24), '# safeguarding 0344 800 8021<sup>2</sup> m'],
  [
    'lines to write on within boxes, in large type',
    set('large-print', 58),
    ':::::remember\n::::remember\n:::form\n- Who {lines=3}\n:::\n::::\n:::::',
  ],
  ['the mark of a quotation on a sheet in large type', set('sheet', 57), ':::quote[Who]\nText.\n:::'],
])('%s', async (_, setting, text) => {
  const markdown = text.startsWith('# ') ? `${text}\n` : `# Title {#top}\n\n${text}\n`;
  expect((await pressDocument(publication, markdown, setting, workshop)).errors).toEqual([]);
});
