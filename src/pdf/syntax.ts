// Values as they stand in a PDF file (ISO 32000-1, 7.3).

/** Hundredths of a point (3.5 µm) are finer than any press. */
const DECIMALS = 100;

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A length or coordinate, pt. */
export function number(value: number): string {
  const rounded = Math.round(value * DECIMALS) / DECIMALS;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

/** A value whose rounding would show: colours, scales, matrices. */
export function fine(value: number): string {
  const rounded = Math.round(value * 1e5) / 1e5;
  return Math.abs(rounded) < 1e-5 ? '0' : rounded.toFixed(5).replace(/\.?0+$/, '');
}

/** A text string: PDFDocEncoding where ASCII is enough, else UTF-16BE with its byte-order mark, in hexadecimal. */
export function textString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  return `<FEFF${utf16(text)}>`;
}

/** UTF-16BE in hexadecimal; a lone surrogate, which no reader can show, becomes U+FFFD. */
export function utf16(text: string): string {
  let hex = '';
  const whole = text.replace(LONE_SURROGATE, '\ufffd');
  for (let i = 0; i < whole.length; i++) hex += hex4(whole.charCodeAt(i));
  return hex;
}

/** A string of ASCII bytes, for a URI. */
export const asciiString = (text: string): string => `(${text.replace(/[\\()]/g, '\\$&')})`;

/** A name, with everything but regular characters escaped. */
export function name(text: string): string {
  let escaped = '/';
  for (const byte of new TextEncoder().encode(text)) {
    const character = String.fromCharCode(byte);
    escaped += /[A-Za-z0-9._+~-]/.test(character) ? character : `#${byte.toString(16).padStart(2, '0').toUpperCase()}`;
  }
  return escaped;
}

export const hex4 = (value: number): string => value.toString(16).padStart(4, '0').toUpperCase();
