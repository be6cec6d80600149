import type { Position } from '../../document/position.ts';
import { suggest } from '../nearest.ts';
import { PICTURE_FILE } from '../read/fileKinds.ts';
import type { Desk } from './desk.ts';

/** Takes a picture into the edition; one that is not there is an error. `src` is empty where that has been said. */
export function checkPicture(
  { src, position }: { readonly src: string; readonly position: Position },
  desk: Desk,
): void {
  if (src === '') return;
  const { pictures, hashes } = desk.parsed.publication;
  const picture = desk.look.picture(src);
  if (picture) desk.pictures[src] = picture;
  // A picture that was read but cannot be used has its own finding.
  else if (hashes[src] !== undefined) return;
  else if (!PICTURE_FILE.test(src)) {
    const message = `“${src}” is no picture of a kind that can be printed.`;
    desk.report('error', 'picture-kind', position, message, 'Save it as PNG, JPEG or SVG.');
  } else {
    desk.report(
      'error',
      'missing-picture',
      position,
      `There is no picture “${src}”.`,
      suggest(src, Object.keys(pictures)) || 'Put the file there, or mend its name here; capitals count.',
    );
  }
}
