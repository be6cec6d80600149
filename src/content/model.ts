import type { Finding } from '../document/finding.ts';
import type { Json, JsonObject } from '../document/json.ts';
import type { Block, Chapter, Inline } from '../document/nodes.ts';
import type { Position } from '../document/position.ts';
import type { Picture, PublicationConfig, Target } from '../document/publication.ts';

// What the steps of this room hand to one another: plain data.

/** A text file of the publication, decoded, with line ends as `\n`. */
export interface SourceFile {
  /** Relative to the publication, parts divided by `/`. */
  readonly path: string;
  readonly text: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
}
/** Where the values of a YAML file stand: `directory/0/phone` → position. `` (the empty path) is the whole. */
export interface Places {
  readonly [path: string]: Position;
}
/** A YAML file: its value and where each part of it stands. */
export interface YamlFile {
  readonly file: string;
  readonly value: Json;
  readonly places: Places;
  /** Comments `# press-allow RULE: reason` in it. */
  readonly allowances?: readonly Allowance[];
}
/** What *read* gives: everything that the steps after it may know of the publication's folder. */
export interface Publication {
  /** Absolute path of the folder; for messages and *paint* only, never hashed. */
  readonly root: string;
  readonly config: PublicationConfig;
  readonly configFile: YamlFile;
  /** Markdown files that an edition takes, in the order of the editions' contents and of their names. */
  readonly files: readonly SourceFile[];
  /** `data/contacts.yml` stands under `contacts`. */
  readonly data: { readonly [name: string]: YamlFile };
  /** `data/diagrams/continuum.yml` stands under `continuum`. */
  readonly diagrams: { readonly [name: string]: YamlFile };
  readonly pictures: { readonly [path: string]: Picture };
  /** `words.txt`: words that the spelling check knows besides its dictionary. */
  readonly words: readonly string[];
  /** `signoff.json`: what was recorded at the last sign-off of each part. */
  readonly signoff: { readonly [part: string]: SignOff };
  /** Hash of every file read, by path: what the output depends on. */
  readonly hashes: { readonly [path: string]: string };
}
/** What a part was when it was signed off: its version, and a hash of its text. */
export interface SignOff {
  readonly version: string;
  readonly hash: string;
}

/** The front matter of a file, with defaults. `rest` is what templates have of their own (`facts`, `line`). */
export interface FrontMatter {
  readonly title?: string;
  readonly id?: string;
  readonly lead: string;
  readonly template: string;
  readonly numbered: boolean;
  readonly part?: string;
  readonly tool?: string;
  readonly only: readonly string[];
  readonly except: readonly string[];
  readonly numbers: string;
  readonly rest: JsonObject;
  readonly places: Places;
}
/** A comment `<!-- press-allow RULE: reason -->`, in YAML `# press-allow …`: what it allows, from its line to the last. */
export interface Allowance {
  readonly rule: string;
  readonly reason: string;
  readonly position: Position;
  readonly lastLine: number;
}
/** `[^label]: …`, not yet numbered. */
export interface NoteDefinition {
  readonly label: string;
  readonly position: Position;
  readonly blocks: readonly Block[];
}
/** A chapter as it stands in its file: no number, no id that is not written there. */
export interface RawChapter {
  /** Absent when text stands before any title: the chapter then has the publication's. */
  readonly title?: readonly Inline[];
  readonly id?: string;
  readonly position: Position;
  readonly blocks: readonly Block[];
}
/** One Markdown file: depends on nothing but its path and text, so it can be kept as long as these stay. */
export interface ParsedFile {
  readonly path: string;
  readonly hash: string;
  readonly front: FrontMatter;
  readonly lead: readonly Inline[];
  readonly chapters: readonly RawChapter[];
  readonly notes: readonly NoteDefinition[];
  readonly allowances: readonly Allowance[];
  readonly findings: readonly Finding[];
}
/** A chapter with its id and number, before an edition has taken it. */
export interface ParsedChapter {
  readonly file: string;
  readonly only: readonly string[];
  readonly except: readonly string[];
  readonly chapter: Chapter;
}
/** An entry of `data/glossary.yml`, its definition parsed. */
export interface GlossaryEntry {
  readonly id: string;
  readonly term: string;
  /** Other forms of the term, such as its plural. */
  readonly forms: readonly string[];
  readonly expansion?: string;
  readonly definition: readonly Inline[];
  readonly position: Position;
}
/** What *parse* gives: the whole publication as a document model, of which editions are selections. */
export interface ParsedPublication {
  readonly publication: Publication;
  readonly files: readonly ParsedFile[];
  readonly chapters: readonly ParsedChapter[];
  readonly targets: { readonly [id: string]: Target };
  readonly glossary: readonly GlossaryEntry[];
  /** Words of each flag of publication.yml. */
  readonly flags: { readonly [name: string]: readonly Inline[] };
}
