import type { FontFile, ThemeData } from '../../src/document/theme.ts';

const atkinson = (subset: string, weight: number): FontFile => ({
  id: `atkinson-${weight}-${subset}`,
  package: '@fontsource/atkinson-hyperlegible-next',
  file: `files/atkinson-hyperlegible-next-${subset}-${weight}-normal.woff`,
});
const noto = (name: string, subset: string, weight: number): FontFile => ({
  id: `${name}-${weight}-${subset}`,
  package: `@fontsource/${name}`,
  file: `files/${name}-${subset}-${weight}-normal.woff`,
});
const fallbacks = (weight: number): FontFile[] => [
  noto('noto-sans', 'latin-ext', weight),
  noto('noto-sans', 'cyrillic', weight),
  noto('noto-sans', 'greek', weight),
  noto('noto-sans', 'vietnamese', weight),
  noto('noto-sans-arabic', 'arabic', weight),
  noto('noto-sans-hebrew', 'hebrew', weight),
];
const symbols = [noto('noto-sans-symbols-2', 'symbols', 400), noto('noto-sans-math', 'latin', 400)];

const faceOf = (weight: number, fallbackWeight: number): FontFile[] => [
  atkinson('latin', weight),
  atkinson('latin-ext', weight),
  ...fallbacks(fallbackWeight),
  ...symbols,
];
const faces = { regular: faceOf(400, 400), bold: faceOf(700, 700), heavy: faceOf(800, 700) };

/** A theme like those of the layouts, for tests of the typesetter alone. */
export const theme: ThemeData = {
  colours: { ink: { rgb: '#0b0c0c', cmyk: [0, 0, 0, 100] } },
  fonts: [...new Map(Object.values(faces).flatMap((files) => files.map((file) => [file.id, file] as const))).values()],
  faces: Object.fromEntries(Object.entries(faces).map(([face, files]) => [face, files.map(({ id }) => id)])),
};
