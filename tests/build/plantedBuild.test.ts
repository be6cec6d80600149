import { appendFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { PaintedEdition } from '../../src/build/edition.ts';
import { createWorkshop } from '../../src/build/index.ts';
import { steps } from '../../src/build/steps.ts';
import { press } from '../../src/cli/main.ts';
import { build, copyOf, filesOf } from './support/build.ts';
import { faults, WRITTEN, withStream, withWrongFolio } from './support/plantedFaults.ts';

// The same faults in a whole build: nothing is published, and what was published stands.

afterEach(() => {
  vi.restoreAllMocks();
});

/** From now on, *paint* makes a fault in the edition `guide`. */
function plant(fault: (paint: typeof steps.paint) => typeof steps.paint): void {
  const [sound, faulty] = [steps.paint, fault(steps.paint)];
  vi.spyOn(steps, 'paint').mockImplementation((edition, ...others) =>
    (edition.document.edition.id === 'guide' ? faulty : sound)(edition, ...others),
  );
}

const plants: readonly (readonly [string, string, (paint: typeof steps.paint) => typeof steps.paint])[] = [
  ...Object.entries(faults).map(
    ([name, { rule, change }]) =>
      [
        name,
        rule,
        (paint: typeof steps.paint): typeof steps.paint =>
          async (...given): Promise<PaintedEdition> =>
            withStream(await paint(...given), change),
      ] as const,
  ),
  [
    'a wrong page number',
    'page-number',
    (paint) =>
      (edition, ...others) =>
        paint(withWrongFolio(edition, 'tables'), ...others),
  ],
];

test('each fault is found, with its line and page, and nothing is published', async () => {
  const publication = copyOf('constructs');
  const dist = join(publication, '../dist');
  const workshop = createWorkshop();
  await build(publication, ['guide'], workshop);
  const published = filesOf(dist);
  expect(Object.keys(published)).toContain('guide.pdf');
  for (const [name, rule, fault] of plants) {
    // Something has changed, so that the next build has something to do.
    appendFileSync(join(publication, 'guide/03-glossary.md'), '\nOne more line.\n');
    plant(fault);
    const { manifest, findings } = await build(publication, ['guide'], workshop);
    vi.restoreAllMocks();
    const found = findings.find((finding) => finding.rule === rule);
    expect([name, manifest, found?.severity]).toEqual([name, undefined, 'error']);
    expect(found?.message, name).toMatch(/page \d+ of guide/);
    expect(found?.position.file, name).toMatch(/^guide\//);
    expect(filesOf(dist)).toEqual(published);
  }
});

test('the command names line and page, and ends with 1', async () => {
  const publication = copyOf('constructs');
  const fault = faults['a pale word'];
  if (!fault) throw new Error('no fault');
  plant(
    (paint) =>
      async (...given) =>
        withStream(await paint(...given), fault.change),
  );
  let printed = '';
  const outlet = { write: (text: string) => (printed += text) };
  const surroundings = { folder: dirname(publication), environment: {}, program: 'test', out: outlet, error: outlet };
  expect(await press(['build', 'guide'], surroundings)).toBe(1);
  expect(printed).toMatch(
    new RegExp(`content/${WRITTEN.file}:${WRITTEN.line}:\\d+ error contrast: .* on page \\d+ of`),
  );
  expect(printed).toContain('Nothing was published');
});
