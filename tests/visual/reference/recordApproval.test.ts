import { readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Approval, recordApprovals } from '../../../src/visual/reference/recordApproval.ts';
import { temporaryFolder } from './withReference.ts';

const approval = (file: string): Approval => ({ file, pages: 'all', version: '1', by: 'A', because: 'read' });
const recorded = (folder: string): readonly Approval[] =>
  JSON.parse(readFileSync(join(folder, 'approvals.json'), 'utf8'));

it('adds approvals to those before, each once', async () => {
  const folder = await temporaryFolder();
  await recordApprovals(folder, [approval('guide')]);
  await recordApprovals(folder, [approval('guide'), approval('card')]);
  expect(recorded(folder)).toEqual([approval('guide'), approval('card')]);
});

it('writes nothing over approvals that cannot be read', async () => {
  const folder = await temporaryFolder();
  symlinkSync('approvals.json', join(folder, 'approvals.json'));
  await expect(recordApprovals(folder, [approval('guide')])).rejects.toThrow('ELOOP');
  expect(readlinkSync(join(folder, 'approvals.json'))).toBe('approvals.json');
  const damaged = await temporaryFolder();
  writeFileSync(join(damaged, 'approvals.json'), '[{');
  await expect(recordApprovals(damaged, [approval('guide')])).rejects.toThrow();
  expect(readFileSync(join(damaged, 'approvals.json'), 'utf8')).toBe('[{');
});
