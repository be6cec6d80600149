import { zlibSync } from 'fflate';
import LineBreaker from 'linebreak';

/** What the bundler changes of packages, to be held against the packages as they are. */
export const deflated = (text: string): Uint8Array => zlibSync(Buffer.from(text), { level: 6 });

export function breaks(text: string): readonly number[] {
  const breaker = new LineBreaker(text);
  const found: number[] = [];
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) found.push(next.position);
  return found;
}

export const fetching = (): string => typeof fetch;

/** A regular expression with a backslash before a character that needs none, as packages have them. */
// biome-ignore lint/complexity/noUselessEscapeInRegex: the escape is what is tried.
export const dashes = (text: string): readonly string[] => text.match(/\–/g) ?? [];
