import type { Role } from '../../document/boxes.ts';
import type { LaidFlow } from '../../document/laid.ts';
import type { PageRecord } from '../../document/record.ts';
import type { FontSource } from '../fontSource.ts';
import type { PreparedPicture } from '../picture/preparedPicture.ts';
import type { DocumentInfo } from './documentInfo.ts';
import type { DeflateMemory } from './objects.ts';

/** A flow with the records of its pages; `matter` and `labels` have one entry a page. */
export interface PaintedFlow {
  /** Element that holds the flow's blocks: Sect for a chapter, Part for a tool. */
  readonly role: Role;
  readonly laid: LaidFlow;
  readonly records: readonly PageRecord[];
  /** Running matter laid over each page (head, foot); empty for a bare page. */
  readonly matter: readonly (readonly PageRecord[])[];
  /** What a reader shows as the page's number: `Cover`, `iv`, `12`. */
  readonly labels: readonly string[];
}

/** All that a file is made of. */
export interface Assembly {
  readonly info: DocumentInfo;
  readonly flows: readonly PaintedFlow[];
  readonly fonts: FontSource;
  /** Pictures by content hash. */
  readonly pictures: ReadonlyMap<string, PreparedPicture>;
  /** True for the screen: structure tree, links, outline, PDF/UA-1 and PDF/A-2a. False for print: pages alone. */
  readonly tags: boolean;
  /** Of the files that were made before of the same edition. */
  readonly memory?: DeflateMemory;
}

/** A page of the whole file. */
export interface FilePage {
  readonly flow: number;
  readonly index: number;
  readonly record: PageRecord;
  readonly matter: readonly PageRecord[];
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly bleed: number;
  /** Object number. */
  readonly id: number;
}
