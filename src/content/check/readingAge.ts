/** The age at which British children are in the school year that the formula's grade 0 stands for. */
const AGE_OF_GRADE_0 = 5;

/**
 * Reading age in years, after Flesch and Kincaid (1975): grade = 0.39 × words per sentence + 11.8 × syllables per word
 * − 15.59. Each line is a sentence at least. Syllables are counted by their vowels, so it holds for English, about.
 */
export function readingAge(text: string): number {
  const sentences = text.split(/[.!?:;]+(?=\s|$)|\n/).filter((sentence) => /\p{L}/u.test(sentence));
  const words = sentences.flatMap((sentence) => sentence.match(/\p{L}[\p{L}’'-]*/gu) ?? []);
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
  return Math.round(Math.max(0, grade) + AGE_OF_GRADE_0);
}

function countSyllables(word: string): number {
  const vowels = word
    .toLowerCase()
    .replace(/(?:[^laeiouy]es|[^tdaeiouy]ed|[^l]e)$/, (end) => end[0] ?? '')
    .match(/[aeiouy]+/g);
  return Math.max(1, vowels?.length ?? 0);
}
