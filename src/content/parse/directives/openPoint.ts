import { contentOf } from './content.ts';
import type { DirectiveKind } from './directiveKind.ts';

/** What the partnership must still confirm: who, and by when. */
export const openPoint: DirectiveKind = {
  container: true,
  label: false,
  settings: ['owner', 'by'],
  make: (parts) => {
    const { owner = '', by = '' } = parts.values;
    if (owner === '' || by === '') {
      parts.context.report(
        'warning',
        'directive-settings',
        parts.base.position,
        'This open point does not say who settles it, and by when.',
        'Write :::open-point{owner="Name" by="2023-09-01"}',
      );
    }
    return [{ type: 'openPoint', ...parts.base, owner, by, blocks: contentOf(parts) }];
  },
};
