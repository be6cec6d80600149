import type { Inline } from '../../document/nodes.ts';

/** Running text without white space at its two ends. */
export function trimEnds(inlines: readonly Inline[]): readonly Inline[] {
  let kept = inlines;
  const first = kept[0];
  if (first?.type === 'text' && /^(?:[ \t]|$)/.test(first.value)) {
    const value = first.value.replace(/^[ \t]+/, '');
    kept = value === '' ? kept.slice(1) : [{ ...first, value }, ...kept.slice(1)];
  }
  const last = kept.at(-1);
  if (last?.type === 'text' && /(?:[ \t]|^)$/.test(last.value)) {
    const value = last.value.replace(/[ \t]+$/, '');
    kept = value === '' ? kept.slice(0, -1) : [...kept.slice(0, -1), { ...last, value }];
  }
  return kept;
}
