import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compareTwo } from '../../../src/build/visual/compareTwo.ts';
import { createPool } from '../../../src/visual/pool/createPool.ts';
import { lines, makePdf, PAGE } from '../../visual/makePdf.ts';

/** pdfkit as far as it is used here; our own types of it leave this out. */
interface Written {
  on(event: 'data', listen: (chunk: Buffer) => void): void;
  on(event: 'end', listen: () => void): void;
  text(words: string): void;
  end(): void;
}
const PDFDocument = createRequire(import.meta.url)('pdfkit') as new (options: object) => Written;

const folder = mkdtempSync(join(tmpdir(), 'compare-'));
const pool = createPool(0);
afterAll(async () => {
  await pool.close();
  rmSync(folder, { recursive: true, force: true });
});

function put(name: string, bytes: Uint8Array | string): string {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}
/** A file that needs the user's password to be opened, and the owner's to be changed. */
async function encrypted(text: string, passwords: { readonly userPassword?: string }): Promise<Uint8Array> {
  const document = new PDFDocument({ ...passwords, ownerPassword: 'owner', pdfVersion: '1.7' });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const end = new Promise<void>((resolve) => document.on('end', () => resolve()));
  document.text(text);
  document.end();
  await end;
  return Buffer.concat(chunks);
}
const plain = put('plain.pdf', await makePdf([lines('Call 8020')]));

describe('compareTwo', () => {
  it('says which file cannot be read, and why', async () => {
    const whole = await makePdf([lines('x')]);
    const cases = [
      [join(folder, 'none.pdf'), 'missing'],
      [put('empty.pdf', ''), 'no PDF'],
      [put('words.pdf', 'These are words, and no PDF.'), 'no PDF'],
      [put('cut.pdf', whole.slice(0, 40)), 'no PDF'],
      [put('locked.pdf', await encrypted('secret', { userPassword: 'user' })), 'locked'],
    ] as const;
    for (const [path, problem] of cases) {
      expect(await compareTwo(plain, path, pool)).toEqual({ path, problem });
      expect(await compareTwo(path, plain, pool)).toEqual({ path, problem });
    }
  });

  it('compares files that are encrypted and open without a password', async () => {
    const was = put('was.pdf', await encrypted('Call 8020', {}));
    const now = put('now.pdf', await encrypted('Call 8021', {}));
    const differing = await compareTwo(was, now, pool);
    expect('files' in differing && differing.files[0]?.pages[0]?.changes.map(({ sentence }) => sentence)).toEqual([
      '“8020” became “8021”',
    ]);
    const same = await compareTwo(was, put('again.pdf', await encrypted('Call 8020', {})), pool);
    expect('files' in same && same.files[0]?.status).toBe('passed');
  });

  it('compares files of other sizes and other numbers of pages', async () => {
    const other = put(
      'other.pdf',
      await makePdf([lines('Call 8020'), lines('More')], { size: [PAGE[0] + 50, PAGE[1]] }),
    );
    const report = await compareTwo(plain, other, pool);
    expect('files' in report && report.files[0]?.pages.map(({ verdict }) => verdict)).toEqual(['resized', 'added']);
  });
});
