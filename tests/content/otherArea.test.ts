import { expect, test } from 'vitest';
import { hasErrors } from '../../src/document/finding.ts';
import { OTHER_AREA_CONFIG, otherArea } from './otherArea.ts';
import { nodesOf, publish } from './publish.ts';

test('another area’s guide is taken as it is, and no word of it is lost', async () => {
  const source = otherArea();
  const { documents, findings } = await publish({ 'publication.yml': OTHER_AREA_CONFIG, 'guide.md': source });
  expect(hasErrors(findings)).toBe(false);
  expect([...new Set(findings.map(({ rule }) => rule))].sort()).toEqual(['empty-link', 'heading-skip']);
  const expected = source.match(/[a-z]+\d+n\d+/g) ?? [];
  expect(source.split(/\s+/).length).toBeGreaterThan(12_000);
  for (const id of ['guide', 'guide-18', 'guide-24']) {
    const text = nodesOf(documents[id]?.chapters, 'text')
      .map(({ value }) => value)
      .join(' ');
    expect((text.match(/[a-z]+\d+n\d+/g) ?? []).sort()).toEqual([...expected].sort());
  }
  expect(nodesOf(documents.guide?.chapters, 'table')).toHaveLength(8);
  expect(documents['guide-24']?.edition.ordinary).toBe('guide');
});
