import type { Tokens } from 'marked';
import type { InlinePicture } from '../../document/nodes.ts';
import type { Position } from '../../document/position.ts';
import type { Context } from './context.ts';
import { decodeEntities } from './decodeEntities.ts';

/** `![alternative](path)`. `src` becomes relative to the publication; a path that begins with `/` begins there. */
export function convertPicture(
  image: Tokens.Image,
  alternative: string,
  position: Position,
  context: Context,
): InlinePicture {
  const href = decodeEntities(image.href.trim());
  let src = '';
  if (/^[A-Za-z]:[\\/]/.test(href)) {
    context.report(
      'error',
      'picture-outside',
      position,
      `“${href}” leads to a place on your own computer.`,
      'Put the picture into the publication’s folder, and write its path from there: /pictures/leaf.jpg.',
    );
  } else if (/^[A-Za-z][A-Za-z0-9+.-]*:|^\/\//.test(href)) {
    context.report(
      'error',
      'remote-picture',
      position,
      'This picture stands on another computer.',
      'Save it in the publication’s folder and name its file here.',
    );
  } else {
    const path = resolvePath(context.file, decodePath(href));
    if (path === undefined) {
      context.report(
        'error',
        'picture-outside',
        position,
        `The picture “${href}” is not in the publication’s folder.`,
        'Copy it there.',
      );
    } else src = path;
  }
  return { type: 'picture', src, alternative, decorative: false, position };
}

function resolvePath(file: string, href: string): string | undefined {
  const parts = href.startsWith('/') ? [] : file.split('/').slice(0, -1);
  for (const part of href.replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (parts.length === 0) return undefined;
      parts.pop();
    } else parts.push(part);
  }
  return parts.join('/');
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
