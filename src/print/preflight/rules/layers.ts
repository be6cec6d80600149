import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { dictionaryIn } from '../../content/values.ts';
import type { PrintFault } from '../../fault.ts';
import type { FileFacts } from '../facts.ts';

/** Versions of PDF/X from before there were layers. */
const withoutLayers = new Set(['X-1a', 'X-3']);

function listIn(dictionary: PDFDict | undefined, key: string): readonly PDFDict[] {
  const list = dictionary?.lookup(PDFName.of(key));
  if (!(list instanceof PDFArray)) return [];
  return Array.from({ length: list.size() }, (_, index) => list.lookup(index)).filter(
    (layer): layer is PDFDict => layer instanceof PDFDict,
  );
}

function nameOf(layer: PDFDict): string {
  const name = layer.lookup(PDFName.of('Name'));
  return name instanceof PDFString || name instanceof PDFHexString ? `“${name.decodeText()}”` : 'one without a name';
}

/** Layers, which a press may show or hide otherwise than the designer's screen does (ISO 32000-1, 8.11). */
export function checkLayers(file: FileFacts): readonly PrintFault[] {
  const properties = dictionaryIn(file.pdf.catalog, 'OCProperties');
  const layers = listIn(properties, 'OCGs');
  if (layers.length === 0) return [];
  const hidden = new Set(listIn(dictionaryIn(properties, 'D'), 'OFF'));
  const told = layers.map((layer) => `${nameOf(layer)}${hidden.has(layer) ? ' (hidden)' : ''}`).join(', ');
  const kind = file.pdfx?.kind ?? '';
  const refused = withoutLayers.has(kind);
  return [
    {
      severity: refused ? 'error' : 'warning',
      rule: 'layers',
      message: `has layers: ${told}${refused ? `. PDF/${kind} knows none` : ''}`,
      advice: 'Say which are printed, or export what is seen as one.',
    },
  ];
}
