import type { FileOutcome, PageOutcome } from '../compare/outcome.ts';
import { rowId } from '../reference/rowId.ts';

const plain = (name: string): string => name.replace(/[^a-zA-Z0-9_-]/g, '-');

/** Id of a file's article in the report. */
export const fileId = ({ name }: FileOutcome): string => `file-${plain(name)}`;
/** Id of a page's article in the report. */
export const pageId = ({ name }: FileOutcome, page: PageOutcome): string => `page-${plain(name)}-${rowId(page)}`;
