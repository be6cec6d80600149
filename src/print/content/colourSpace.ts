import type { PDFContext, PDFDict, PDFObject } from 'pdf-lib';
import { PDFArray, PDFHexString, PDFName, PDFStream, PDFString } from 'pdf-lib';
import type { Cmyk } from '../marks/inks.ts';
import type { PdfFunction } from './pdfFunction.ts';
import { readFunction } from './pdfFunction.ts';
import { dictionaryIn, numberIn } from './values.ts';

export type Family =
  | 'DeviceGray'
  | 'DeviceRGB'
  | 'DeviceCMYK'
  | 'CalGray'
  | 'CalRGB'
  | 'Lab'
  | 'ICCBased'
  | 'Indexed'
  | 'Separation'
  | 'DeviceN'
  | 'Pattern'
  | 'unknown';

/** A colour space as far as a press needs to know it (ISO 32000-1, 8.6). */
export interface Space {
  readonly family: Family;
  readonly components: number;
  /** Plates that a Separation or DeviceN names. */
  readonly inks: readonly string[];
  /** Of Indexed, Pattern, Separation and DeviceN. */
  readonly base?: Space;
  /** Colours of an Indexed space, in its base, one byte a component. */
  readonly table?: Uint8Array;
  /** How one ink looks in the base space. */
  readonly look?: PdfFunction;
}

const device = (family: Family, components: number): Space => ({ family, components, inks: [] });
export const grey = device('DeviceGray', 1);
export const rgb = device('DeviceRGB', 3);
export const cmyk = device('DeviceCMYK', 4);
const unknown = device('unknown', 1);

const simple: { readonly [name: string]: Space } = {
  DeviceGray: grey,
  G: grey,
  DeviceRGB: rgb,
  RGB: rgb,
  DeviceCMYK: cmyk,
  CMYK: cmyk,
  Pattern: { ...device('Pattern', 0) },
};

function bytesOf(context: PDFContext, object: PDFObject | undefined, text: (stream: PDFStream) => string): Uint8Array {
  const found = object && context.lookup(object);
  if (found instanceof PDFStream) return Buffer.from(text(found), 'latin1');
  if (found instanceof PDFString || found instanceof PDFHexString) return found.asBytes();
  return new Uint8Array();
}

/**
 * Reads a colour space: a name (of the device, or in `resources`) or its array. `text` decodes a stream to latin1.
 */
export function readSpace(
  context: PDFContext,
  object: PDFObject | undefined,
  resources: PDFDict | undefined,
  text: (stream: PDFStream) => string,
): Space {
  const found = object && context.lookup(object);
  if (found instanceof PDFName) {
    const name = found.decodeText();
    const known = simple[name];
    if (known) return known;
    const named = dictionaryIn(resources, 'ColorSpace')?.get(found);
    return named && named !== found ? readSpace(context, named, undefined, text) : unknown;
  }
  if (!(found instanceof PDFArray)) return unknown;
  const [head, second, third, fourth] = found.asArray();
  const family = context.lookup(head);
  if (!(family instanceof PDFName)) return unknown;
  const inner = (part: PDFObject | undefined): Space => readSpace(context, part, resources, text);
  switch (family.decodeText()) {
    case 'ICCBased': {
      const stream = second && context.lookup(second);
      return device('ICCBased', stream instanceof PDFStream ? (numberIn(stream.dict, 'N') ?? 0) : 0);
    }
    case 'CalGray':
      return device('CalGray', 1);
    case 'CalRGB':
      return device('CalRGB', 3);
    case 'Lab':
      return device('Lab', 3);
    case 'Indexed':
    case 'I':
      return { family: 'Indexed', components: 1, inks: [], base: inner(second), table: bytesOf(context, fourth, text) };
    case 'Separation': {
      const name = second && context.lookup(second);
      const look = readFunction(context, fourth);
      return {
        family: 'Separation',
        components: 1,
        inks: [name instanceof PDFName ? name.decodeText() : ''],
        base: inner(third),
        ...(look ? { look } : {}),
      };
    }
    case 'DeviceN': {
      const names = second && context.lookup(second);
      const inks =
        names instanceof PDFArray
          ? names.asArray().map((name) => (name instanceof PDFName ? name.decodeText() : ''))
          : [];
      return { family: 'DeviceN', components: inks.length, inks, base: inner(third) };
    }
    case 'Pattern':
      return { family: 'Pattern', components: 0, inks: [], ...(second ? { base: inner(second) } : {}) };
    default:
      return simple[family.decodeText()] ?? unknown;
  }
}

/** The space that a colour in the end comes from: the base of an Indexed or an uncoloured pattern. */
export const innermost = (space: Space): Space =>
  (space.family === 'Indexed' || space.family === 'Pattern') && space.base ? innermost(space.base) : space;

/** Colours for a screen: what has no place on a press sheet. */
export function isScreenColour(space: Space): boolean {
  const { family, components } = innermost(space);
  return (
    family === 'DeviceRGB' || family === 'CalRGB' || family === 'Lab' || (family === 'ICCBased' && components === 3)
  );
}

/** What a colour puts on the plates: 0 to 1 each. */
export interface InkAmounts {
  readonly cmyk: Cmyk;
  readonly spots: readonly { readonly name: string; readonly amount: number; readonly look: Cmyk }[];
  /** The plates that the colour space names at all: others are untouched when it overprints. */
  readonly touches: 'all' | readonly string[];
}

const processNames = ['Cyan', 'Magenta', 'Yellow', 'Black'];
const none: Cmyk = [0, 0, 0, 0];
const asCmyk = (values: readonly number[]): Cmyk => {
  const [c = 0, m = 0, y = 0, k = 0] = values;
  return [c, m, y, k];
};

/** Naive: RGB has no place here, and is only taken as ink so that a picture of the page can still be made. */
const fromRgb = (values: readonly number[]): Cmyk => {
  const [r = 0, g = 0, b = 0] = values;
  const k = 1 - Math.max(r, g, b);
  return k === 1 ? [0, 0, 0, 1] : [1 - r - k, 1 - g - k, 1 - b - k, k];
};

/** Inks of a colour `values` in `space`. Colours for a screen are taken roughly; patterns give nothing. */
export function inksOf(space: Space, values: readonly number[]): InkAmounts {
  const all = (amounts: Cmyk): InkAmounts => ({ cmyk: amounts, spots: [], touches: 'all' });
  switch (space.family) {
    case 'DeviceCMYK':
      return all(asCmyk(values));
    case 'DeviceGray':
    case 'CalGray':
      return all([0, 0, 0, 1 - (values[0] ?? 0)]);
    case 'ICCBased':
      if (space.components === 4) return all(asCmyk(values));
      if (space.components === 1) return all([0, 0, 0, 1 - (values[0] ?? 0)]);
      return all(fromRgb(values));
    case 'DeviceRGB':
    case 'CalRGB':
      return all(fromRgb(values));
    case 'Lab':
      return all([0, 0, 0, 1 - (values[0] ?? 0) / 100]);
    case 'Indexed': {
      const { base, table } = space;
      if (!base || !table) return all(none);
      const at = Math.round(values[0] ?? 0) * base.components;
      return inksOf(
        base,
        Array.from({ length: base.components }, (_, index) => (table[at + index] ?? 0) / 255),
      );
    }
    case 'Separation':
    case 'DeviceN': {
      const amounts = [0, 0, 0, 0];
      const spots: { name: string; amount: number; look: Cmyk }[] = [];
      space.inks.forEach((name, index) => {
        const amount = values[index] ?? 0;
        const process = processNames.indexOf(name);
        if (name === 'All') amounts.fill(amount);
        else if (process >= 0) amounts[process] = amount;
        else if (name !== 'None')
          spots.push({
            name,
            amount,
            look: space.look && space.base ? inksOf(space.base, space.look(amount)).cmyk : none,
          });
      });
      const touches = space.inks.includes('All') ? 'all' : space.inks;
      return { cmyk: asCmyk(amounts), spots, touches };
    }
    default:
      return all(none);
  }
}
