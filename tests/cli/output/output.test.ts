import { expect, test } from 'vitest';
import { nearest } from '../../../src/cli/nearest.ts';
import { fromFolder, sumUp } from '../../../src/cli/output/findings.ts';
import { formatBytes, formatTime } from '../../../src/cli/output/measures.ts';
import { createPrinter } from '../../../src/cli/output/printer.ts';
import { formatTable } from '../../../src/cli/output/table.ts';
import type { Finding } from '../../../src/document/finding.ts';

const finding = (file: string, severity: Finding['severity'] = 'error'): Finding => ({
  severity,
  rule: 'r',
  message: 'm',
  position: { file, line: 1, column: 1 },
});

test('a finding names its file as seen from the working folder', () => {
  expect(fromFolder(finding('guide/01.md'), '/a/content', '/a').position.file).toBe('content/guide/01.md');
  expect(fromFolder(finding('guide/01.md'), '/a/content', '/b').position.file).toBe('../a/content/guide/01.md');
  expect(fromFolder(finding('/a/dist'), '/a/content', '/a').position.file).toBe('dist');
});

test('findings are summed up by severity', () => {
  expect(sumUp([])).toBe('no findings');
  expect(sumUp([finding('a'), finding('b', 'warning'), finding('c', 'warning')])).toBe('1 error, 2 warnings');
});

test('sizes and times read the same everywhere', () => {
  expect([999, 48_200, 1_940_000].map(formatBytes)).toEqual(['999 B', '48 kB', '1.9 MB']);
  expect([45.4, 1234, 125_000].map(formatTime)).toEqual(['45 ms', '1.2 s', '2 min 5 s']);
});

test('numbers of a table are set right', () => {
  const columns = [{ heading: 'edition' }, { heading: 'pages', isNumber: true }];
  expect(formatTable(columns, [['guide', '96']])).toEqual(['edition  pages', 'guide       96']);
});

test('the nearest word is found, and none for what is far from all', () => {
  expect(nearest('gide', ['guide', 'card'])).toBe('guide');
  expect(nearest('tool-06', ['tool-06-cads-flowchart'])).toBe('tool-06-cads-flowchart');
  expect(nearest('xyzzy', ['guide', 'card'])).toBeUndefined();
});

test('colour and status only on a terminal, colour not with NO_COLOR', () => {
  const written = (isTTY: boolean, environment = {}) => {
    let text = '';
    const printer = createPrinter({ write: (part) => (text += part), isTTY }, environment);
    printer.status('at work');
    printer.line(printer.style('red', 'error'));
    return text;
  };
  expect(written(false)).toBe('error\n');
  expect(written(true)).toContain('\u001b[31merror');
  expect(written(true, { NO_COLOR: '1' })).toBe('at work\r\u001b[2Kerror\n');
});
