import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newFolder, run } from './helpers.ts';

const CONFIG = `title: Family Support Pathway
publisher: Some Safeguarding Partnership
language: en-GB
version: "1.0"
editions:
  - { id: guide, layout: guide, content: guide }
`;
const text = (number: string) => `# Worried about a child

If you are worried about a child, call us on ${number} and say who you are.

# Early help

Early help is offered to the whole family by one lead professional.
`;

function write(folder: string, number: string): void {
  mkdirSync(join(folder, 'content/guide'), { recursive: true });
  writeFileSync(join(folder, 'content/publication.yml'), CONFIG);
  writeFileSync(join(folder, 'content/guide/01-help.md'), text(number));
}

describe('press visual', () => {
  const folder = mkdtempSync(join(tmpdir(), 'press visual-'));
  const references = join(folder, 'tests/reference');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeAll(() => {
    write(folder, '01632 960 020');
    execFileSync('git', ['init', '-q'], { cwd: folder });
    execFileSync('git', ['config', 'user.name', 'Anna Editor'], { cwd: folder });
    execFileSync('git', ['config', 'user.email', 'anna@example.org'], { cwd: folder });
  });

  it('fails without references, and makes none', async () => {
    const { exit, out } = await run(folder, ['visual']);
    expect(exit).toBe(1);
    expect(out).toContain('guide: has no reference yet');
    expect(existsSync(references)).toBe(false);
  });

  it('approves only with a reason', async () => {
    const { exit, error } = await run(folder, ['visual', 'approve']);
    expect(exit).toBe(2);
    expect(error).toContain('Say why the pages changed.');
  });

  it('passes what was approved, and keeps who, when and why', async () => {
    expect((await run(folder, ['visual', 'approve', '--because', 'First references'])).exit).toBe(0);
    expect(JSON.parse(readFileSync(join(references, 'approvals.json'), 'utf8'))).toEqual([
      {
        file: 'guide',
        pages: 'all',
        version: '1.0',
        by: 'Anna Editor <anna@example.org>',
        because: 'First references',
      },
    ]);
    expect((await run(folder, ['visual'])).exit).toBe(0);
  });

  it('says in words what changed, on which page, from which line, and writes the report', async () => {
    write(folder, '01632 960 021');
    const { exit, out } = await run(folder, ['visual']);
    expect(exit).toBe(1);
    expect(out).toContain('“020” became “021”');
    expect(readdirSync(join(folder, 'visual-report')).sort()).toEqual(['index.html', 'junit.xml', 'report.json']);
    const report = JSON.parse(readFileSync(join(folder, 'visual-report/report.json'), 'utf8'));
    expect(report.totals.differing).toBe(1);
    expect(report.files[0].pages[0].changes).toHaveLength(1);
    expect(report.files[0].pages[0].changes[0].source).toMatchObject({ file: 'guide/01-help.md', line: 3 });
  });

  it('names what it does not know', async () => {
    const wrong = await run(folder, ['visual', 'approve', 'guid', '--because', 'x']);
    expect(wrong).toMatchObject({ exit: 2, error: expect.stringContaining('Did you mean "guide"?') });
    const page = await run(folder, ['visual', 'approve', 'guide:99', '--because', 'x']);
    expect(page).toMatchObject({ exit: 1, out: expect.stringContaining('no page “99”') });
  });

  it('refuses to approve when the build has errors', async () => {
    const before = readFileSync(join(references, 'approvals.json'), 'utf8');
    writeFileSync(join(folder, 'content/guide/01-help.md'), `${text('1')}\nSee [there](#nowhere).\n`);
    const { exit, error } = await run(folder, ['visual', 'approve', '--because', 'x']);
    expect(exit).toBe(1);
    expect(error).toContain('nothing was compared and nothing approved');
    expect(readFileSync(join(references, 'approvals.json'), 'utf8')).toBe(before);
  });
});

describe('press compare', () => {
  it('compares two built files, and says what it cannot read', async () => {
    const folder = newFolder();
    write(folder, '1');
    await run(folder, ['build', '--out', 'was']);
    write(folder, '2');
    await run(folder, ['build', '--out', 'now']);
    const { exit, out } = await run(folder, ['compare', 'was/guide.pdf', 'now/guide.pdf']);
    expect(exit).toBe(1);
    expect(out).toContain('“1” became “2”');
    expect((await run(folder, ['compare', 'was/guide.pdf', 'was/guide.pdf'])).exit).toBe(0);
    expect((await run(folder, ['compare', 'was/guide.pdf', 'content/publication.yml'])).exit).toBe(2);
    expect((await run(folder, ['compare', 'was/guide.pdf', 'none.pdf'])).error).toContain(
      'There is no such file: none.pdf',
    );
  });
});
