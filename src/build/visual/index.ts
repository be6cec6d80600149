export {
  createPool,
  fileId,
  hasPassed,
  type Pool,
  pageId,
  parseSelection,
  REPORT,
  type Request,
  rowId,
  serveReport,
  toHtml,
  toJson,
  toSummary,
  type VisualReport,
  writeReport,
} from '../../visual/index.ts';
export { type Comparison, checkVisual, type VisualCheck } from './checkVisual.ts';
export { compareTwo } from './compareTwo.ts';
export { type Approve, type Approved, createApprover, type Reason } from './createApprover.ts';
export { readAuthor } from './readAuthor.ts';
export { rememberReads } from './rememberReads.ts';
export type { VisualOrder } from './visualOrder.ts';
