import type { Words } from './words.ts';

/** `2023-09-01` as `1 September 2023`; anything else as it stands. */
export function writeDate(date: string, words: Words): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const name = words.months.split(' ')[Number(month) - 1];
  return year && day && name ? `${Number(day)} ${name} ${year}` : date;
}
