/** D50, the white of the profile connection space (ICC.1:2001-04, 6.3). */
const D50 = [0.9642, 1, 0.8249] as const;
/** sRGB's primaries adapted to D50 (IEC 61966-2-1, with the Bradford matrix). */
const PRIMARIES = {
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
} as const;
/** Points of the tone curve. */
const CURVE = 1024;

/**
 * The sRGB profile that the output intent names, written from the standard's figures (ICC version 2, matrix and tone curve),
 * so that it depends on no file. No date in it.
 */
export function srgbProfile(): Uint8Array {
  const xyz = tag('XYZ ', 12);
  const triple = ([x, y, z]: readonly [number, number, number]) => {
    const data = Buffer.from(xyz);
    for (const [i, value] of [x, y, z].entries()) data.writeInt32BE(Math.round(value * 65536), 8 + 4 * i);
    return data;
  };
  const curve = tag('curv', 4 + 2 * CURVE);
  curve.writeUInt32BE(CURVE, 8);
  for (let i = 0; i < CURVE; i++) curve.writeUInt16BE(Math.round(linear(i / (CURVE - 1)) * 65535), 12 + 2 * i);
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', description('sRGB IEC61966-2.1')],
    ['cprt', text('Public domain')],
    ['wtpt', triple(D50)],
    ['rXYZ', triple(PRIMARIES.rXYZ)],
    ['gXYZ', triple(PRIMARIES.gXYZ)],
    ['bXYZ', triple(PRIMARIES.bXYZ)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  return assembleProfile(tags);
}

/** From a device value to light, both 0 to 1. */
const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

function tag(type: string, bytes: number): Buffer {
  const data = Buffer.alloc(8 + bytes);
  data.write(type, 0, 'latin1');
  return data;
}

function text(value: string): Buffer {
  const data = tag('text', value.length + 1);
  data.write(value, 8, 'latin1');
  return data;
}

/** textDescriptionType: ASCII, then empty Unicode and Macintosh descriptions (67 bytes). */
function description(value: string): Buffer {
  const data = tag('desc', 4 + value.length + 1 + 8 + 3 + 67);
  data.writeUInt32BE(value.length + 1, 8);
  data.write(value, 12, 'latin1');
  return data;
}

function assembleProfile(tags: readonly (readonly [string, Buffer])[]): Uint8Array {
  const table = Buffer.alloc(4 + 12 * tags.length);
  table.writeUInt32BE(tags.length, 0);
  const bodies: Buffer[] = [];
  const places = new Map<Buffer, number>();
  let at = 128 + table.length;
  for (const [i, [signature, data]] of tags.entries()) {
    let place = places.get(data);
    if (place === undefined) {
      place = at;
      places.set(data, place);
      const padded = Buffer.alloc(Math.ceil(data.length / 4) * 4);
      data.copy(padded);
      bodies.push(padded);
      at += padded.length;
    }
    table.write(signature, 4 + 12 * i, 'latin1');
    table.writeUInt32BE(place, 8 + 12 * i);
    table.writeUInt32BE(data.length, 12 + 12 * i);
  }
  const head = Buffer.alloc(128);
  head.writeUInt32BE(at, 0);
  head.writeUInt32BE(0x02100000, 8);
  head.write('mntrRGB XYZ ', 12, 'latin1');
  head.write('acsp', 36, 'latin1');
  for (const [i, value] of D50.entries()) head.writeInt32BE(Math.round(value * 65536), 68 + 4 * i);
  return Uint8Array.from(Buffer.concat([head, table, ...bodies]));
}
