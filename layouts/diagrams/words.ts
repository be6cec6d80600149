import type { PublicationConfig } from '../../src/document/publication.ts';

/** The press's own words in diagrams. `{…}` is filled in. A publication can set each in its `words`, after `diagram.`. */
export interface DiagramWords {
  readonly yes: string;
  readonly no: string;
  /** Before an answer, where arrows are said in words. */
  readonly ifAnswer: string;
  readonly goTo: string;
  readonly goBackTo: string;
  readonly goToTitled: string;
  readonly whoHelps: string;
  readonly alsoHeard: string;
  readonly between: string;
  readonly square: string;
  readonly circle: string;
  readonly diamond: string;
  readonly triangle: string;
  readonly cross: string;
  readonly 'dashed-square': string;
  readonly line: string;
  readonly 'line-slash': string;
  readonly 'line-double-slash': string;
  readonly 'double-line': string;
  readonly 'triple-line': string;
  readonly dotted: string;
  readonly 'broken-line': string;
  readonly zigzag: string;
}

const english: DiagramWords = {
  yes: 'Yes',
  no: 'No',
  ifAnswer: 'If {answer}',
  goTo: 'Go to step {number}',
  goBackTo: 'Go back to step {number}',
  goToTitled: 'Go to “{title}”',
  whoHelps: 'Who helps:',
  alsoHeard: 'You may also hear:',
  between: 'Between level {from} and level {to}',
  square: 'Square',
  circle: 'Circle',
  diamond: 'Diamond',
  triangle: 'Triangle',
  cross: 'Cross',
  'dashed-square': 'Dashed square',
  line: 'Plain line',
  'line-slash': 'Line with one slash',
  'line-double-slash': 'Line with two slashes',
  'double-line': 'Double line',
  'triple-line': 'Triple line',
  dotted: 'Dotted line',
  'broken-line': 'Line with a gap',
  zigzag: 'Zigzag line',
};

const welsh: DiagramWords = {
  yes: 'Ydy',
  no: 'Nac ydy',
  ifAnswer: 'Os {answer}',
  goTo: 'Ewch i gam {number}',
  goBackTo: 'Ewch yn ôl i gam {number}',
  goToTitled: 'Ewch i “{title}”',
  whoHelps: 'Pwy sy’n helpu:',
  alsoHeard: 'Efallai y clywch hefyd:',
  between: 'Rhwng lefel {from} a lefel {to}',
  square: 'Sgwâr',
  circle: 'Cylch',
  diamond: 'Diemwnt',
  triangle: 'Triongl',
  cross: 'Croes',
  'dashed-square': 'Sgwâr â llinell doredig',
  line: 'Llinell blaen',
  'line-slash': 'Llinell ag un slaes',
  'line-double-slash': 'Llinell â dau slaes',
  'double-line': 'Llinell ddwbl',
  'triple-line': 'Llinell driphlyg',
  dotted: 'Llinell ddotiog',
  'broken-line': 'Llinell â bwlch',
  zigzag: 'Llinell igam-ogam',
};

const polish: DiagramWords = {
  yes: 'Tak',
  no: 'Nie',
  ifAnswer: 'Jeśli {answer}',
  goTo: 'Przejdź do kroku {number}',
  goBackTo: 'Wróć do kroku {number}',
  goToTitled: 'Przejdź do „{title}”',
  whoHelps: 'Kto pomaga:',
  alsoHeard: 'Możesz też usłyszeć:',
  between: 'Między poziomem {from} a poziomem {to}',
  square: 'Kwadrat',
  circle: 'Koło',
  diamond: 'Romb',
  triangle: 'Trójkąt',
  cross: 'Krzyżyk',
  'dashed-square': 'Kwadrat z linii przerywanej',
  line: 'Linia ciągła',
  'line-slash': 'Linia z jedną kreską',
  'line-double-slash': 'Linia z dwiema kreskami',
  'double-line': 'Linia podwójna',
  'triple-line': 'Linia potrójna',
  dotted: 'Linia kropkowana',
  'broken-line': 'Linia z przerwą',
  zigzag: 'Linia łamana',
};

const languages: { readonly [language: string]: DiagramWords } = { en: english, cy: welsh, pl: polish };
const PREFIX = 'diagram.';

/** The diagrams' words in the publication's language (English where there is no table), with those it sets itself. */
export function diagramWords({ language, words }: PublicationConfig): DiagramWords {
  const [main = 'en'] = language.toLowerCase().split('-');
  const own = Object.entries(words).filter(([key]) => key.startsWith(PREFIX));
  return {
    ...(languages[main] ?? english),
    ...Object.fromEntries(own.map(([key, word]) => [key.slice(PREFIX.length), word])),
  };
}
