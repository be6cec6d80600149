/** Characters that are looked through for the end of a text; four times as many where it does not end in them. */
const WINDOW = 2_048;
const WIDER = 4;
/** Characters behind the end of a text that say whether it ends there: the first half of an e-mail address. */
const AHEAD = 512;

/**
 * The text at the beginning of `src`, up to what may be a construct. It ends before a brace, so that the extensions are
 * asked there. `read` takes what is text by Marked's rule, which looks as far as it is given some; a paragraph of three
 * million characters, most of them no text, would be looked through for each of them. So it is given no more than is
 * needed.
 */
export function leadingText(src: string, read: (part: string) => string | undefined): string | undefined {
  for (let size = WINDOW; ; size *= WIDER) {
    const part = src.slice(0, size);
    const brace = part.indexOf('{', 1);
    const text = read(brace < 0 ? part : part.slice(0, brace));
    if (brace >= 0 || size >= src.length || text === undefined || text.length < size - AHEAD) return text;
  }
}
