import { bookOrder } from './bookOrder.ts';

/** Pages of a cover apart: front, inside front, inside back, back of the filled book; 0 is a blank. */
export function coverOrder(pages: number, backCover: boolean): readonly [number, number, number, number] {
  const order = bookOrder(pages, backCover);
  return [order.at(0) ?? 0, order.at(1) ?? 0, order.at(-2) ?? 0, order.at(-1) ?? 0];
}
