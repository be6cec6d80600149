import { contentOf } from './content.ts';
import type { DirectiveKind } from './directiveKind.ts';

/** A block with a name, which other places include. */
export const block: DirectiveKind = {
  container: true,
  label: false,
  settings: [],
  make: (parts) => [{ type: 'group', ...parts.base, blocks: contentOf(parts) }],
};

const select = (which: 'only' | 'except'): DirectiveKind => ({
  container: true,
  label: false,
  settings: ['edition'],
  make: (parts) => {
    const editions = (parts.values.edition ?? '').split(/[\s,]+/).filter((id) => id !== '');
    if (editions.length === 0) {
      parts.context.report(
        'error',
        'directive-settings',
        parts.base.position,
        'No edition is named.',
        `Write :::${which}{edition="guide"}`,
      );
    }
    return [{ type: 'group', ...parts.base, [which]: editions, blocks: contentOf(parts) }];
  },
});

export const only = select('only');
export const except = select('except');
