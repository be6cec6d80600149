import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const NAME = /^[a-z]+(?:-[a-z]+)*$/;

/** How code names a rule: as a property, behind a severity, or as the first or second argument of those that report. */
const FORMS: readonly RegExp[] = [
  /\brule: ('[a-z-]+')/g,
  /(?:\bseverity|'(?:error|warning|info)'),\s*('[a-z-]+'),/g,
  /\b(?:refuse|complain|fault|tell|say|check|report)\(\s*(?:[a-z]\w*,\s*)?([^,()]*'[a-z-]+'[^,()]*),/g,
];

/** Prefixes that findings of a folder or file get on their way. */
const PREFIXES: readonly { readonly path: RegExp; readonly prefix: string; readonly form?: RegExp }[] = [
  { path: /^src\/print\/|^src\/build\/print\/producePrint\.ts$/, prefix: 'print-' },
  { path: /^src\/verify\/verifyFile\.ts$/, prefix: 'file-', form: /^say\(/ },
];
/** Severities, and a noun of the command line, stand where rules stand elsewhere. */
const NO_RULES = new Set(['error', 'warning', 'info', 'remark']);

function sources(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}

/** Every rule that the code of the press names, with the files that do. */
export function ruleNames(): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const path of [...sources('src'), ...sources('layouts')]) {
    const text = readFileSync(join(ROOT, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    for (const form of FORMS)
      for (const [call, part = ''] of text.matchAll(form))
        for (const [, name = ''] of part.matchAll(/'([a-z-]+)'/g)) {
          if (!NAME.test(name) || NO_RULES.has(name)) continue;
          const prefix = PREFIXES.find((each) => each.path.test(path) && (each.form?.test(call) ?? true))?.prefix ?? '';
          const rule = `${prefix}${name}`;
          names.set(rule, [...(names.get(rule) ?? []), path]);
        }
  }
  return names;
}
