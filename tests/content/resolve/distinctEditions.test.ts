import { expect, test } from 'vitest';
import { distinctEditions } from '../../../src/content/index.ts';
import { HEAD, publish } from '../publish.ts';

test('an edition is left out whose texts, as it takes them, all stand in those before it', async () => {
  const { parsed } = await publish({
    'publication.yml': `${HEAD}editions:
  - { id: guide, layout: guide, content: guide }
  - { id: guide-18, layout: large-print, content: guide }
  - { id: short, layout: guide, content: guide }
  - { id: wide, layout: guide, content: guide }
  - { id: leaflet, layout: leaflet, content: guide }
`,
    'guide/1.md': '# A\n\n:::except{edition=short}\nx\n:::\n\ny',
    'guide/2.md': '---\ntitle: B\nonly: wide\n---\nz',
  });
  expect(distinctEditions(parsed).map(({ id }) => id)).toEqual(['guide', 'short', 'wide']);
});
