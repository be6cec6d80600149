import type { Box, PageContent, PlacedLink, PlacedPicture, Shape } from '../page/content.ts';

type WrittenShape = readonly [...Box, Omit<Shape, 'box'>];
interface Written {
  readonly size: readonly [number, number];
  readonly styles: readonly (readonly [font: string, size: number, colour: string, ink?: string])[];
  readonly text: readonly (readonly [style: number, x: number, y: number, width: number, text: string])[];
  readonly shapes: readonly WrittenShape[];
  readonly pictures: readonly PlacedPicture[];
  readonly links: readonly PlacedLink[];
}

/** A page's content as one line of JSON, short and yet legible in a diff. */
export function writeContentLine({ width, height, styles, runs, shapes, pictures, links }: PageContent): string {
  const written: Written = {
    size: [width, height],
    styles: styles.map(({ font, size, colour, ink }) =>
      ink === undefined ? [font, size, colour] : [font, size, colour, ink],
    ),
    text: runs.map(({ style, x, y, width: length, text }) => [style, x, y, length, text]),
    shapes: shapes.map(({ box, ...look }) => [...box, look]),
    pictures,
    links,
  };
  return JSON.stringify(written);
}

/** The content of such a line. Throws on anything else. */
export function readContentLine(line: string): PageContent {
  const { size, styles, text, shapes, pictures, links } = JSON.parse(line) as Written;
  return {
    width: size[0],
    height: size[1],
    styles: styles.map(([font, points, colour, ink]) => ({
      font,
      size: points,
      colour,
      ...(ink === undefined ? {} : { ink }),
    })),
    runs: text.map(([style, x, y, width, words]) => ({ text: words, style, x, y, width })),
    shapes: shapes.map(([x, y, width, height, look]) => ({ box: [x, y, width, height], ...look })),
    pictures,
    links,
  };
}
