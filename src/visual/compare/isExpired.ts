import type { Mask } from './settings.ts';

/** Version and date (ISO, or empty) that a publication gives itself: the clock is not asked. */
export interface Edition {
  readonly version: string;
  readonly date: string;
}

/** Whether a mask no longer holds. One with a date has expired too where the publication gives none. */
export function isExpired({ until }: Mask, { version, date }: Edition): boolean {
  if ('version' in until) return compareVersions(version, until.version) >= 0;
  return date === '' || date >= until.date;
}

/** By their numbers: 0.9 stands before 0.10. */
function compareVersions(a: string, b: string): number {
  const parts = (version: string) => version.split(/[.-]/).map((part) => Number.parseInt(part, 10) || 0);
  const [left, right] = [parts(a), parts(b)];
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
