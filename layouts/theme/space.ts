// Space stands between blocks, never on them. In modules (half the text size).

export const SECTIONS = 6;
export const SECTION = 3.5;
export const FLOW = 2;
export const TIGHT = 1;

/** Strokes, pt: between rows, of the foot, of a section or an outline, of a key row. */
export const RULE = { hair: 0.5, foot: 1, section: 1.5, key: 3 } as const;
