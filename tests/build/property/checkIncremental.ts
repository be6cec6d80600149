import fc from 'fast-check';
import { expect } from 'vitest';
import { createWorkshop } from '../../../src/build/index.ts';
import { setting } from './checkLossless.ts';
import { anyBlock, type Block, document, write } from './documents.ts';
import { newPublication, pressDocument } from './pressDocument.ts';

/** What an editor does between two builds. */
type Edit = readonly [kind: 'put in' | 'put instead' | 'take out', place: number, block: Block];

const MOST_EDITS = 3;
const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.tuple(fc.constantFrom('put in' as const, 'put instead' as const, 'take out' as const), fc.nat(), anyBlock),
  { minLength: 1, maxLength: MOST_EDITS },
);

function edited(blocks: readonly Block[], [kind, place, block]: Edit): readonly Block[] {
  const at = place % (blocks.length + 1);
  return [
    ...blocks.slice(0, at),
    ...(kind === 'take out' ? [] : [block]),
    ...blocks.slice(kind === 'put in' ? at : at + 1),
  ];
}

/** Random edits, one after another in one process: after each, the file is what a cold build of the same text gives. */
export async function checkIncremental(runs: number, seed: number): Promise<void> {
  const [warm, cold] = [newPublication(), newPublication()];
  const property = fc.asyncProperty(document, setting, edits, async (drawn, own, changes) => {
    const workshop = createWorkshop();
    let { blocks } = drawn;
    await pressDocument(warm, write(drawn).markdown, own, workshop);
    for (const change of changes) {
      blocks = edited(blocks, change);
      const { markdown } = write({ ...drawn, blocks });
      const [again, anew] = [
        await pressDocument(warm, markdown, own, workshop),
        await pressDocument(cold, markdown, own, createWorkshop()),
      ];
      expect(again.errors).toEqual(anew.errors);
      expect(anew.bytes).toBeDefined();
      expect(Buffer.compare(again.bytes ?? new Uint8Array(), anew.bytes ?? new Uint8Array())).toBe(0);
    }
  });
  await fc.assert(property, { numRuns: runs, seed, endOnFailure: process.env.PRESS_SHRINK === undefined });
}
