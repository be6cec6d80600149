import type { TextBox } from '../../../src/document/boxes.ts';
import type { ThemeData } from '../../../src/document/theme.ts';
import { loadFonts } from '../../../src/typeset/index.ts';
import { type LaidLines, layText, type RunElements } from '../../../src/typeset/text/layText.ts';

const file = (id: string, family: string, name: string) => ({
  id,
  package: `@fontsource/${family}`,
  file: `files/${family}-${name}-normal.woff`,
});

/** A theme small enough to be seen at a glance. */
export const theme: ThemeData = {
  colours: {
    ink: { rgb: '#1a1a1a', cmyk: [0, 0, 0, 100] },
    paper: { rgb: '#ffffff', cmyk: [0, 0, 0, 0] },
    tint: { rgb: '#e6eef8', cmyk: [10, 4, 0, 0] },
    sea: { rgb: '#004b6b', cmyk: [100, 40, 20, 30] },
  },
  fonts: [
    file('atkinson-400', 'atkinson-hyperlegible-next', 'latin-400'),
    file('atkinson-700', 'atkinson-hyperlegible-next', 'latin-700'),
    file('atkinson-400-ext', 'atkinson-hyperlegible-next', 'latin-ext-400'),
    file('noto-400', 'noto-sans', 'greek-400'),
    file('arabic-400', 'noto-sans-arabic', 'arabic-400'),
    file('hebrew-400', 'noto-sans-hebrew', 'hebrew-400'),
  ],
  faces: {
    regular: ['atkinson-400', 'atkinson-400-ext', 'noto-400', 'arabic-400', 'hebrew-400'],
    bold: ['atkinson-700', 'atkinson-400'],
  },
};

export const fonts = loadFonts(theme);

export const setLines = (box: TextBox, width: number, elements?: RunElements): LaidLines =>
  layText(box, width, fonts, elements);
