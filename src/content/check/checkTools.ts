import type { Finding } from '../../document/finding.ts';
import { finding } from '../finding.ts';
import type { ParsedFile, ParsedPublication } from '../model.ts';

/** Tools of one folder that have the same number: who is told “tool 4” would not know which. */
export function checkTools({ files }: ParsedPublication): readonly Finding[] {
  const first = new Map<string, ParsedFile>();
  const findings: Finding[] = [];
  for (const file of files) {
    const { path, front } = file;
    if (front.tool === undefined) continue;
    const folder = path.split('/').slice(0, -1).join('/');
    const key = `${folder}\n${front.tool}`;
    const other = first.get(key);
    if (!other) first.set(key, file);
    else {
      const place = front.places.tool ?? { file: path, line: 1, column: 1 };
      const message = `“${other.path}” is tool ${front.tool} too.`;
      findings.push(finding('warning', 'repeated-tool', place, message, 'Give one of them another number.'));
    }
  }
  return findings;
}
