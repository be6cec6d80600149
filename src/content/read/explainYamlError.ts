import type { YAMLParseError } from 'yaml';
import type { Finding } from '../../document/finding.ts';
import type { Position } from '../../document/position.ts';
import { finding } from '../finding.ts';

/** Says in plain words what is wrong with a YAML file. */
export function explainYamlError(error: YAMLParseError, position: Position): Finding {
  const say = (message: string, advice: string) => finding('error', 'yaml', position, message, advice);
  switch (error.code) {
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
      return say(
        'A colon is missing, or one stands inside the text.',
        'Put text that has a colon in quotation marks: key: "Text: more text".',
      );
    case 'UNEXPECTED_TOKEN':
      return say('This sign is not expected here.', 'Put the text in quotation marks.');
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
