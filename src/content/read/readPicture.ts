import { createHash } from 'node:crypto';
import type { Finding } from '../../document/finding.ts';
import type { Picture } from '../../document/publication.ts';
import { finding } from '../finding.ts';
import { inspectSvg } from './inspectSvg.ts';

/** Bytes of the largest picture file that is read. */
export const LARGEST_PICTURE = 64 * 2 ** 20;
/** Pixels of the largest picture: A3 with bleed at 600 ppi has 73 million. */
const MOST_PIXELS = 100_000_000;

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];

/**
 * What *paint* must know of a picture: kind, size, content hash. `bytes` are those of the file; `absolute` is where it
 * stands. A damaged, too large or unsafe picture is an error and gives none.
 */
export async function readPicture(
  path: string,
  absolute: string,
  bytes: Uint8Array,
): Promise<{ readonly picture?: Picture; readonly findings: readonly Finding[] }> {
  const refuse = (rule: string, message: string, advice: string) => ({
    findings: [finding('error', rule, { file: path, line: 1, column: 1 }, message, advice)],
  });
  const again = 'Save the picture again from the program that made it.';
  if (bytes.length > LARGEST_PICTURE) {
    return refuse(
      'picture-size',
      `This picture is larger than ${LARGEST_PICTURE / 2 ** 20} MB.`,
      'Save a smaller one.',
    );
  }
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (path.toLowerCase().endsWith('.svg')) {
    const svg = inspectSvg(new TextDecoder().decode(bytes));
    if ('problem' in svg)
      return refuse(
        'picture-unsafe',
        `This picture cannot be used. ${svg.problem}`,
        'Save it as plain SVG, or as PNG.',
      );
    const { default: sharp } = await import('sharp');
    try {
      // Reads all of it, as painting will.
      await sharp(bytes, { limitInputPixels: MOST_PIXELS }).metadata();
    } catch {
      return refuse(
        'picture-damaged',
        'This picture cannot be drawn: it is damaged, or its size is out of bounds.',
        'Save it again as plain SVG with a width and height of some hundred units, or as PNG.',
      );
    }
    return { picture: { hash, kind: 'svg', width: svg.width, height: svg.height, path: absolute }, findings: [] };
  }
  const kind = startsWith(bytes, PNG) ? 'png' : startsWith(bytes, JPEG) ? 'jpeg' : undefined;
  if (kind === undefined) return refuse('picture-kind', 'This file is no PNG, JPEG or SVG picture.', again);

  // Loaded only when there is a picture: most publications have none, and the library is large.
  const { default: sharp } = await import('sharp');
  try {
    const image = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' });
    const { width, height, orientation } = await image.metadata();
    if (width * height > MOST_PIXELS) throw new RangeError('pixel limit');
    // Decodes all of it, so that a file cut short is found here and not on the page.
    await image.resize(1, 1, { fit: 'fill' }).raw().toBuffer();
    // EXIF orientations 5 to 8 lie on their side.
    const turned = (orientation ?? 1) >= 5;
    return {
      picture: { hash, kind, width: turned ? height : width, height: turned ? width : height, path: absolute },
      findings: [],
    };
  } catch (error) {
    const tooLarge = error instanceof Error && /pixel limit/i.test(error.message);
    return tooLarge
      ? refuse('picture-size', `This picture has more than ${MOST_PIXELS / 1e6} million points.`, 'Save a smaller one.')
      : refuse('picture-damaged', 'This picture is damaged.', again);
  }
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);
