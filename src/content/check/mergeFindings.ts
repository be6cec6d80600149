import { compareFindings, type Finding } from '../../document/finding.ts';
import { rules } from '../../document/rules.ts';
import { finding } from '../finding.ts';
import type { Allowance, ParsedPublication } from '../model.ts';
import { suggest } from '../nearest.ts';
import { allowancesOf, applyAllowances } from './applyAllowances.ts';

export interface MergeOptions {
  /** Rules that nobody looked at this time: what allows them is not said to allow nothing. */
  readonly unchecked?: readonly string[];
}

/**
 * Findings of all steps and editions as they are shown: each once, in the order of file and line; those that a comment
 * `<!-- press-allow RULE: reason -->` allows turned into information, with the reason.
 */
export function mergeFindings(
  findings: readonly Finding[],
  parsed?: ParsedPublication,
  { unchecked = [] }: MergeOptions = {},
): readonly Finding[] {
  const allowances = parsed ? allowancesOf(parsed) : [];
  const applied = applyAllowances(findings, allowances);
  const idle = allowances.filter(
    (each) => !applied.used.has(each) && !applied.refused.has(each) && !unchecked.includes(each.rule),
  );
  const all = [
    ...withoutSequels(applied.findings),
    ...idle.flatMap(idleAllowance),
    ...[...applied.refused].map(refused),
  ];
  const seen = new Map<string, Finding>();
  for (const each of all) {
    const { file, line, column } = each.position;
    seen.set(`${file}:${line}:${column} ${each.rule} ${each.message}`, each);
  }
  return [...seen.values()].sort(compareFindings);
}

/** Errors of a file of which nothing was read, or not all. */
const UNREAD = new Set(['control-character', 'encoding', 'file-size', 'merge-marks', 'piled-marks', 'unreadable']);
/** What follows from files that were not read: their names and what they use are not known. */
const SEQUELS = new Set(['dead-reference', 'unknown-include', 'unknown-contacts', 'unused-value', 'unused-diagram']);

/** Findings without those that may only follow from a file that could not be read; they come back once it can. */
function withoutSequels(findings: readonly Finding[]): readonly Finding[] {
  const isYaml = (file: string) => /\.ya?ml$/.test(file);
  const isPartial = findings.some(
    ({ severity, rule, position, message }) =>
      severity === 'error' &&
      (UNREAD.has(rule) ||
        (rule === 'yaml' && isYaml(position.file)) ||
        (rule === 'unclosed-html' && message.startsWith('This comment'))),
  );
  return isPartial ? findings.filter(({ rule }) => !SEQUELS.has(rule)) : findings;
}

/** What allows nothing: a mistake in the name, or no longer needed. Later steps find what is not about the text. */
function idleAllowance({ rule, position }: Allowance): readonly Finding[] {
  const known = Object.values(rules).flatMap((some) => Object.keys(some));
  if (!known.includes(rule))
    return [finding('warning', 'allow-rule', position, `There is no rule “${rule}”.`, suggest(rule, known))];
  if (!Object.hasOwn(rules.text, rule)) return [];
  const message = `Nothing is found here that “${rule}” would have to allow.`;
  return [finding('warning', 'unused-allowance', position, message, 'Take the comment away.')];
}

const refused = ({ rule, position }: Allowance): Finding =>
  finding(
    'warning',
    'allow-rule',
    position,
    `“${rule}” cannot be allowed: what it finds cannot be printed rightly.`,
    'Mend the text, and take the comment away.',
  );
