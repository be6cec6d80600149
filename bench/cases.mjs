import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countPages } from './run/countPages.mjs';
import { cache, root } from './run/folders.mjs';
import { orderFile } from './run/orderFile.mjs';
import { edited, PRINTED } from './run/prepareTexts.mjs';
import { runChild } from './run/runChild.mjs';

/** One-word edits in a warm process; the first few find V8 cold, and are left out. */
const EDITS = 10;
export const WARMING_UP = 4;
/** In which rounds a case runs where minutes count: what takes long only in some, so that what is compared with Typst runs often. */
const ALL = [1, Number.POSITIVE_INFINITY];
const LONG = [2, 3];
const LONGEST = [3, 3];
/** Texts that a new process sets from nothing. */
export const COLD = ['×1', '×4', '×16', 'one chapter', 'four sizes'];
const FONT = 'node_modules/@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin';

const emptied = (name) => {
  const folder = join(cache, 'out', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
};
const contender = (file) => join(root, 'bench/contenders', file);

/**
 * The cases, in the order in which each round runs them: `{ row, by, run, rounds }`. `run` gives wall and processor time
 * (ms), peak memory (bytes), pages, bytes, and for edits the time of each (ms); `rounds` is in which it runs, first and last. `python`: one that has Typst, if any.
 */
export function makeCases({ texts, longest, bundle, python }) {
  const { module, visual, fonts } = bundle;
  const press = (text, more = {}) => {
    const out = join(emptied(`press ${text}`), 'dist');
    const order = { module, publication: texts.get(text).publication, out, verifies: false, ...more };
    return runChild(process.execPath, [contender('press.mjs'), orderFile(order)]);
  };
  const pressEdited = (text, verifies) => {
    const { chapter } = texts.get(text);
    return press(text, {
      verifies,
      edits: edited(chapter, EDITS).map((content) => ({ file: chapter, text: content })),
    });
  };
  /** With what an earlier run has left, and nothing in the output. */
  const pressKept = async (text, verifies) => {
    const disk = join(emptied(`kept ${text}`), 'disk');
    await press(text, { disk, verifies });
    return await press(text, { disk, verifies });
  };
  /** By the command line, as an editor does. */
  const pressAgain = async (text) => {
    const out = join(emptied(`again ${text}`), 'dist');
    const args = ['build', '--quiet', '--publication', texts.get(text).publication, '--out', out];
    const command = [join(root, 'bin/press.mjs'), ...args];
    const environment = { PRESS_CACHE: 'off' };
    await runChild(process.execPath, command, environment);
    return await runChild(process.execPath, command, environment);
  };
  const typst = async (text, more = {}) => {
    const folder = emptied(`typst ${text}`);
    const jobs = texts.get(text).typst.map(({ size, path }) => ({ source: path, out: join(folder, `${size}.pdf`) }));
    const taken = await runChild(python, [contender('compileTypst.py'), orderFile({ jobs, fonts, ...more })]);
    return { ...taken, ...(await countPages(jobs.map(({ out }) => out))) };
  };
  const typstEdited = (text) => typst(text, { edits: edited(texts.get(text).typst[0].path, EDITS) });
  const reactPdf = async (text) => {
    const out = join(emptied(`react-pdf ${text}`), 'out.pdf');
    const files = [400, 700].map((weight) => join(root, `${FONT}-${weight}-normal.woff`));
    const order = { source: texts.get(text).blocks, out, size: 12, fonts: files };
    const taken = await runChild(process.execPath, [contender('reactPdf.mjs'), orderFile(order)]);
    return { ...taken, ...(await countPages([out])) };
  };

  const built = (text) => join(cache, 'out', `compared ${text}.pdf`);
  const reference = (name) => join(cache, 'out', `reference ${name}`);
  /** Pages of one text, rendered, held against those of `was` or the reference, or approved. */
  const pages = (task, now, more = {}) => {
    const order = { module: visual, task, was: built('×1'), now: built(now), reference: reference('kept'), ...more };
    return runChild(process.execPath, [contender('visual.mjs'), orderFile(order)]);
  };
  const approve = (name) => {
    rmSync(reference(name), { recursive: true, force: true });
    return pages('approve', '×1', { reference: reference(name) });
  };

  const cases = [];
  const add = (row, by, run, rounds = ALL) => cases.push({ row, by, run, rounds });
  for (const text of COLD.filter((name) => texts.has(name))) {
    add(text, 'press', () => press(text));
    add(text, 'press, verified', () => press(text, { verifies: true }), text === '×1' ? ALL : LONG);
    if (python) add(text, 'typst', () => typst(text));
  }
  if (texts.has(longest)) {
    add(longest, 'press', () => press(longest), LONGEST);
    if (python) add(longest, 'typst', () => typst(longest), LONGEST);
  }
  add('×1', 'react-pdf', () => reactPdf('×1'), LONG);
  add('×4', 'react-pdf', () => reactPdf('×4'), LONG);
  add('×4', 'press, untagged', () => press('×4', { tags: false }));
  for (const text of Object.keys(PRINTED)) add(text, 'press', () => press(text), LONG);
  add('pages', 'PDFium alone', () => pages('render', '×1'));
  add('pages', 'same bytes', () => pages('check', '×1', { status: 'passed' }));
  add('pages', 'unchanged', () => pages('check', 'again', { status: 'passed' }));
  const differs = { status: 'differs' };
  add('pages', 'PDFium and pixelmatch alone', () => pages('alone', 'other words'), LONG);
  add('pages', 'changed', () => pages('compare', 'other words', differs), LONG);
  add('pages', 'changed, one thread', () => pages('compare', 'other words', { ...differs, workers: 0 }), LONG);
  add('pages', 'changed, reference', () => pages('check', 'other words', differs), LONG);
  add('pages', 'approved from nothing', () => approve('anew'), LONG);
  for (const text of ['×1', 'four sizes']) {
    add(`${text}, kept`, 'press', () => pressKept(text, false), LONG);
    add(`${text}, kept`, 'press, verified', () => pressKept(text, true), LONG);
    add(`${text}, edit`, 'press', () => pressEdited(text, false), LONG);
    add(`${text}, edit`, 'press, verified', () => pressEdited(text, true), LONG);
  }
  if (python) add('×1, edit', 'typst', () => typstEdited('×1'), LONG);
  add('×1, unchanged', 'press, verified', () => pressAgain('×1'));
  /** Before the rounds: what the program compiles is kept, as after its first run, and the files to be compared are built. */
  const prepare = async () => {
    for (const text of ['×1', 'other words']) {
      await press(text, { verifies: true, keepsCode: true });
      copyFileSync(join(cache, 'out', `press ${text}`, 'dist/size-12.pdf'), built(text));
    }
    // A file of the same pages that is not the same file.
    writeFileSync(built('again'), Buffer.concat([readFileSync(built('×1')), Buffer.from('%\n')]));
    await approve('kept');
  };
  return { cases, prepare };
}
