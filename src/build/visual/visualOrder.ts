import type { Order } from '../order.ts';

/** What is to be built and compared. */
export interface VisualOrder {
  readonly build: Order;
  /** Folder of the references, absolute. */
  readonly references: string;
  /** Build what was approved once more, for pictures of pages that are kept without. */
  readonly isBeforeBuilt?: boolean;
  /** Only find out what differs, without pictures for a report. */
  readonly isUndrawn?: boolean;
}
