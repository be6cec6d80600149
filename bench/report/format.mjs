const SECOND = 1000;
const MEGA = 1_000_000;

export const seconds = (milliseconds) =>
  Number.isFinite(milliseconds) ? `${(milliseconds / SECOND).toFixed(2)} s` : '–';
export const milliseconds = (value) => (Number.isFinite(value) ? `${Math.round(value)} ms` : '–');
export const megabytes = (bytes) => (Number.isFinite(bytes) ? `${Math.round(bytes / MEGA)} MB` : '–');
export const kilobytes = (bytes) => (Number.isFinite(bytes) ? `${Math.round(bytes / SECOND)} kB` : '–');
export const percent = (share) => (Number.isFinite(share) ? `${Math.round(share * 100)} %` : '–');
export const ratio = (value) => (Number.isFinite(value) ? value.toFixed(2) : '–');

/** A table in Markdown; the first column is text, the others are numbers. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}
