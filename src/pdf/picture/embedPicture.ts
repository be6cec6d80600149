import { addStream, type ObjectFile, putStream, reference } from '../file/objects.ts';
import type { PreparedPicture } from './preparedPicture.ts';

/** Writes a picture as image XObject `id`. */
export function embedPicture(file: ObjectFile, id: number, picture: PreparedPicture): void {
  const image = (colours: string, filter: string) =>
    `/Type/XObject/Subtype/Image/Width ${picture.width}/Height ${picture.height}/ColorSpace/${colours}/BitsPerComponent 8/Filter/${filter}`;
  const opacity = picture.opacity && addStream(file, image('DeviceGray', 'FlateDecode'), picture.opacity);
  const mask = opacity === undefined ? '' : `/SMask ${reference(opacity)}`;
  putStream(file, id, image(picture.colours, picture.filter) + mask, picture.data);
}
