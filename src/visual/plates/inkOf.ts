import { PDFArray, type PDFDict, type PDFObject, PDFStream } from 'pdf-lib';
import { entry, nameOf, numberOf, resolved } from './pdfAccess.ts';

const PROCESS = ['C', 'M', 'Y', 'K'];

/** Inks of a colour in DeviceCMYK, 0 to 1 each: `K 100`, `C 75 M 68 Y 67 K 90`; `paper` where there is none. */
export function describeInks(values: readonly number[], names: readonly string[] = PROCESS): string {
  const parts = names.flatMap((name, index) => {
    const percent = Math.round((values[index] ?? 0) * 1000) / 10;
    return percent > 0 ? [`${name} ${percent}`] : [];
  });
  return parts.join(' ') || 'paper';
}

/** A colour in a colour space that the resources name (ISO 32000-1, 8.6), as inks. */
export function inkOf(resources: PDFDict | undefined, space: string, values: readonly number[]): string {
  if (space === 'DeviceCMYK') return describeInks(values);
  if (space === 'DeviceGray') return describeInks([0, 0, 0, 1 - (values[0] ?? 0)]);
  if (space === 'DeviceRGB') return `RGB ${values.map((value) => Math.round(value * 255)).join(' ')}`;
  return inkOfObject(resources, entry(resources, 'ColorSpace', space), space, values);
}

function inkOfObject(
  resources: PDFDict | undefined,
  object: PDFObject | undefined,
  space: string,
  values: readonly number[],
): string {
  if (!(object instanceof PDFArray) || !resources) {
    const device = nameOf(object);
    return device?.startsWith('Device') ? inkOf(resources, device, values) : space;
  }
  const at = (index: number) => resolved(resources, object.get(index));
  const family = nameOf(at(0)) ?? space;
  if (family === 'ICCBased') {
    const profile = at(1);
    const components = profile instanceof PDFStream ? numberOf(entry(profile.dict, 'N')) : undefined;
    const device = components === 4 ? 'DeviceCMYK' : components === 3 ? 'DeviceRGB' : 'DeviceGray';
    return inkOf(resources, device, values);
  }
  if (family === 'Separation') return describeInks(values, [nameOf(at(1)) ?? 'spot']);
  if (family === 'DeviceN') {
    const names = at(1);
    const inks = names instanceof PDFArray ? names.asArray().map((name) => nameOf(name) ?? 'spot') : [];
    return describeInks(values, inks);
  }
  return `${family} ${values.join(' ')}`.trim();
}
