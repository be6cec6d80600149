import { EncryptedPDFError, ParseSpeeds, PDFDocument } from 'pdf-lib';
import type { PrintFault } from '../fault.ts';

/** The end-of-file mark stands in the last 1,024 bytes (ISO 32000-1, annex H.3, note 18). */
const tailLength = 1024;

function refuse(rule: string, message: string, advice: string): { readonly faults: readonly PrintFault[] } {
  return { faults: [{ severity: 'error', rule, message, advice }] };
}

/** Whether the trailer names an encryption dictionary: where objects are packed in streams, reading them fails first. */
const isEncrypted = (bytes: Uint8Array): boolean =>
  /\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(Buffer.from(bytes).toString('latin1'));

/** Reads a PDF. Encrypted, cut off or otherwise broken: a fault and no document. */
export async function openPdf(
  bytes: Uint8Array,
): Promise<{ readonly pdf?: PDFDocument; readonly faults: readonly PrintFault[] }> {
  const head = Buffer.from(bytes.subarray(0, tailLength)).toString('latin1');
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - tailLength))).toString('latin1');
  if (!head.includes('%PDF-')) return refuse('broken-pdf', 'this is not a PDF file', 'Give a PDF.');
  if (!tail.includes('%%EOF')) return refuse('broken-pdf', 'the file is cut off: it has no end', 'Export it again.');
  if (!tail.includes('startxref'))
    return refuse('broken-pdf', 'the file is damaged: it does not say where its parts stand', 'Export it again.');
  try {
    const pdf = await PDFDocument.load(bytes, {
      parseSpeed: ParseSpeeds.Fastest,
      updateMetadata: false,
      throwOnInvalidObject: true,
    });
    const pages = pdf.getPages();
    if (pages.length === 0) return refuse('broken-pdf', 'the file has no pages', 'Export it again.');
    for (const page of pages) page.getMediaBox();
    return { pdf, faults: [] };
  } catch (problem) {
    if (problem instanceof EncryptedPDFError || isEncrypted(bytes)) {
      return refuse('encrypted-pdf', 'the file is encrypted and cannot be read', 'Export it again without a password.');
    }
    const reason = problem instanceof Error ? (problem.message.split('\n')[0] ?? '') : String(problem);
    return refuse('broken-pdf', `the file is broken: ${reason}`, 'Export it again.');
  }
}
