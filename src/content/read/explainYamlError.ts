import type { YAMLParseError } from 'yaml';
import type { Finding } from '../../document/finding.ts';
import type { Position } from '../../document/position.ts';
import { finding } from '../finding.ts';

/**
 * Says in plain words what is wrong with a YAML file. Of its errors the first is told: what comes after it mostly follows
 * from it. `lines` of the file, that of the error being at `index`.
 */
export function explainYamlError(
  errors: readonly YAMLParseError[],
  position: Position,
  lines: readonly string[],
  index: number,
): Finding | undefined {
  const [error] = errors;
  if (!error) return undefined;
  const isMisplaced = errors.some(({ code }) => code === 'BAD_INDENT') && error.code === 'MISSING_CHAR';
  const say = (message: string, advice: string) => finding('error', 'yaml', position, message, advice);
  const line = lines[index] ?? '';
  if (/^\s*-[^\s-]/.test(line))
    return say('This line begins with a hyphen and no space.', 'Put a space behind the hyphen.');
  if (/^\s*[A-Za-z][\w-]*:[^\s:/]/.test(line))
    return say('There is no space behind the colon of this line.', 'Put one there: key: value.');
  switch (isMisplaced ? 'BAD_INDENT' : error.code) {
    case 'TAB_AS_INDENT':
      return say('A tab stands at the beginning of this line.', 'Indent with spaces.');
    case 'BAD_INDENT':
      return say(
        'This line is not indented as the lines round it.',
        'Begin the lines of one group in the same column.',
      );
    case 'MISSING_CHAR':
      return say(
        'A quotation mark, bracket or colon is missing here.',
        'Close what was opened, or put text that has a colon in quotation marks.',
      );
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      if (indentOf(lines[index + 1]) > indentOf(line))
        return say(
          'The next line begins farther right than this one, and so would belong to it.',
          'Begin the lines of one group in the same column; or put text that has a colon in quotation marks.',
        );
      return say(
        'A colon is missing, or one stands inside the text.',
        'Put text that has a colon in quotation marks: key: "Text: more text".',
      );
    case 'UNEXPECTED_TOKEN':
      return say('This sign is not expected here.', 'Put the text in quotation marks.');
    case 'BLOCK_IN_FLOW':
      return say('Something is missing between these braces or brackets.', 'Write a comma between two settings.');
    case 'NON_STRING_KEY':
      return say('Text begins with a brace here.', 'Put it in quotation marks: key: "{{contacts.line}}".');
    case 'BAD_ALIAS':
      return say(
        'The sign * begins a reference to something that is not named.',
        'Put text that begins with * or & in quotation marks.',
      );
    case 'MULTIPLE_DOCS':
      return say('A line “---” divides the file in two.', 'Take it away.');
    default:
      if (/call stack/i.test(error.message)) return say('The values are nested too deeply.', 'Nest them less deeply.');
      return say(`This cannot be read: ${error.message}.`, 'Look for a missing colon, quotation mark or space.');
  }
}

const indentOf = (line = ''): number => line.search(/\S|$/);
