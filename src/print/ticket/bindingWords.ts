/** XJDF's names of bindings in the words of the trade. */
const words: { readonly [type: string]: string } = {
  SaddleStitch: 'saddle-stitched',
  ThreadSewing: 'thread-sewn sections',
  SoftCover: 'perfect bound',
  WireComb: 'wire or rings',
};

export const bindingWords = (type: string): string => words[type] ?? type;
