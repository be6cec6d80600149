/** Lower left corner and size, in whatever unit its holder says. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Grows (or with a negative amount shrinks) on all four sides. */
export const grow = (box: Rectangle, amount: number): Rectangle => ({
  x: box.x - amount,
  y: box.y - amount,
  width: box.width + 2 * amount,
  height: box.height + 2 * amount,
});

export const overlaps = (a: Rectangle, b: Rectangle): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Whether `inner` lies in `outer`, give or take `tolerance`. */
export const contains = (outer: Rectangle, inner: Rectangle, tolerance = 0): boolean =>
  inner.x >= outer.x - tolerance &&
  inner.y >= outer.y - tolerance &&
  inner.x + inner.width <= outer.x + outer.width + tolerance &&
  inner.y + inner.height <= outer.y + outer.height + tolerance;
