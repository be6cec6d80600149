import { expect, test } from 'vitest';
import { readManifest } from '../../../src/build/manifest.ts';
import { writeFinding } from '../../../src/build/publish/writeFinding.ts';

const manifest = (path: string) =>
  JSON.stringify({ builtFrom: 'x', artefacts: [{ path, edition: 'guide', bytes: 1, sha256: 'h' }] });

test('a manifest that names a file outside its folder is none of ours', () => {
  expect(readManifest(manifest('print/guide.pdf'))?.artefacts).toHaveLength(1);
  for (const path of ['../guide.pdf', 'print/../../guide.pdf', '/etc/passwd'])
    expect(readManifest(manifest(path)), path).toBeUndefined();
  expect(readManifest('{')).toBeUndefined();
});

test('what is not the file system’s refusal is a defect, and no finding', () => {
  const full = Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' });
  expect(writeFinding('dist', full).message).toBe('the output folder cannot be written: the disk is full.');
  expect(() => writeFinding('dist', new Error('a defect'))).toThrow('a defect');
});
