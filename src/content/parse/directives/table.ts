import type { Table } from '../../../document/nodes.ts';
import { contentOf } from './content.ts';
import type { DirectiveKind } from './directiveKind.ts';

/** A caption and settings for the one table inside. */
export const table: DirectiveKind = {
  container: true,
  label: true,
  settings: ['head-column', 'widths'],
  make: (parts) => {
    const blocks = contentOf(parts);
    const { position } = parts.base;
    const [inner, other] = blocks;
    if (inner?.type !== 'table' || other) {
      const at = inner?.type === 'table' ? other : inner;
      parts.context.report(
        'error',
        'directive-content',
        at?.position ?? position,
        '“table” holds nothing but one table.',
        'Write text before or after it. Each line of a table begins with |.',
      );
      return blocks;
    }
    const shares = (parts.values.widths ?? '')
      .split(/[\s,:]+/)
      .filter((share) => share !== '')
      .map(Number);
    const wrong = shares.length > 0 && (shares.length !== inner.columns.length || shares.some((share) => !(share > 0)));
    if (wrong) {
      parts.context.report(
        'error',
        'directive-settings',
        position,
        `“widths” needs ${inner.columns.length} numbers, one for each column.`,
        `Write widths="${inner.columns.map(() => 1).join(' ')}"`,
      );
    }
    const made: Table = {
      ...inner,
      ...parts.base,
      caption: parts.label,
      rowHeads: parts.values['head-column'] !== undefined,
      columns: inner.columns.map((column, index) => ({ ...column, share: wrong ? 0 : (shares[index] ?? 0) })),
    };
    return [made];
  },
};
