/** Advances of Atkinson Hyperlegible Next in regular, em, rounded up to a fiftieth: with bold words among them, enough. */
const advances: readonly (readonly [advance: number, letters: string])[] = [
  [0.16, "'"],
  [0.22, ',.:;'],
  [0.24, '|‘’·'],
  [0.26, '`ij'],
  [0.28, ' l\u00a0'],
  [0.3, '!()'],
  [0.32, '"[f'],
  [0.34, 't'],
  [0.36, ']r{}'],
  [0.38, '-_'],
  [0.4, '/I\\“”'],
  [0.42, '1'],
  [0.46, 'yz'],
  [0.48, '?sv'],
  [0.5, '*ckx'],
  [0.52, '7J–'],
  [0.54, 'aeu'],
  [0.56, '2<>FLT^ghno~'],
  [0.58, '3EYbdpq'],
  [0.6, '$569PSV'],
  [0.62, '+48BRZ£'],
  [0.64, '=AKX'],
  [0.66, '#0C'],
  [0.68, 'D…'],
  [0.7, 'GHNUw'],
  [0.72, 'O'],
  [0.74, '&Q'],
  [0.78, '@'],
  [0.84, 'M—'],
  [0.86, 'Wm'],
  [0.92, '%'],
];
/** em: letters that the table does not hold, in other scripts too, are hardly wider. */
const OTHER = 0.9;

const advanceOfLetter = new Map(
  advances.flatMap(([advance, letters]) => [...letters].map((letter) => [letter, advance])),
);

/** How far a letter of running text moves the next one along, em, on the safe side. */
export const advanceOf = (letter: string): number => advanceOfLetter.get(letter) ?? OTHER;
