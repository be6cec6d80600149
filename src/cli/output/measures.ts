const KILO = 1000;

/** Bytes as `912 B`, `48 kB`, `1.9 MB`: the same in every locale. */
export function formatBytes(bytes: number): string {
  if (bytes < KILO) return `${bytes} B`;
  if (bytes < KILO * KILO) return `${Math.round(bytes / KILO)} kB`;
  return `${(bytes / KILO / KILO).toFixed(1)} MB`;
}

/** Milliseconds as `45 ms`, `1.2 s`, `2 min 5 s`. */
export function formatTime(milliseconds: number): string {
  if (milliseconds < KILO) return `${Math.round(milliseconds)} ms`;
  const seconds = milliseconds / KILO;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/** `1 page`, `2 pages`. */
export const count = (amount: number, noun: string): string => `${amount} ${noun}${amount === 1 ? '' : 's'}`;
