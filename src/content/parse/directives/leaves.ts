import type { DirectiveKind } from './directiveKind.ts';

/** A new page. */
export const pageBreak: DirectiveKind = {
  container: false,
  label: false,
  settings: [],
  make: ({ base }) => [{ type: 'pageBreak', ...base }],
};

/** All of `data/glossary.yml`. */
export const glossary: DirectiveKind = {
  container: false,
  label: false,
  settings: [],
  make: ({ base }) => [{ type: 'glossary', ...base }],
};

/** The block of that name once more. */
export const include: DirectiveKind = {
  container: false,
  label: false,
  settings: ['id'],
  make: ({ base: { id, ...base }, values, context }) => {
    const target = values.id ?? id ?? '';
    if (target === '') {
      context.report(
        'error',
        'directive-settings',
        base.position,
        'It is not said which block is included.',
        'Write ::include{id=name-of-the-block}',
      );
      return [];
    }
    return [{ type: 'include', ...base, target }];
  },
};

/** Entries of a group of `data/directory.yml`; *resolve* puts them in. */
export const contacts: DirectiveKind = {
  container: false,
  label: true,
  settings: ['group'],
  make: ({ base, label, values, context }) => {
    const { group = '' } = values;
    if (group === '') {
      context.report(
        'error',
        'directive-settings',
        base.position,
        'It is not said which contacts are printed.',
        'Write ::contacts{group=name}',
      );
      return [];
    }
    return [{ type: 'contacts', ...base, title: label, group, entries: [] }];
  },
};

/** A diagram from data; *resolve* puts the data in. A title here takes the place of the data's caption. */
export const diagram: DirectiveKind = {
  container: false,
  label: true,
  settings: ['name'],
  make: ({ base, label, values, context }) => {
    const { name = '' } = values;
    if (name === '') {
      context.report(
        'error',
        'directive-settings',
        base.position,
        'It is not said which diagram is drawn.',
        'Write ::diagram{name=name-of-the-file}',
      );
      return [];
    }
    return [{ type: 'diagram', ...base, name, kind: '', alternative: '', caption: label, data: {} }];
  },
};
