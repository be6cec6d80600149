import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type PressProfile, type PrintFault, readProfile } from '../../print/index.ts';
import type { Workshop } from '../cache.ts';

export interface FoundProfile {
  /** For sharp, which reads it itself. */
  readonly path: string;
  readonly profile?: PressProfile;
  readonly faults: readonly PrintFault[];
}

const SHIPPED = new URL('../../../assets/icc/ISOcoated_v2_300_bas.icc', import.meta.url);
const opened = new WeakMap<Workshop, Map<string, Promise<FoundProfile>>>();

/** The press profile that the settings name, relative to the publication's folder; the one shipped for an empty name. */
export function loadProfile(name: string, publication: string, workshop: Workshop): Promise<FoundProfile> {
  const path = name === '' ? fileURLToPath(SHIPPED) : join(publication, name);
  const known = opened.get(workshop) ?? new Map<string, Promise<FoundProfile>>();
  opened.set(workshop, known);
  const found = known.get(path) ?? open(path, name || 'ISOcoated_v2_300_bas.icc');
  // One that is named may change between two builds of a watch.
  if (name === '') known.set(path, found);
  return found;
}

async function open(path: string, name: string): Promise<FoundProfile> {
  const bytes = await readFile(path).catch(() => undefined);
  return { path, ...(await readProfile(bytes, name)) };
}
