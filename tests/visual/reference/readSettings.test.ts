import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../src/visual/reference/readSettings.ts';
import { temporaryFolder } from './withReference.ts';

async function read(text: string) {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'visual.yml'), text);
  return readSettings(folder);
}

describe('readSettings', () => {
  it('has defaults where there is no file', async () => {
    const result = await readSettings(await temporaryFolder());
    expect('settings' in result && result.settings('guide')).toMatchObject({ dpi: 96, keep: 'pictures', masks: [] });
  });

  it('lets files override, by name and by pattern', async () => {
    const result = await read(
      'thresholds: { page: 5 }\nfiles:\n  "*-24": { keep: text, because: seldom looked at }\n  guide-24:\n    thresholds: { pixel: 0.2 }\n',
    );
    if (!('settings' in result)) throw new Error(result.problem);
    expect(result.settings('toolbox-24')).toMatchObject({ keep: 'text', thresholds: { pixel: 0.1, page: 5 } });
    expect(result.settings('guide-24')).toMatchObject({ keep: 'text', thresholds: { pixel: 0.2, page: 5 } });
    expect(result.settings('guide')).toMatchObject({ keep: 'pictures' });
  });

  it('says where it is wrong: a mask without a reason', async () => {
    const result = await read('dpi: 96\nmasks:\n  - area: [0, 0, 10, 10]\n    until: { version: "2" }\n');
    expect(result).toMatchObject({ problem: expect.stringContaining('masks.0.reason'), line: expect.any(Number) });
  });

  it('says where it is no YAML', async () => {
    expect(await read('dpi: [96\n')).toMatchObject({ line: expect.any(Number), problem: expect.any(String) });
  });
});
