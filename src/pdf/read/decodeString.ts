import type { PdfString } from './pdfValue.ts';

const ESCAPES: { readonly [character: string]: number } = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** Bytes of a string (ISO 32000-1, 7.3.4). */
export function bytesOf({ token }: PdfString): Uint8Array {
  return token.startsWith('<') ? hexBytes(token) : Uint8Array.from(literalBytes(token));
}

/** A text string: UTF-16BE after its byte-order mark, UTF-8 after its own, else PDFDocEncoding, whose ASCII is ASCII. */
export function textOf(string: PdfString): string {
  const bytes = bytesOf(string);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 2);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes.subarray(3));
  return Buffer.from(bytes).toString('latin1');
}

function utf16(bytes: Uint8Array, from: number): string {
  let text = '';
  for (let i = from; i + 1 < bytes.length; i += 2)
    text += String.fromCharCode(((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0));
  return text;
}

function hexBytes(token: string): Uint8Array {
  const bytes = new Uint8Array(token.length >> 1);
  let length = 0;
  let high = -1;
  for (let i = 0; i < token.length; i++) {
    const digit = hexDigit(token.charCodeAt(i));
    if (digit < 0) continue;
    if (high < 0) high = digit;
    else {
      bytes[length++] = high * 16 + digit;
      high = -1;
    }
  }
  if (high >= 0) bytes[length++] = high * 16;
  return bytes.subarray(0, length);
}

/** Value of a hexadecimal digit by its ASCII code; -1 for anything else. */
function hexDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = (code | 32) - 87;
  return letter >= 10 && letter <= 15 ? letter : -1;
}

function literalBytes(token: string): number[] {
  const bytes: number[] = [];
  const inside = token.slice(1, -1);
  for (let i = 0; i < inside.length; i++) {
    if (inside[i] !== '\\') {
      bytes.push(inside.charCodeAt(i));
      continue;
    }
    i += 1;
    const octal = /^[0-7]{1,3}/.exec(inside.slice(i, i + 3))?.[0];
    const escaped = inside[i] ?? '';
    if (octal !== undefined) {
      bytes.push(Number.parseInt(octal, 8) & 255);
      i += octal.length - 1;
    } else if (escaped === '\r' || escaped === '\n') {
      if (escaped === '\r' && inside[i + 1] === '\n') i += 1;
    } else bytes.push(ESCAPES[escaped] ?? escaped.charCodeAt(0));
  }
  return bytes;
}
