import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Comparison, createApprover, createPool } from '../../../src/build/visual/index.ts';
import { listReferences } from '../../../src/visual/reference/listReferences.ts';
import { lines, makePdf } from '../../visual/makePdf.ts';
import { candidateOf, check, SETTINGS } from '../../visual/reference/withReference.ts';
import { newFolder } from '../support/build.ts';

const REASON = { by: 'Anna Editor', because: 'First references' };

/** A file that has no reference yet, compared, and what approves it. */
async function approverOf(references: string) {
  const candidate = candidateOf(await makePdf([lines('The first page')]), 1);
  const file = await check(join(references, 'guide'), candidate);
  const report: Comparison['report'] = {
    ...{ title: 'Helping early', version: '1.0', engine: 'of the test' },
    ...{ sides: ['Approved', 'Built'], files: [file] },
  };
  const comparison = { report, candidates: [candidate], settings: () => SETTINGS, engine: report.engine };
  return createApprover(references, comparison, createPool(0));
}

it('writes no reference whose reason cannot be recorded', async () => {
  const references = join(newFolder(), 'reference');
  const approve = await approverOf(references);
  mkdirSync(references);
  writeFileSync(join(references, 'approvals.json'), '[ broken by a merge');
  await expect(approve('guide', 'all', REASON)).rejects.toThrow(SyntaxError);
  expect(await listReferences(references)).toEqual([]);
  expect(readFileSync(join(references, 'approvals.json'), 'utf8')).toBe('[ broken by a merge');
});

it('records a reason once, where the same is approved again after a process ended before its reference was written', async () => {
  const references = join(newFolder(), 'reference');
  await (await approverOf(references))('guide', 'all', REASON);
  rmSync(join(references, 'guide'), { recursive: true });
  await (await approverOf(references))('guide', 'all', REASON);
  expect(JSON.parse(readFileSync(join(references, 'approvals.json'), 'utf8'))).toHaveLength(1);
  expect(await listReferences(references)).toEqual(['guide']);
});

it('takes what a killed process left behind for no reference', async () => {
  const references = join(newFolder(), 'reference');
  await (await approverOf(references))('guide', 'all', REASON);
  mkdirSync(join(references, 'card.draft'));
  writeFileSync(join(references, 'card.draft/index.json'), '{}');
  expect(await listReferences(references)).toEqual(['guide']);
});
