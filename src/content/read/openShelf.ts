import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../document/finding.ts';
import { finding } from '../finding.ts';
import type { SourceFile, YamlFile } from '../model.ts';
import { type ReadMemory, readOnce } from './readMemory.ts';
import { LARGEST_TEXT, readText } from './readText.ts';
import { readYaml } from './readYaml.ts';

/** Reads files of a publication; what is wrong with them, and the hash of each, is noted as they are read. */
export interface Shelf {
  bytes(path: string, largest: number): Promise<Uint8Array | undefined>;
  text(path: string): Promise<SourceFile | undefined>;
  yaml(path: string): Promise<YamlFile | undefined>;
  readonly findings: readonly Finding[];
  readonly hashes: { readonly [path: string]: string };
}

/** `folder` is absolute; nothing outside it is read, because *walkFolder* names no path that leads out. `memory`: of earlier times. */
export function openShelf(folder: string, memory: ReadMemory = new Map()): Shelf {
  const findings: Finding[] = [];
  const hashes: { [path: string]: string } = Object.create(null);

  const bytes = async (path: string, largest: number): Promise<Uint8Array | undefined> => {
    const place = { file: path, line: 1, column: 1 };
    try {
      // Many small files: waiting for each takes longer than reading it.
      const { size } = statSync(join(folder, path));
      if (size > largest) {
        findings.push(finding('error', 'file-size', place, `This file is larger than ${largest / 2 ** 20} MB.`));
        return undefined;
      }
      const content = readFileSync(join(folder, path));
      hashes[path] = createHash('sha256').update(content).digest('hex');
      return content;
    } catch {
      findings.push(
        finding('error', 'unreadable', place, 'This file cannot be read.', 'See to it that you may read it.'),
      );
      return undefined;
    }
  };
  const text = async (path: string): Promise<SourceFile | undefined> => {
    const content = await bytes(path, LARGEST_TEXT);
    if (!content) return undefined;
    const hash = hashes[path] ?? '';
    const decoded = await readOnce(memory, `text ${join(folder, path)}`, hash, () => {
      const read = readText(path, content);
      return { source: { path, text: read.text, hash }, findings: read.findings };
    });
    findings.push(...decoded.findings);
    return decoded.findings.length > 0 ? undefined : decoded.source;
  };
  const yaml = async (path: string): Promise<YamlFile | undefined> => {
    const source = await text(path);
    if (!source) return undefined;
    const read = await readOnce(memory, `yaml ${join(folder, path)}`, source.hash, () => readYaml(path, source.text));
    findings.push(...read.findings);
    return read.findings.length > 0 ? undefined : read.file;
  };
  return { bytes, text, yaml, findings, hashes };
}
