/** A rectangle on a page, from the trim's top left corner, y down, pt. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
