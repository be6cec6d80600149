import type { JsonObject } from './json.ts';
import type { Position } from './position.ts';

// The document model: what a chapter says, before anybody has decided how it looks.

interface Node {
  readonly position: Position;
}

// --- inline -------------------------------------------------------------------------------------------------------

export interface Text extends Node {
  readonly type: 'text';
  readonly value: string;
  /** Path of the variable whose value this is: `contacts.cads.professionals`. */
  readonly from?: string;
}
/** `strong` and `emphasis` are both printed bold; the difference is kept for HTML and speech. */
export interface Mark extends Node {
  readonly type: 'strong' | 'emphasis' | 'deleted' | 'raised' | 'lowered';
  readonly children: readonly Inline[];
}
export interface InlineCode extends Node {
  readonly type: 'inlineCode';
  readonly value: string;
}
export interface Link extends Node {
  readonly type: 'link';
  readonly href: string;
  readonly children: readonly Inline[];
}
/** A cross-reference `[text](#id)`. `elsewhere` is filled by *resolve* when the target is not in this edition. */
export interface Reference extends Node {
  readonly type: 'reference';
  readonly target: string;
  readonly children: readonly Inline[];
  readonly elsewhere?: { readonly edition: string; readonly title: string };
}
/** A glossary term at its first use in a chapter. `target` is absent where the edition has no glossary. */
export interface Term extends Node {
  readonly type: 'term';
  readonly term: string;
  readonly target?: string;
  readonly expansion?: string;
  readonly children: readonly Inline[];
}
export interface LineBreak extends Node {
  readonly type: 'break';
}
export interface FootnoteReference extends Node {
  readonly type: 'footnoteReference';
  readonly label: string;
  /** Number within the chapter, from 1. Filled by *resolve*; 0 before. */
  readonly number: number;
}
export interface Abbreviation extends Node {
  readonly type: 'abbreviation';
  readonly expansion: string;
  readonly children: readonly Inline[];
}
/** Words in another language (BCP 47 tag). */
export interface LanguageSpan extends Node {
  readonly type: 'language';
  readonly language: string;
  readonly children: readonly Inline[];
}
/** `{!call-now}`: a flag of the publication; `words` are filled by *resolve*. */
export interface Flag extends Node {
  readonly type: 'flag';
  readonly name: string;
  readonly words: readonly Inline[];
}
/** `{{contacts.cads.professionals}}`; replaced by text in *resolve*. */
export interface Variable extends Node {
  readonly type: 'variable';
  readonly path: string;
}
export interface InlinePicture extends Node {
  readonly type: 'picture';
  readonly src: string;
  readonly alternative: string;
  readonly decorative: boolean;
}

export type Inline =
  | Text
  | Mark
  | InlineCode
  | Link
  | Reference
  | Term
  | LineBreak
  | FootnoteReference
  | Abbreviation
  | LanguageSpan
  | Flag
  | Variable
  | InlinePicture;

// --- block --------------------------------------------------------------------------------------------------------

/** What any block may carry: a name that references point to. `only` / `except` are settled by *resolve*. */
interface BlockNode extends Node {
  readonly id?: string;
  readonly only?: readonly string[];
  readonly except?: readonly string[];
}
export interface Heading extends BlockNode {
  readonly type: 'heading';
  /** 2 to 6; a chapter's title is not a block. */
  readonly level: number;
  /** Level in sequence for the structure tree, after closing gaps that an author left. */
  readonly depth: number;
  readonly id: string;
  /** `4.2` where the chapter is numbered and the level is 2. */
  readonly number?: string;
  readonly children: readonly Inline[];
}
export interface Paragraph extends BlockNode {
  readonly type: 'paragraph';
  readonly children: readonly Inline[];
}
export interface List extends BlockNode {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly start: number;
  /** Items without space between them. */
  readonly tight: boolean;
  readonly items: readonly ListItem[];
}
export interface ListItem extends Node {
  /** For task lists; absent otherwise. */
  readonly checked?: boolean;
  readonly blocks: readonly Block[];
}
export interface BlockQuote extends BlockNode {
  readonly type: 'blockQuote';
  readonly blocks: readonly Block[];
}
export interface Table extends BlockNode {
  readonly type: 'table';
  readonly caption: readonly Inline[];
  readonly columns: readonly TableColumn[];
  readonly head: readonly TableRow[];
  readonly body: readonly TableRow[];
  /** The first column heads its row. */
  readonly rowHeads: boolean;
}
export interface TableColumn {
  readonly align: 'left' | 'right' | 'centre';
  /** Share of the width; 0 when the press chooses. */
  readonly share: number;
}
export interface TableRow extends Node {
  /** Cells in order of columns; a cell that another one spans over does not stand here. */
  readonly cells: readonly TableCell[];
}
export interface TableCell extends Node {
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly blocks: readonly Block[];
}
export interface Code extends BlockNode {
  readonly type: 'code';
  readonly language: string;
  readonly value: string;
}
export interface ThematicBreak extends BlockNode {
  readonly type: 'thematicBreak';
}
export interface Figure extends BlockNode {
  readonly type: 'figure';
  readonly src: string;
  readonly alternative: string;
  readonly decorative: boolean;
  readonly caption: readonly Inline[];
}
/** A diagram drawn from data; `data` is filled by *resolve* from `data/diagrams/NAME.yml`, its texts with variables put in. */
export interface Diagram extends BlockNode {
  readonly type: 'diagram';
  readonly name: string;
  readonly kind: string;
  readonly alternative: string;
  readonly caption: readonly Inline[];
  readonly data: JsonObject;
}
export interface DefinitionList extends BlockNode {
  readonly type: 'definitionList';
  readonly entries: readonly DefinitionEntry[];
}
export interface DefinitionEntry extends Node {
  readonly id?: string;
  readonly term: readonly Inline[];
  readonly blocks: readonly Block[];
}
/** remember, example, quote: a kind, a title and what stands inside. For `quote`, `title` names whose voice it is. */
export interface CallOut extends BlockNode {
  readonly type: 'remember' | 'example' | 'quote';
  readonly title: readonly Inline[];
  readonly blocks: readonly Block[];
}
/** Prompts to ask. `blocks` may stand before the questions. */
export interface Questions extends BlockNode {
  readonly type: 'questions';
  readonly title: readonly Inline[];
  readonly blocks: readonly Block[];
  readonly items: readonly ListItem[];
}
/** Something said for each level of need. */
export interface Levels extends BlockNode {
  readonly type: 'levels';
  readonly title: readonly Inline[];
  readonly entries: readonly LevelEntry[];
}
export interface LevelEntry extends Node {
  readonly level: number;
  readonly blocks: readonly Block[];
}
export interface Steps extends BlockNode {
  readonly type: 'steps';
  readonly title: readonly Inline[];
  readonly items: readonly ListItem[];
}
export interface Contacts extends BlockNode {
  readonly type: 'contacts';
  readonly title: readonly Inline[];
  /** Group of `data/directory.yml` that *resolve* takes the entries from. */
  readonly group?: string;
  readonly entries: readonly ContactEntry[];
}
export interface ContactEntry extends Node {
  readonly name: string;
  /** Whose line it is: who may use it. */
  readonly for?: string;
  readonly phone?: string;
  readonly text?: string;
  readonly web?: string;
  readonly email?: string;
  readonly note?: string;
}
export interface Form extends BlockNode {
  readonly type: 'form';
  readonly title: readonly Inline[];
  /** Text inside the form that is not a field. */
  readonly fields: readonly FormField[];
}
export interface FormField extends Node {
  readonly kind: 'line' | 'lines' | 'boxes' | 'scale' | 'table' | 'space' | 'text';
  readonly label: readonly Inline[];
  /** Lines to write on, rows of a table, millimetres of free room. */
  readonly amount: number;
  /** Boxes to tick, columns of a table, numbers of a scale. */
  readonly choices: readonly string[];
  /** What the two ends of a scale mean. */
  readonly from?: string;
  readonly to?: string;
}
export interface OpenPoint extends BlockNode {
  readonly type: 'openPoint';
  readonly owner: string;
  readonly by: string;
  readonly blocks: readonly Block[];
}
export interface PageBreak extends BlockNode {
  readonly type: 'pageBreak';
}
/** A block with a name, or a selection: kept as one thing, printed as its contents. */
export interface Group extends BlockNode {
  readonly type: 'group';
  readonly blocks: readonly Block[];
}
/** `::include{id=…}`; replaced in *resolve*. */
export interface Include extends BlockNode {
  readonly type: 'include';
  readonly target: string;
}
/** `::glossary`; replaced by a definition list in *resolve*. */
export interface Glossary extends BlockNode {
  readonly type: 'glossary';
}
/** Footnotes at the end of their chapter; made by *resolve* from the definitions. */
export interface Footnotes extends BlockNode {
  readonly type: 'footnotes';
  readonly notes: readonly Footnote[];
}
export interface Footnote extends Node {
  readonly label: string;
  readonly number: number;
  readonly blocks: readonly Block[];
}

export type Block =
  | Heading
  | Paragraph
  | List
  | BlockQuote
  | Table
  | Code
  | ThematicBreak
  | Figure
  | Diagram
  | DefinitionList
  | CallOut
  | Questions
  | Levels
  | Steps
  | Contacts
  | Form
  | OpenPoint
  | PageBreak
  | Group
  | Include
  | Glossary
  | Footnotes;

// --- chapter and edition ------------------------------------------------------------------------------------------

export interface Chapter extends Node {
  readonly id: string;
  /** As printed: `4` for a chapter of the guide, `6` for tool 6; absent when the chapter has no number. */
  readonly number?: string;
  readonly title: readonly Inline[];
  readonly lead: readonly Inline[];
  /** `chapter`, `plain`, `worried`, `tool`, `formats`, `card`, `leaflet`, `sheet`. */
  readonly template: string;
  /** Id of a part in publication.yml, whose version and sign-off it prints. */
  readonly part?: string;
  /** `professional` or `public`: which numbers stand in the foot. */
  readonly numbers: string;
  /** The rest of the front matter (`facts`, `line`, the card's data), with variables put in. */
  readonly front: JsonObject;
  readonly blocks: readonly Block[];
}
