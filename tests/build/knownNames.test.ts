import { expect, test } from 'vitest';
import { diagramPlates } from '../../layouts/diagrams/diagramPlates.ts';
import { diagramWords } from '../../layouts/diagrams/words.ts';
import { layouts } from '../../layouts/index.ts';
import { levelColours } from '../../layouts/theme/colours.ts';
import { coloursOnGround } from '../../layouts/theme/grounds.ts';
import { wordsFor } from '../../layouts/theme/words.ts';
import { knownNames } from '../../src/build/knownNames.ts';
import { diagramSchemas } from '../../src/content/schema/diagramSchemas.ts';
import type { PublicationConfig } from '../../src/document/publication.ts';

const config = { language: 'en-GB', words: {} } as PublicationConfig;
const sorted = (names: Iterable<string>) => [...names].sort();

test('names known without loading layouts are those that layouts and theme have', () => {
  expect(sorted(knownNames.layouts)).toEqual(sorted(Object.keys(layouts)));
  expect(sorted(knownNames.kinds)).toEqual(
    sorted(Object.keys(diagramPlates).map((name) => name.replace(/^diagram-/, ''))),
  );
  expect(sorted(knownNames.levelColours)).toEqual(sorted(Object.keys(levelColours)));
  expect(sorted(knownNames.colours)).toEqual(sorted(Object.keys(coloursOnGround('white'))));
  expect(sorted(knownNames.words)).toEqual(
    sorted([...Object.keys(wordsFor(config)), ...Object.keys(diagramWords(config)).map((word) => `diagram.${word}`)]),
  );
});

test('the data of every kind of diagram have a schema', () => {
  expect(sorted(Object.keys(diagramSchemas))).toEqual(sorted(knownNames.kinds));
});
