import type { PDFObject, PDFPage } from 'pdf-lib';
import { PDFDict, PDFName } from 'pdf-lib';

export type ResourceKind = 'ColorSpace' | 'ExtGState' | 'Font' | 'Pattern' | 'XObject';

/** Gives `object` a name in the page's resources. The same name twice means the same thing twice. */
export function nameResource(page: PDFPage, kind: ResourceKind, name: string, object: PDFObject): void {
  const { Resources } = page.node.normalizedEntries();
  const key = PDFName.of(kind);
  let group = Resources.lookupMaybe(key, PDFDict);
  if (!group) {
    group = page.doc.context.obj({}) as PDFDict;
    Resources.set(key, group);
  }
  group.set(PDFName.of(name), object);
}
