import type { DiagramContext } from '../../../../layouts/diagrams/index.ts';
import type { PlateFrame } from '../../../../layouts/layout.ts';
import { FULL } from '../../../../layouts/theme/page.ts';
import { scaleAt } from '../../../../layouts/theme/scales.ts';
import type { EditionDocument, PublicationConfig } from '../../../../src/document/publication.ts';

export const config: PublicationConfig = {
  title: 'A publication',
  shortTitle: 'A publication',
  subtitle: '',
  publisher: 'A partnership',
  language: 'en-GB',
  version: '1',
  status: 'draft',
  date: '',
  keywords: [],
  levels: [
    { number: 1, name: 'Everybody', colour: 'barley' },
    { number: 2, name: 'Some', colour: 'reed' },
    { number: 3, name: 'Few', colour: 'dusk' },
  ],
  flags: {},
  foot: {},
  parts: [],
  editions: [],
  words: {},
  colours: {},
};

function editionAt(textSize: number): EditionDocument {
  return {
    edition: { id: 'guide', layout: 'guide', content: 'guide', textSize, ground: 'white' },
    config,
    title: 'A publication',
    chapters: [],
    targets: {},
    pictures: {},
  };
}
export const frameAt = (textSize: number): PlateFrame => ({
  width: FULL,
  height: 0,
  bleed: 0,
  textSize,
  edition: editionAt(textSize),
});
export const contextAt = (textSize: number): DiagramContext => ({
  document: editionAt(textSize),
  scale: scaleAt(textSize),
  measure: FULL,
});
