import { createHash } from 'node:crypto';
import type { Status } from '../document/publication.ts';

/** What a file is for. `cover`: wrapped apart. `job-ticket`: what the printer is told. `accessibility-report`: for sign-off. */
export type Purpose =
  | 'screen'
  | 'print'
  | 'booklet'
  | 'cover'
  | 'gang-sheet'
  | 'office'
  | 'proof'
  | 'job-ticket'
  | 'accessibility-report';

/** One built file. `path` is relative to the folder of the manifest. */
export interface Artefact {
  readonly path: string;
  /** Empty for a file of the whole publication. */
  readonly edition: string;
  readonly format: 'pdf' | 'json' | 'text' | 'html';
  readonly purpose: Purpose;
  readonly pages: number;
  readonly words: number;
  readonly bytes: number;
  readonly sha256: string;
  /** mm of a trimmed page, for files that are printed. */
  readonly trim?: { readonly width: number; readonly height: number };
  /** Its last page is made to be the outside of the back. */
  readonly backCover?: true;
}
/** `manifest.json`: what was built, from what. No clock time stands in it, so that equal sources give equal files. */
export interface Manifest {
  readonly publication: string;
  readonly version: string;
  readonly status: Status;
  /** Hash of sources, layouts, fonts and program. */
  readonly builtFrom: string;
  /** In the order of the editions in publication.yml. */
  readonly artefacts: readonly Artefact[];
}

export const MANIFEST = 'manifest.json';

/** The manifest as it stands in the file. */
export function formatManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The manifest of a text, or nothing when it is not one of ours. */
export function readManifest(text: string): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isManifest(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null) return false;
  const { builtFrom, artefacts } = value as { builtFrom?: unknown; artefacts?: unknown };
  return typeof builtFrom === 'string' && Array.isArray(artefacts) && artefacts.every(isArtefact);
}
function isArtefact(value: unknown): value is Artefact {
  if (typeof value !== 'object' || value === null) return false;
  const { path, edition, bytes, sha256: hash } = value as Record<string, unknown>;
  // A path that leaves the folder is nobody's artefact.
  return (
    typeof path === 'string' &&
    !path.split('/').includes('..') &&
    !path.startsWith('/') &&
    typeof edition === 'string' &&
    typeof bytes === 'number' &&
    typeof hash === 'string'
  );
}
