import type { ParsedPublication, SignOff } from '../model.ts';
import { partHashes } from './partHashes.ts';

/** How a part stands to its last sign-off. `changed`: its text is another, though its version is the same. */
export interface PartState {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly state: 'signed off' | 'changed' | 'new version' | 'not signed off';
}

/** The parts once those named are signed off as they are now, and the text of `signoff.json` that says so. */
export function signedOff(
  parsed: ParsedPublication,
  names: readonly string[],
): { readonly parts: readonly PartState[]; readonly text: string } {
  const { config, signoff } = parsed.publication;
  const now = partHashes(parsed);
  const records: { [part: string]: SignOff } = {};
  for (const { id } of config.parts) {
    const record = names.includes(id) ? now[id] : Object.hasOwn(signoff, id) ? signoff[id] : undefined;
    if (record) records[id] = record;
  }
  const parts = config.parts.map(({ id, title, version }): PartState => {
    const record = records[id];
    if (!record) return { id, title, version, state: 'not signed off' };
    if (record.version !== version) return { id, title, version, state: 'new version' };
    return { id, title, version, state: record.hash === now[id]?.hash ? 'signed off' : 'changed' };
  });
  return { parts, text: `${JSON.stringify(records, null, 2)}\n` };
}
