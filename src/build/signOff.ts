import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mergeFindings, type PartState, parsePublication, signedOff } from '../content/index.ts';
import { type Finding, hasErrors } from '../document/finding.ts';
import { writeFinding } from './publish/writeFinding.ts';
import { readSources } from './steps/readSources.ts';

/** What came of a sign-off. With `unknown` parts, or errors among the findings, nothing was recorded. */
export interface SignOffReport {
  /** Every part of the publication as it now stands, in its order. */
  readonly parts: readonly PartState[];
  readonly unknown: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Records, for each named part of a publication (`folder`, absolute), its version and the hash of its text in
 * `signoff.json`, in one move. Without names nothing is recorded: the report says how each part stands.
 */
export async function signOff(folder: string, parts: readonly string[]): Promise<SignOffReport> {
  const read = await readSources(folder);
  if (!read.publication) return { parts: [], unknown: [], findings: mergeFindings(read.findings) };
  const { parsed, findings: inParsing } = parsePublication(read.publication);
  const errors = mergeFindings([...read.findings, ...inParsing]).filter(({ severity }) => severity === 'error');
  const state = signedOff(parsed, parts);
  const unknown = parts.filter((id) => !state.parts.some((part) => part.id === id));
  if (parts.length === 0 || unknown.length > 0 || hasErrors(errors))
    return { parts: signedOff(parsed, []).parts, unknown, findings: errors };
  const refusal = await writeInOneMove(join(folder, 'signoff.json'), state.text);
  return { parts: state.parts, unknown, findings: refusal ? [refusal] : [] };
}

async function writeInOneMove(path: string, text: string): Promise<Finding | undefined> {
  const draft = `${path}.${process.pid}.draft`;
  try {
    await writeFile(draft, text);
    await rename(draft, path);
    return undefined;
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    return writeFinding(path, error, 'the record of sign-offs');
  }
}
