import type { Finding } from '../../document/finding.ts';
import type { Allowance, ParsedPublication } from '../model.ts';

/**
 * Errors that a comment can allow: without a change of the text the output is what its author wants. Whatever else is an
 * error could not be printed rightly.
 */
const ALLOWABLE_ERRORS: ReadonlySet<string> = new Set(['placeholder', 'open-point', 'dead-link']);
/** Findings about comments themselves. */
const ABOUT_COMMENTS = new Set(['allow-reason', 'allow-rule', 'unused-allowance']);

/** The comments of a publication that allow something: in Markdown, in data, in publication.yml. */
export function allowancesOf({ files, publication }: ParsedPublication): readonly Allowance[] {
  const yaml = [publication.configFile, ...Object.values(publication.data), ...Object.values(publication.diagrams)];
  return [...files.flatMap((file) => file.allowances), ...yaml.flatMap((file) => file.allowances ?? [])];
}

export interface Applied {
  /** Findings, those that a comment allows as information of the rule `allowed`. */
  readonly findings: readonly Finding[];
  /** Comments that allowed something. */
  readonly used: ReadonlySet<Allowance>;
  /** Comments for errors that cannot be allowed. */
  readonly refused: ReadonlySet<Allowance>;
}

export function applyAllowances(findings: readonly Finding[], allowances: readonly Allowance[]): Applied {
  const used = new Set<Allowance>();
  const refused = new Set<Allowance>();
  if (allowances.length === 0) return { findings, used, refused };
  const shown = findings.map((finding) => {
    const allowance = ABOUT_COMMENTS.has(finding.rule) ? undefined : allowances.find((each) => covers(each, finding));
    if (!allowance) return finding;
    if (finding.severity === 'error' && !ALLOWABLE_ERRORS.has(finding.rule)) {
      refused.add(allowance);
      return finding;
    }
    used.add(allowance);
    return allow(finding, allowance);
  });
  return { findings: shown, used, refused };
}

const covers = ({ rule, position, lastLine }: Allowance, finding: Finding): boolean =>
  rule === finding.rule &&
  position.file === finding.position.file &&
  finding.position.line >= position.line &&
  finding.position.line <= lastLine;

const allow = ({ rule, position, message }: Finding, { reason }: Allowance): Finding => ({
  severity: 'info',
  rule: 'allowed',
  position,
  message: `${rule}: ${message} Allowed here: ${reason.replace(/\.$/, '')}.`,
  advice: 'When the reason no longer holds, take the comment away.',
  allowed: { rule, reason },
});
