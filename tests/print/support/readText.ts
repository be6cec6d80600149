import { PDFiumLibrary } from '@hyzyla/pdfium';

/** Words of every page, as PDFium reads them. */
export async function readText(bytes: Uint8Array): Promise<readonly string[]> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(bytes);
    const pages = [...document.pages()].map((page) => page.getText().replace(/\s+/g, ' ').trim());
    document.destroy();
    return pages;
  } finally {
    library.destroy();
  }
}
