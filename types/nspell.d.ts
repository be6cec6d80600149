declare module 'nspell' {
  /** Hunspell-compatible spelling, as far as this project uses it. */
  interface Speller {
    correct(word: string): boolean;
    suggest(word: string): string[];
    add(word: string): Speller;
  }
  export default function nspell(dictionary: { readonly aff: string; readonly dic: string }): Speller;
}
