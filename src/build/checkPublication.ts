import {
  checkEdition,
  checkPublication as checkWhole,
  checkWriting,
  distinctEditions,
  mergeFindings,
  parsePublication,
  resolveEdition,
} from '../content/index.ts';
import type { Finding } from '../document/finding.ts';
import { readSources } from './steps/readSources.ts';

/**
 * All findings in a publication's text, in order of file and line, without building: those of read, parse, resolve and
 * check, and what only `press check` looks at. `folder` is absolute.
 */
export async function checkPublication(folder: string): Promise<readonly Finding[]> {
  const read = await readSources(folder);
  if (!read.publication) return mergeFindings(read.findings);
  const { parsed, findings: inParsing } = parsePublication(read.publication);
  const inEditions = distinctEditions(parsed).flatMap((edition) => {
    const { document, findings } = resolveEdition(parsed, edition);
    return [...findings, ...checkEdition(document, parsed)];
  });
  const inWriting = await checkWriting(parsed);
  return mergeFindings([...read.findings, ...inParsing, ...inEditions, ...checkWhole(parsed), ...inWriting], parsed);
}
