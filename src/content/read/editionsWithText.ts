import type { Edition, PublicationConfig } from '../../document/publication.ts';
import type { SourceFile } from '../model.ts';
import { readFrontMatter } from '../parse/readFrontMatter.ts';
import { makeSelection } from '../resolve/selection.ts';

/** The editions without those of `each: file` whose one file is kept from them by `only` or `except`. */
export function editionsWithText(config: PublicationConfig, files: readonly SourceFile[]): readonly Edition[] {
  return config.editions.filter((edition) => {
    const file = edition.file === undefined ? undefined : files.find(({ path }) => path === edition.file);
    return file === undefined || makeSelection(edition, config)(readFrontMatter(file).front);
  });
}
