import type { Finding } from '../document/finding.ts';
import type { Position } from '../document/position.ts';

const ADVICE = 'Nothing is published. This is a defect of the press: please report it with this line.';

/** An error in a built file, named by the place in the source that it stands for. */
export const fault = (rule: string, position: Position, message: string): Finding => ({
  severity: 'error',
  rule,
  position,
  message,
  advice: ADVICE,
});

/** Texts that a finding names before it counts the rest. */
const NAMED = 5;

/** `“child”, “home” and 3 more` */
export function quoteSome(texts: readonly string[]): string {
  const named = [...new Set(texts)];
  const first = named.slice(0, NAMED).map((text) => `“${text}”`);
  const more = named.length - first.length;
  if (more > 0) return `${first.join(', ')} and ${more} more`;
  return first.length > 1 ? `${first.slice(0, -1).join(', ')} and ${first.at(-1)}` : (first[0] ?? '');
}
