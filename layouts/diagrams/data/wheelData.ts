import type { JsonObject } from '../../../src/document/json.ts';
import { listAt, objectAt, textAt } from './fields.ts';

export interface Theme {
  /** Stands in the wheel and before the title: a letter or a number. */
  readonly mark: string;
  readonly title: string;
  readonly words: string;
}
export interface WheelData {
  readonly centre: string;
  /** Clockwise from the top. */
  readonly themes: readonly Theme[];
}

/** Data of kind `wheel`. Parts are marked by the first letters of their titles if all differ, else by numbers. */
export function wheelData(data: JsonObject): WheelData {
  const themes = listAt(data, 'themes').map((theme, index) => {
    const title = textAt(theme, 'title');
    const [initial] = title;
    return {
      mark: textAt(theme, 'mark') || initial?.toUpperCase() || String(index + 1),
      title,
      words: textAt(theme, 'words'),
    };
  });
  const distinct = new Set(themes.map(({ mark }) => mark)).size === themes.length;
  return {
    centre: textAt(objectAt(data, 'centre'), 'title') || textAt(data, 'centre'),
    themes: distinct ? themes : themes.map((theme, index) => ({ ...theme, mark: String(index + 1) })),
  };
}
