import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from 'pdf-lib';

/** The object that a reference names, or the object itself. */
export function resolved(owner: PDFDict | PDFPage, object: PDFObject | undefined): PDFObject | undefined {
  const context = owner instanceof PDFDict ? owner.context : owner.doc.context;
  return object instanceof PDFRef ? context.lookup(object) : object;
}

/** An entry of a dictionary of a dictionary: `Resources` → `ColorSpace` → `Cs1`. */
export function entry(dictionary: PDFDict | undefined, ...path: readonly string[]): PDFObject | undefined {
  let object: PDFObject | undefined = dictionary;
  for (const name of path) {
    const holder: PDFDict | undefined =
      object instanceof PDFDict ? object : object instanceof PDFStream ? object.dict : undefined;
    object = holder && resolved(holder, holder.get(PDFName.of(name)));
  }
  return object;
}

/** A number, where the object is one. */
export const numberOf = (object: PDFObject | undefined): number | undefined =>
  object instanceof PDFNumber ? object.asNumber() : undefined;
/** A name without its slash, where the object is one. */
export const nameOf = (object: PDFObject | undefined): string | undefined =>
  object instanceof PDFName ? object.decodeText() : undefined;

/** A stream's bytes as text, a character a byte; empty where it cannot be decoded. */
export function textOf(stream: PDFObject | undefined): string {
  if (!(stream instanceof PDFStream)) return '';
  try {
    const bytes = stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : stream.getContents();
    return Buffer.from(bytes).toString('latin1');
  } catch {
    return '';
  }
}

/** All content streams of a page as one text. */
export function contentOf(page: PDFPage): string {
  const contents = page.node.Contents();
  if (contents instanceof PDFArray)
    return contents
      .asArray()
      .map((part) => textOf(resolved(page, part)))
      .join('\n');
  return textOf(contents);
}

/** The resources of a page, its own or those that it inherits. */
export function resourcesOf(page: PDFPage): PDFDict | undefined {
  const found = resolved(page, page.node.Resources());
  return found instanceof PDFDict ? found : undefined;
}
