import { expect, test } from 'vitest';
import { type ParsedPublication, resolveEdition } from '../../../src/content/index.ts';
import type { ResolveMemory } from '../../../src/content/resolve/memory.ts';
import { type Files, HEAD, nodesOf, publish } from '../publish.ts';

const CONFIG = `${HEAD}editions:\n  - { id: guide, layout: guide, content: guide }\n`;
const parse = async (files: Files): Promise<ParsedPublication> =>
  (await publish({ 'publication.yml': CONFIG, ...files })).parsed;

function resolve(parsed: ParsedPublication, memory?: ResolveMemory) {
  const [edition] = parsed.publication.config.editions;
  if (!edition) throw new Error('the publication has no edition');
  return resolveEdition(parsed, edition, memory);
}

test('what is wrong is told each time, remembered or not', async () => {
  const parsed = await parse({ 'guide/1.md': '# A\n\n[x](#gone) and {{a.b}}', 'guide/2.md': '# B\n\n[y](#lost)' });
  const first = resolve(parsed);
  expect(first.findings.map(({ rule }) => rule)).toEqual(['dead-reference', 'unknown-variable', 'dead-reference']);
  expect(resolve(parsed, first.memory).findings).toEqual(first.findings);
});

test('what has not changed is the same object, pictures and all', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>';
  const parsed = await parse({ 'guide/1.md': '# A\n\n![A leaf](/leaf.svg)', 'leaf.svg': svg });
  const { document, memory } = resolve(parsed);
  const again = resolve(parsed, memory).document;
  expect(again.chapters[0]).toBe(document.chapters[0]);
  expect(Object.keys(again.pictures)).toEqual(['leaf.svg']);
});

test('an included heading has the name that is free now', async () => {
  const block = ':::block{#n}\n## Ring\n:::\n';
  const include = '# A\n\n::include{id=n}\n';
  const before = await parse({ 'guide/1.md': '# A\n\nx\n', 'guide/2.md': `# B\n\n::include{id=n}\n\n${block}` });
  const { memory } = resolve(before);
  const [, second] = before.chapters;
  const [first] = (await parse({ 'guide/1.md': include, 'guide/2.md': `# B\n\n${block}` })).chapters;
  if (!first || !second) throw new Error('there are not two chapters');
  const now = resolve({ ...before, chapters: [first, second] }, memory).document;
  expect(nodesOf(now.chapters, 'heading').map(({ id }) => id)).toEqual(['ring-2', 'ring-3', 'ring']);
});
