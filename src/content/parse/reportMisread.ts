import type { Severity } from '../../document/finding.ts';
import type { Position } from '../../document/position.ts';
import type { Context } from './context.ts';

/** What stands in text because it could not be read as what it was meant to be. The mark itself is the first group. */
const MISREAD: readonly {
  readonly pattern: RegExp;
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
  readonly advice: string;
}[] = [
  {
    pattern: /(\{\{)/d,
    severity: 'error',
    rule: 'variable-syntax',
    message: 'Two braces begin a value here, but no value is named in them.',
    advice: 'Write {{file.name}}, with nothing else in the braces.',
  },
  {
    pattern: /(?<!\{)(\{)[A-Za-z][\w-]*(?:\.[\w-]+)+\}(?!\})/d,
    severity: 'error',
    rule: 'variable-syntax',
    message: 'One brace begins a value here; it would be printed as it stands.',
    advice: 'Write two braces before and behind it: {{file.name}}.',
  },
  {
    pattern: /(\{!)/d,
    severity: 'error',
    rule: 'flag-syntax',
    message: 'A flag begins here, but no flag is named.',
    advice: 'Write {!name}, with a name from publication.yml.',
  },
  {
    pattern: /(?:^|\n) {0,3}(:::)/d,
    severity: 'error',
    rule: 'directive-in-text',
    message: 'Three colons stand inside a paragraph.',
    advice: 'Begin a line with them, and the name at once behind them: :::remember. Leave an empty line before it.',
  },
  {
    pattern: /(?:^|\n) {0,3}(::)[ \t]*[A-Za-z]/d,
    severity: 'warning',
    rule: 'directive-in-text',
    message: 'Two colons stand at the beginning of a line, and are printed as they are.',
    advice:
      'Write nothing between them and the name, and nothing behind it but [a title] and {settings}: ::page-break.',
  },
  {
    pattern: /\n {0,3}(:)[ \t]/d,
    severity: 'warning',
    rule: 'definition-in-text',
    message: 'A line begins with a colon, but no term stands alone on the line before it.',
    advice: 'Leave an empty line before the term.',
  },
  {
    pattern: /(!\[)[^\]\n]{0,300}\]\([^)\n]{0,300}\)/d,
    severity: 'error',
    rule: 'misread-link',
    message: 'This picture is not read as one: its marks would be printed.',
    advice: 'Put a path with spaces into <angle brackets>, and nothing behind it but a caption in quotation marks.',
  },
  {
    pattern: /(?<!!)(\[)[^\]\n]{1,300}\]\((?=[^)\n]{0,300}[./#])[^)\n]{0,300}\)/d,
    severity: 'warning',
    rule: 'misread-link',
    message: 'This link is not read as one: its marks are printed.',
    advice: 'An address has no spaces; write %20 for each.',
  },
  {
    pattern: /(\[)[^\]\n]{1,300}\][ \t]+\((?:$|https?:|www\.|#)/d,
    severity: 'warning',
    rule: 'misread-link',
    message: 'This link is not read as one: its marks are printed.',
    advice: 'Leave no space between the words in [ ] and the address in ( ).',
  },
  {
    pattern: /(\()[^()\n]{1,300}\)\[(?:$|https?:|www\.|#)/d,
    severity: 'warning',
    rule: 'misread-link',
    message: 'This link is not read as one: its marks are printed.',
    advice: 'The words stand in [ ] and the address behind them in ( ).',
  },
  {
    pattern: /(?:^|\n {0,3})([•●▪◦‣·\uf0b7])[ \t\u00a0]/d,
    severity: 'warning',
    rule: 'misread-list',
    message: 'This line begins as an item of a list, and is printed as text.',
    advice: 'Begin it with a hyphen and a space: - words.',
  },
  {
    pattern: /(?<![\p{L}\p{N}*])(\*\*)(?=[\p{L}\p{N}“‘(])/du,
    severity: 'warning',
    rule: 'misread-bold',
    message: 'These stars begin bold words, but none end them: they are printed.',
    advice: 'Write ** at once behind the last bold word, in the same paragraph.',
  },
  {
    pattern: /(?:^|\n) {0,3}(#{1,6})\p{L}/du,
    severity: 'warning',
    rule: 'misread-heading',
    message: 'This line begins as a heading, and is printed as text.',
    advice: 'Put a space behind the #.',
  },
];

/** Says of each kind once where text looks like a construct and is none. `at`: where a character of `raw` stands. */
export function reportMisread(raw: string, at: (offset: number) => Position, context: Context): void {
  const told = new Set<string>();
  for (const { pattern, severity, rule, message, advice } of MISREAD) {
    const offset = pattern.exec(raw)?.indices?.[1]?.[0];
    if (offset === undefined || told.has(rule)) continue;
    told.add(rule);
    context.report(severity, rule, at(offset), message, advice);
  }
}
