import type { PublicationConfig } from '../../src/document/publication.ts';

/** The press's own words: what no author writes. `{…}` is filled in. */
export interface Words {
  readonly contents: string;
  readonly page: string;
  readonly chapter: string;
  readonly tool: string;
  readonly toolbox: string;
  readonly inThisChapter: string;
  readonly findSign: string;
  readonly findDomain: string;
  readonly remember: string;
  readonly questions: string;
  readonly example: string;
  readonly quote: string;
  readonly openPoint: string;
  readonly openPointOwner: string;
  readonly openPointBy: string;
  readonly note: string;
  readonly backToText: string;
  readonly level: string;
  readonly levelTable: string;
  readonly inEdition: string;
  readonly ordinaryPage: string;
  readonly version: string;
  readonly owner: string;
  readonly signedOff: string;
  readonly reviewBy: string;
  readonly notYet: string;
  readonly notSet: string;
  readonly signedOffBy: string;
  readonly draft: string;
  readonly consultation: string;
  readonly largePrint: string;
  readonly whose: string;
  readonly textMessage: string;
  readonly lineToWriteOn: string;
  readonly linesToWriteOn: string;
  readonly freeRoom: string;
  readonly tick: string;
  readonly ring: string;
  readonly ticked: string;
  readonly notTicked: string;
  readonly emptyRows: string;
  /** Names of months, in a date, separated by spaces. */
  readonly months: string;
  /** Words that stay on one line with the number after them, separated by spaces. */
  readonly counted: string;
}

const english: Words = {
  contents: 'Contents',
  page: 'page',
  chapter: 'Chapter',
  tool: 'Tool',
  toolbox: 'Toolbox',
  inThisChapter: 'In this chapter',
  findSign: 'Find a sign',
  findDomain: 'Find a domain',
  remember: 'Remember',
  questions: 'Questions to ask',
  example: 'Practice example',
  quote: 'In their words',
  openPoint: 'Still to confirm',
  openPointOwner: 'Who confirms: {owner}',
  openPointBy: 'By: {date}',
  note: 'Note {number}',
  backToText: 'Back to the text at note {number}',
  level: 'Level',
  levelTable: 'Two columns: the level, and the signs at that level.',
  inEdition: 'in the {title}',
  ordinaryPage: 'Page {page} in the A4 edition',
  version: 'Version',
  owner: 'Owner',
  signedOff: 'Signed off',
  reviewBy: 'Review by',
  notYet: 'Not yet',
  notSet: 'Not yet set',
  signedOffBy: '{date}, {name}',
  draft: 'Draft',
  consultation: 'Consultation draft',
  largePrint: 'Large print, {size} point',
  whose: 'For {whom}',
  textMessage: 'Text message',
  lineToWriteOn: 'A line to write on',
  linesToWriteOn: '{number} lines to write on',
  freeRoom: 'Free room to write or draw in',
  tick: 'Tick what fits',
  ring: 'Ring one number',
  ticked: 'Ticked',
  notTicked: 'Not ticked',
  emptyRows: '{number} empty rows to write in.',
  months: 'January February March April May June July August September October November December',
  counted:
    'level levels page pages section chapter tool step steps box age aged row note version item figure Level Page Section Chapter Tool Step Article',
};

const welsh: Words = {
  contents: 'Cynnwys',
  page: 'tudalen',
  chapter: 'Pennod',
  tool: 'Offeryn',
  toolbox: 'Blwch offer',
  inThisChapter: 'Yn y bennod hon',
  findSign: 'Dod o hyd i arwydd',
  findDomain: 'Dod o hyd i faes',
  remember: 'Cofiwch',
  questions: 'Cwestiynau i’w gofyn',
  example: 'Enghraifft o ymarfer',
  quote: 'Yn eu geiriau eu hunain',
  openPoint: 'I’w gadarnhau',
  openPointOwner: 'Pwy sy’n cadarnhau: {owner}',
  openPointBy: 'Erbyn: {date}',
  note: 'Nodyn {number}',
  backToText: 'Yn ôl i’r testun wrth nodyn {number}',
  level: 'Lefel',
  levelTable: 'Dwy golofn: y lefel, a’r arwyddion ar y lefel honno.',
  inEdition: 'yn {title}',
  ordinaryPage: 'Tudalen {page} yn yr argraffiad A4',
  version: 'Fersiwn',
  owner: 'Perchennog',
  signedOff: 'Cymeradwywyd',
  reviewBy: 'Adolygu erbyn',
  notYet: 'Ddim eto',
  notSet: 'Heb ei bennu eto',
  signedOffBy: '{date}, {name}',
  draft: 'Drafft',
  consultation: 'Drafft ymgynghori',
  largePrint: 'Print bras, {size} pwynt',
  whose: 'Ar gyfer {whom}',
  textMessage: 'Neges destun',
  lineToWriteOn: 'Llinell i ysgrifennu arni',
  linesToWriteOn: '{number} llinell i ysgrifennu arnynt',
  freeRoom: 'Lle gwag i ysgrifennu neu dynnu llun',
  tick: 'Ticiwch yr hyn sy’n addas',
  ring: 'Rhowch gylch o amgylch un rhif',
  ticked: 'Wedi’i dicio',
  notTicked: 'Heb ei dicio',
  emptyRows: '{number} rhes wag i ysgrifennu ynddynt.',
  months: 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr',
  counted: 'lefel tudalen adran pennod offeryn cam blwch oed rhes nodyn fersiwn Lefel Tudalen Adran Pennod Offeryn Cam',
};

const polish: Words = {
  contents: 'Spis treści',
  page: 'strona',
  chapter: 'Rozdział',
  tool: 'Narzędzie',
  toolbox: 'Zestaw narzędzi',
  inThisChapter: 'W tym rozdziale',
  findSign: 'Znajdź objaw',
  findDomain: 'Znajdź obszar',
  remember: 'Pamiętaj',
  questions: 'Pytania do zadania',
  example: 'Przykład z praktyki',
  quote: 'Ich słowami',
  openPoint: 'Do potwierdzenia',
  openPointOwner: 'Kto potwierdza: {owner}',
  openPointBy: 'Do dnia: {date}',
  note: 'Przypis {number}',
  backToText: 'Powrót do tekstu przy przypisie {number}',
  level: 'Poziom',
  levelTable: 'Dwie kolumny: poziom i oznaki na tym poziomie.',
  inEdition: 'w: {title}',
  ordinaryPage: 'Strona {page} w wydaniu A4',
  version: 'Wersja',
  owner: 'Właściciel',
  signedOff: 'Zatwierdzono',
  reviewBy: 'Przegląd do',
  notYet: 'Jeszcze nie',
  notSet: 'Jeszcze nie ustalono',
  signedOffBy: '{date}, {name}',
  draft: 'Wersja robocza',
  consultation: 'Wersja do konsultacji',
  largePrint: 'Duży druk, {size} punktów',
  whose: 'Dla kogo: {whom}',
  textMessage: 'SMS',
  lineToWriteOn: 'Linia do wpisania tekstu',
  linesToWriteOn: 'Linie do wpisania tekstu: {number}',
  freeRoom: 'Wolne miejsce na tekst lub rysunek',
  tick: 'Zaznacz, co pasuje',
  ring: 'Zakreśl jedną liczbę',
  ticked: 'Zaznaczone',
  notTicked: 'Niezaznaczone',
  emptyRows: 'Puste wiersze do wypełnienia: {number}.',
  months: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  counted: 'poziom strona rozdział narzędzie krok wiek przypis wersja Poziom Strona Rozdział Narzędzie Krok',
};

const languages: { readonly [language: string]: Words } = { en: english, cy: welsh, pl: polish };

/** The press's words in the publication's language (English where there is no table), with those it sets itself. */
export function wordsFor({ language, words }: PublicationConfig): Words {
  const [main = 'en'] = language.toLowerCase().split('-');
  return { ...(languages[main] ?? english), ...words };
}

/** Languages with a table of words. */
export const languagesWithWords: readonly string[] = Object.keys(languages);

/** Puts values into the `{…}` of a phrase. */
export function fill(phrase: string, values: { readonly [name: string]: string | number }): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
