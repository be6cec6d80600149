import type { Finding } from '../../document/finding.ts';
import { finding } from '../finding.ts';
import type { Publication } from '../model.ts';
import { suggest } from '../nearest.ts';
import { placeOf } from '../schema/explainIssues.ts';
import type { ReadOptions } from './readOptions.ts';

/** Whose numbers a foot can show: see `numbers` in front matter. */
const FEET = ['professional', 'public'];

/** Names of colours, words and kinds of diagrams that layouts and theme do not have: they would change nothing. */
export function checkNames({ config, configFile, diagrams }: Publication, options: ReadOptions): readonly Finding[] {
  const findings: Finding[] = [];
  const check = (
    rule: string,
    name: string,
    known: readonly string[] | undefined,
    place: Finding['position'],
    what: string,
  ) => {
    if (!known || known.includes(name)) return;
    findings.push(finding('error', rule, place, `There is no ${what} “${name}”.`, suggest(name, known)));
  };
  const ownColours = Object.keys(config.colours);
  const levelColours = options.levelColours && [
    ...options.levelColours,
    ...ownColours.flatMap((token) => /^(.+)\.deep$/.exec(token)?.[1] ?? []),
  ];
  const once = (what: string, names: readonly string[], place: (index: number) => Finding['position']) => {
    for (const [index, name] of names.entries()) {
      if (names.indexOf(name) === index) continue;
      const message = `There are two ${what} “${name}”.`;
      findings.push(finding('error', 'repeated-key', place(index), message, 'Give one of them another.'));
    }
  };
  const numbers = config.levels.map(({ number }) => `${number}`);
  once('levels with the number', numbers, (index) => placeOf(configFile, ['levels', `${index}`, 'number'], false));
  const parts = config.parts.map(({ id }) => id);
  once('parts with the id', parts, (index) => placeOf(configFile, ['parts', `${index}`, 'id'], false));
  config.levels.forEach(({ colour }, index) => {
    const place = placeOf(configFile, ['levels', `${index}`, 'colour'], false);
    check('wrong-value', colour, levelColours, place, 'colour of levels');
  });
  // A publication may give a level a colour of its own, by its three tokens.
  const tokens = options.colours && [
    ...options.colours,
    ...ownColours.filter((token) => /\.(?:deep|strand|tint)$/.test(token)),
  ];
  for (const token of ownColours)
    check('unknown-key', token, tokens, placeOf(configFile, ['colours', token], true), 'colour of the theme');
  for (const word of Object.keys(config.words))
    check('unknown-key', word, options.words, placeOf(configFile, ['words', word], true), 'word of the press');
  for (const name of Object.keys(config.foot))
    check('unknown-key', name, FEET, placeOf(configFile, ['foot', name], true), 'foot for');
  for (const file of Object.values(diagrams)) {
    const kind = (file.value as { readonly kind?: unknown } | null)?.kind;
    if (typeof kind === 'string')
      check('unknown-kind', kind.trim(), options.kinds, placeOf(file, ['kind'], false), 'kind of diagram');
  }
  return findings;
}
