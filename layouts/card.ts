import type { PlatePage } from '../src/document/boxes.ts';
import type { Json } from '../src/document/json.ts';
import type { Chapter } from '../src/document/nodes.ts';
import type { EditionDocument } from '../src/document/publication.ts';
import { plainText } from './blocks/plainText.ts';
import type { Layout } from './layout.ts';
import { chapterBookmark, chapterTitle } from './pages/chapterTitle.ts';
import { plates } from './plates/index.ts';
import { bleedOf } from './theme/bleedOf.ts';
import { CARD } from './theme/page.ts';
import { themeOf } from './theme/theme.ts';

/** Its two sides, as whole pages. What does not fit a side makes a second page of it, and fails the build. */
function sides(chapter: Chapter, { config }: EditionDocument): readonly PlatePage[] {
  const { front, back, publisher } = chapter.front;
  const common = { bare: true, kind: 'plate' as const, position: chapter.position };
  const isObject = (value: Json | undefined): value is { readonly [key: string]: Json | undefined } =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  return [
    {
      ...common,
      plate: 'card-front',
      props: {
        ...(isObject(front) && front),
        title: plainText(chapter.title),
        publisher: publisher ?? config.publisher,
      },
      anchors: [chapter.id],
      bookmark: chapterBookmark(chapter),
    },
    { ...common, plate: 'card-back', props: { ...(isObject(back) && back) }, anchors: [] },
  ];
}

/** The credit card: ISO/IEC 7810 ID-1, two sides. Its chapters' blocks are for the large-print sheet that goes with it. */
export const card: Layout = {
  id: 'card',
  theme: themeOf,
  page: (document) => ({
    width: CARD.width,
    height: CARD.height,
    margin: { top: CARD.safe, right: CARD.safe, bottom: CARD.safe, left: CARD.safe },
    ground: 'paper',
    bleed: bleedOf(document),
  }),
  front: () => [],
  chapter: (chapter, document) => ({
    id: chapter.id,
    role: { type: 'Part' },
    items: sides(chapter, document),
    runningHead: chapterTitle(chapter),
    numbers: '',
    bare: true,
  }),
  back: () => [],
  foot: () => [],
  plates,
};
