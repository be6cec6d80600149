/** A picture as it goes into a file: an image XObject, with its transparency as a second one. Plain data, kept by hash. */
export interface PreparedPicture {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly colours: 'DeviceRGB' | 'DeviceGray' | 'DeviceCMYK';
  /** `DCTDecode`: a JPEG as it came. `FlateDecode`: samples of 8 bits, deflated. */
  readonly filter: 'DCTDecode' | 'FlateDecode';
  readonly data: Uint8Array;
  /** Opacity, 8 bits a pixel, deflated. */
  readonly opacity?: Uint8Array;
}
