import { loadEngine } from './loadEngine.ts';
import { openPdf } from './openPdf.ts';

/** FPDF_ERR_PASSWORD of fpdfview.h */
const NEEDS_PASSWORD = 4;

/** How many pages PDFium finds in a file, or why it cannot be opened. */
export async function countPages(bytes: Uint8Array): Promise<number | 'locked' | 'no PDF'> {
  const engine = await loadEngine();
  const pdf = openPdf(engine, bytes);
  if (!pdf) return engine.raw._FPDF_GetLastError() === NEEDS_PASSWORD ? 'locked' : 'no PDF';
  pdf.close();
  return pdf.pages > 0 ? pdf.pages : 'no PDF';
}
