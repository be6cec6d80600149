import { expect, test } from 'vitest';
import { partHashes } from '../../../src/content/check/partHashes.ts';
import { HEAD, publish } from '../publish.ts';

const CONFIG = `${HEAD}parts:
  - { id: guide, title: Guide, version: "1", owner: Unit }
  - { id: box, title: Box, version: "1", owner: Unit }
editions:
  - { id: guide, layout: guide, content: guide }
  - { id: box, layout: toolbox, content: box }
`;

/** The hash of the guide, which takes a block from the toolbox; `changed`: files that are otherwise. */
async function hashOfGuide(changed: { readonly [path: string]: string } = {}): Promise<string | undefined> {
  const { parsed } = await publish({
    'publication.yml': CONFIG,
    'guide/1.md': '# A\n\n::include{id=numbers}\n',
    'box/1.md':
      '# B\n\n:::block{#numbers}\nRing **{{a.phone}}**.\n\n::contacts{group=lines}\n\n::diagram{name=way}\n\n::include{id=more}\n:::\n\n:::block{#more}\nMore\n\n::include{id=numbers}\n:::\n\nNot in the guide.\n',
    'data/a.yml': 'phone: 0344 800 8021\n',
    'data/directory.yml': 'lines:\n  - { name: Childline, phone: "0800 1111" }\n',
    'data/diagrams/way.yml': 'kind: tiles\nalt: One tile.\ntiles: [{ title: One }]\n',
    ...changed,
  });
  return partHashes(parsed).guide?.hash;
}

test.each([
  ['a value', { 'data/a.yml': 'phone: 0344 800 8020\n' }],
  ['a contact', { 'data/directory.yml': 'lines:\n  - { name: Childline, phone: "0800 1112" }\n' }],
  ['a diagram', { 'data/diagrams/way.yml': 'kind: tiles\nalt: One tile.\ntiles: [{ title: Two }]\n' }],
])('%s in a block that a part includes is text of the part', async (_, changed) => {
  expect(await hashOfGuide(changed)).not.toBe(await hashOfGuide());
});

test('so are the words of a block that such a block includes', async () => {
  const files = (words: string) => ({
    'box/1.md': `# B\n\n:::block{#numbers}\n::include{id=more}\n:::\n\n:::block{#more}\n${words}\n:::\n`,
  });
  expect(await hashOfGuide(files('Ring 999'))).not.toBe(await hashOfGuide(files('Ring 101')));
});

test('a value in its own text is text of the part', async () => {
  const files = (value: string) => ({ 'guide/1.md': '# A\n\n{{a.phone}}\n', 'data/a.yml': `phone: ${value}\n` });
  expect(await hashOfGuide(files('999'))).not.toBe(await hashOfGuide(files('101')));
});

test('a file belongs to the part that its front matter names', async () => {
  const files = (words: string) => ({ 'box/2.md': `---\ntitle: X\npart: guide\n---\n${words}\n` });
  expect(await hashOfGuide(files('one'))).not.toBe(await hashOfGuide(files('two')));
});

test('what the part does not take is no text of it', async () => {
  const files = (words: string) => ({ 'box/1.md': `# B\n\n:::block{#numbers}\nx\n:::\n\n${words}\n` });
  expect(await hashOfGuide(files('one'))).toBe(await hashOfGuide(files('two')));
});
