import type { Finding, Severity } from '../../document/finding.ts';
import { rules } from '../../document/rules.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const LEVEL: { readonly [severity in Severity]: string } = { error: 'error', warning: 'warning', info: 'note' };
const summaries: { readonly [rule: string]: string } = Object.assign({}, ...Object.values(rules));

/**
 * Findings as a SARIF 2.1.0 log (OASIS), which code hosts show beside the lines. Files are relative to the folder that the
 * command ran in. What a comment allows is a suppressed result of the rule that found it.
 */
export function toSarif(findings: readonly Finding[]): object {
  const ids = [...new Set(findings.map(ruleOf))].sort();
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'continuum-press', rules: ids.map(describeRule) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => describeResult(finding, ids)),
      },
    ],
  };
}

const ruleOf = ({ rule, allowed }: Finding): string => allowed?.rule ?? rule;

const describeRule = (id: string) => ({
  id,
  shortDescription: { text: sentence(summaries[id] ?? id) },
  // GitHub's code scanning asks for both.
  fullDescription: { text: `The press finds ${summaries[id] ?? id}.` },
  help: {
    text: `"press explain ${id}" prints an example of it and its cure, which stand in docs/findings.md of continuum-press.`,
  },
});

function describeResult(finding: Finding, ids: readonly string[]) {
  const { severity, position, message, advice, allowed } = finding;
  const rule = ruleOf(finding);
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: LEVEL[severity],
    message: { text: advice === undefined ? message : `${message} ${advice}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(position.file), uriBaseId: '%SRCROOT%' },
          region: { startLine: position.line, startColumn: position.column },
        },
      },
    ],
    ...(allowed === undefined ? {} : { suppressions: [{ kind: 'inSource', justification: allowed.reason }] }),
  };
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
/** A relative path as a URI reference (RFC 3986). */
const uriOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
