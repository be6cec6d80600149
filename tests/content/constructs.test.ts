import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { publishFolder } from './publish.ts';

const folder = (name: string) => fileURLToPath(new URL(`../publications/${name}`, import.meta.url));

/** Every `type` in a document. */
function typesOf(value: unknown, types = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return types;
  const { type } = value as { type?: unknown };
  if (typeof type === 'string') types.add(type);
  for (const part of Object.values(value)) typesOf(part, types);
  return types;
}

test('every construct of the manual is read, and resolved to what layouts set', async () => {
  const { parsed, documents, findings } = await publishFolder(folder('constructs'));
  expect(findings.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(['warning open-point']);
  expect([...typesOf(parsed.chapters)].sort()).toEqual(
    'abbreviation blockQuote break code contacts definitionList deleted diagram emphasis example figure flag footnoteReference form glossary group heading include inlineCode language levels link list lowered openPoint pageBreak paragraph picture questions quote raised reference remember steps strong table text thematicBreak variable'.split(
      ' ',
    ),
  );
  for (const document of Object.values(documents)) {
    const types = typesOf(document.chapters);
    expect(types).toContain('term');
    expect(types).toContain('footnotes');
    for (const left of ['variable', 'include', 'glossary']) expect(types).not.toContain(left);
    const words = JSON.stringify(document.chapters);
    expect(words).not.toContain('{{');
    expect(words).toContain('Only the guide takes this.');
    expect(words).not.toContain('Neither the guide');
    expect(document.config.foot.professional?.[1]?.value).toBe('0344 000 0000');
  }
});

test('the smallest publication', async () => {
  const { documents, findings } = await publishFolder(folder('smallest'));
  expect(findings).toEqual([]);
  expect(documents.guide?.chapters).toHaveLength(1);
});
