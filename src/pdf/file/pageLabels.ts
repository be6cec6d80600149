import { textString } from '../syntax.ts';

/** Number tree of the page labels (ISO 32000-1, 12.4.2): runs of numbers counted on, anything else written out. */
export function pageLabels(labels: readonly string[]): string {
  const ranges: string[] = [];
  let expected: number | undefined;
  for (const [page, label] of labels.entries()) {
    const value = /^[1-9]\d*$/.test(label) ? Number(label) : undefined;
    if (value === undefined) ranges.push(`${page}<</P${textString(label)}>>`);
    else if (value !== expected) ranges.push(`${page}<</S/D/St ${value}>>`);
    expected = value === undefined ? undefined : value + 1;
  }
  return `<</Nums[${ranges.join('')}]>>`;
}
