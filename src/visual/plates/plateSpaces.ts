import { PDFArray, type PDFContext, type PDFDict, PDFName, type PDFObject, PDFStream } from 'pdf-lib';
import { entry, nameOf, numberOf, resolved } from './pdfAccess.ts';

/** The four plates of process printing, in the order of DeviceCMYK. */
export const PLATES = ['Cyan', 'Magenta', 'Yellow', 'Black'] as const;
export type Plate = (typeof PLATES)[number];

/** Colour spaces of one plate: each takes a colour as it was written, and lets one ink through. */
export interface PlateSpaces {
  readonly cmyk: PDFArray;
  readonly grey: PDFArray;
  readonly rgb: PDFArray;
  /** For a colour space of any family; undefined where it can stay. */
  replace(owner: PDFDict, object: PDFObject | undefined): PDFArray | undefined;
}

/** Registration colour (ISO 32000-1, 8.6.6.4): on every plate. */
const ALL = 'All';
const DEVICES: { readonly [name: string]: 'cmyk' | 'grey' | 'rgb' } = {
  DeviceCMYK: 'cmyk',
  DeviceGray: 'grey',
  CalGray: 'grey',
  DeviceRGB: 'rgb',
  CalRGB: 'rgb',
};
const BY_COMPONENTS: { readonly [components: number]: 'cmyk' | 'grey' | 'rgb' } = { 1: 'grey', 3: 'rgb', 4: 'cmyk' };

/**
 * Makes the colour spaces of a plate: DeviceN with a tint transform (a PostScript calculator, ISO 32000-1, 7.10.5) that
 * ends in grey, 0 where the plate prints all its ink. Grey is black ink; RGB counts as its complement.
 */
export function createPlateSpaces(context: PDFContext, plate: Plate): PlateSpaces {
  const index = PLATES.indexOf(plate);
  const make = (components: number, program: string) => makeSpace(context, components, program);
  const nothing = (components: number) => `{ ${'pop '.repeat(components)}1 }`;
  const device = {
    cmyk: make(4, pick(4, index)),
    grey: make(1, plate === 'Black' ? '{ 1 mul }' : nothing(1)),
    rgb: make(3, plate === 'Black' ? nothing(3) : pick(3, index, true)),
  };
  const replace = (owner: PDFDict, object: PDFObject | undefined): PDFArray | undefined => {
    const name = nameOf(object);
    if (name !== undefined) return DEVICES[name] && device[DEVICES[name]];
    if (!(object instanceof PDFArray)) return undefined;
    const family = nameOf(resolved(owner, object.get(0))) ?? '';
    const second = resolved(owner, object.get(1));
    if (DEVICES[family]) return device[DEVICES[family]];
    if (family === 'ICCBased' && second instanceof PDFStream) {
      const components = BY_COMPONENTS[numberOf(entry(second.dict, 'N')) ?? 0];
      return components && device[components];
    }
    if (family === 'Indexed') {
      const base = replace(owner, second);
      if (base) object.set(1, base);
    }
    if (family === 'Separation') {
      const isPrinted = nameOf(second) === plate || nameOf(second) === ALL;
      return make(1, isPrinted ? '{ 1 exch sub }' : nothing(1));
    }
    if (family === 'DeviceN' && second instanceof PDFArray) {
      const names = second.asArray().map((part) => nameOf(part));
      const at = names.indexOf(plate);
      return make(names.length, at < 0 ? nothing(names.length) : pick(names.length, at));
    }
    return undefined;
  };
  return { ...device, replace };
}

/** Takes one of so many components, and turns ink into grey unless it is grey already. */
function pick(components: number, index: number, isLight = false): string {
  const chosen = `${components - 1 - index} index ${components + 1} 1 roll ${'pop '.repeat(components)}`;
  return `{ ${chosen}${isLight ? '' : '1 exch sub '}}`;
}

function makeSpace(context: PDFContext, components: number, program: string): PDFArray {
  const names = Array.from({ length: components }, (_, index) => PDFName.of(`Plate${index}`));
  const domain = names.flatMap(() => [0, 1]);
  const transform = context.stream(program, { FunctionType: 4, Domain: domain, Range: [0, 1] });
  const space = PDFArray.withContext(context);
  space.push(PDFName.of('DeviceN'));
  space.push(context.obj(names));
  space.push(PDFName.of('DeviceGray'));
  space.push(context.register(transform));
  return space;
}
