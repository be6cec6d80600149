import type { Engine } from '../engine/loadEngine.ts';
import { floatsAt, readString, withMemory } from '../engine/memory.ts';
import type { OpenPdf } from '../engine/openPdf.ts';
import type { PlacedLink } from './content.ts';
import { IDENTITY, type PageFrame, placeBox } from './frame.ts';

/** FPDF_ANNOT_LINK of fpdf_annot.h */
const LINK = 2;

/** Reads where a loaded page links to web and mail addresses. */
export function readLinks({ raw }: Engine, pdf: OpenPdf, page: number, frame: PageFrame): readonly PlacedLink[] {
  const links: PlacedLink[] = [];
  const amount = raw._FPDFPage_GetAnnotCount(page);
  for (let index = 0; index < amount; index++) {
    const annotation = raw._FPDFPage_GetAnnot(page, index);
    if (raw._FPDFAnnot_GetSubtype(annotation) === LINK) {
      const action = raw._FPDFLink_GetAction(raw._FPDFAnnot_GetLink(annotation));
      const target = action
        ? readString(raw, (buffer, bytes) => raw._FPDFAction_GetURIPath(pdf.document, action, buffer, bytes))
        : '';
      const rectangle = withMemory(raw, 16, (pointer) => {
        raw._FPDFAnnot_GetRect(annotation, pointer);
        return floatsAt(raw, pointer, 4);
      });
      // FS_RECTF: left, top, right, bottom.
      const [left = 0, top = 0, right = 0, bottom = 0] = rectangle;
      if (target) links.push({ box: placeBox([left, bottom, right, top], IDENTITY, frame), target });
    }
    raw._FPDFPage_CloseAnnot(annotation);
  }
  return links;
}
