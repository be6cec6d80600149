import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Candidate } from '../../visual/index.ts';

/** What of a manifest is compared: whatever other formats stand in it are left alone. */
export interface BuiltArtefact {
  readonly path: string;
  readonly edition: string;
  readonly format: string;
  readonly purpose: string;
  readonly pages: number;
}

/** The purpose that needs no name. */
const USUAL = 'screen';

/**
 * Reads the PDFs of a manifest, each with its name: the edition (`guide`), with its purpose unless that is the screen
 * (`guide@print`), the purpose alone for what belongs to no edition, and a number where there are several of a kind. `editions`: only these; none: all.
 */
export async function gatherCandidates(
  out: string,
  artefacts: readonly BuiltArtefact[],
  editions: readonly string[],
): Promise<readonly Candidate[]> {
  const taken = new Map<string, number>();
  const candidates: Candidate[] = [];
  for (const { path, edition, format, purpose, pages } of artefacts) {
    if (format !== 'pdf' || (editions.length > 0 && !editions.includes(edition))) continue;
    const kind = purpose === USUAL ? edition : edition ? `${edition}@${purpose}` : purpose;
    const number = (taken.get(kind) ?? 0) + 1;
    taken.set(kind, number);
    const bytes = share(await readFile(join(out, path)));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    candidates.push({ name: number === 1 ? kind : `${kind}-${number}`, bytes, sha256, pages });
  }
  return candidates;
}

/** Bytes in memory that threads share. */
export function share(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}
