import { compareFile } from '../../src/visual/compare/compareFile.ts';
import type { CompareRules } from '../../src/visual/compare/compareRules.ts';
import type { FileOutcome } from '../../src/visual/compare/outcome.ts';
import { THRESHOLDS } from '../../src/visual/compare/settings.ts';
import { readKeys } from '../../src/visual/page/readKeys.ts';
import { createPool } from '../../src/visual/pool/createPool.ts';
import { type Draw, makePdf } from './makePdf.ts';

const RULES: CompareRules = { dpi: 72, thresholds: THRESHOLDS, masks: [], drawn: 10 };
const pool = createPool(0);

/** Compares two files as `press compare` does, in this thread. */
export async function comparePdfs(a: Uint8Array, b: Uint8Array, rules: Partial<CompareRules> = {}) {
  const [was, now] = [await readKeys(a), await readKeys(b)];
  if (!was || !now) throw new Error('not a PDF');
  const wasPdf = { id: `was ${counter++}`, bytes: a, isPrint: was.isPrint };
  const pages = was.pages.map((key, page) => ({ key, before: { kind: 'pdf', pdf: wasPdf, page } as const }));
  const file = { name: 'guide', pdf: { id: `now ${counter++}`, bytes: b, isPrint: now.isPrint }, keys: now };
  return compareFile(pool, { pages, matter: was.matter }, file, { ...RULES, ...rules });
}
let counter = 0;

/** Compares two drawings of one page; gives what changed, in words. */
export async function changesBetween(was: Draw, now: Draw): Promise<readonly string[]> {
  return sentences(await comparePdfs(await makePdf([was]), await makePdf([now])));
}

/** What an outcome says: `14 changed: “8020” became “8021”`. */
export function sentences({ pages }: FileOutcome): readonly string[] {
  return pages.flatMap(({ verdict, was, now, changes }) => {
    const number = `${now ?? was}`;
    if (verdict === 'same' || verdict === 'renumbered') return [];
    if (changes.length === 0) return [`${number} ${verdict}`];
    return changes.map(({ sentence }) => `${number} ${verdict}: ${sentence}`);
  });
}
