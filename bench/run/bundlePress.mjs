import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleInto } from '../../bin/bundleInto.mjs';
import { loadScript } from '../../bin/loadScript.mjs';
import { cache, root } from './folders.mjs';

/** Bundles the press as the command line is bundled; gives the module and the font files for those who read no WOFF. */
export async function bundlePress() {
  const folder = join(cache, 'press');
  rmSync(folder, { recursive: true, force: true });
  const contender = (name) => join(root, 'bench/contenders', name);
  await bundleInto(folder, { press: contender('press.ts'), visual: contender('visual.ts') }, 'script');
  await bundleInto(folder, { 'visual-worker': join(root, 'src/visual/worker.ts') }, 'module');
  const module = join(folder, 'press.cjs');
  const { fontBytes } = loadScript(module, 'fonts').exports;
  const fonts = join(folder, 'fonts');
  mkdirSync(fonts);
  for (const weight of [400, 700]) writeFileSync(join(fonts, `atkinson-${weight}.ttf`), fontBytes(weight));
  return { module, visual: join(folder, 'visual.cjs'), fonts };
}
