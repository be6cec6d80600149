import type { FaceId } from '../../src/document/boxes.ts';
import type { FontFile } from '../../src/document/theme.ts';

// Atkinson Hyperlegible Next for everything it has; Noto Sans for other scripts, symbols and arrows.

const faceWeights = { regular: 400, bold: 700, heavy: 800 } as const;
/** Weight of the symbol and mathematics files, which come in one. */
const ONLY_WEIGHT = 400;

const main = ['latin', 'latin-ext'];
/** Package and subset, in the order in which a character is looked for. */
const fallbacks: readonly (readonly [family: string, subset: string])[] = [
  ['noto-sans', 'latin'],
  ['noto-sans', 'latin-ext'],
  ['noto-sans', 'vietnamese'],
  ['noto-sans', 'cyrillic'],
  ['noto-sans', 'cyrillic-ext'],
  ['noto-sans', 'greek'],
  ['noto-sans', 'greek-ext'],
  ['noto-sans-hebrew', 'hebrew'],
  ['noto-sans-arabic', 'arabic'],
  ['noto-sans', 'devanagari'],
];
const symbols: readonly (readonly [family: string, subset: string])[] = [
  ['noto-sans-math', 'latin'],
  ['noto-sans-symbols-2', 'symbols'],
  ['noto-sans-symbols-2', 'math'],
  ['noto-sans-symbols-2', 'braille'],
];

const file = (id: string, family: string, subset: string, weight: number): FontFile => ({
  id: `${id}-${weight}-${subset}`,
  package: `@fontsource/${family}`,
  file: `files/${family}-${subset}-${weight}-normal.woff`,
});
const filesOfWeight = (weight: number): readonly FontFile[] => [
  ...main.map((subset) => file('atkinson', 'atkinson-hyperlegible-next', subset, weight)),
  ...fallbacks.map(([family, subset]) => file(family, family, subset, weight)),
];
const symbolFiles = symbols.map(([family, subset]) => file(family, family, subset, ONLY_WEIGHT));

/** Every font file that the layouts name. */
export const fonts: readonly FontFile[] = [...Object.values(faceWeights).flatMap(filesOfWeight), ...symbolFiles];

/** Font files of each face: the first that has the character is taken. */
export const faces: { readonly [face: FaceId]: readonly string[] } = Object.fromEntries(
  Object.entries(faceWeights).map(([face, weight]) => [
    face,
    [...filesOfWeight(weight), ...symbolFiles].map(({ id }) => id),
  ]),
);

/** Vertical measures of Atkinson Hyperlegible Next, em. */
export const CAPITALS = 0.668;
export const ASCENT = 0.984;
/** Mean advance of running text, em, on the safe side: what a line is estimated with before it is set. */
export const MEAN_ADVANCE = 0.56;
