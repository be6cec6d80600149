import { fill } from '../theme/words.ts';
import type { FlowJump } from './data/flowchartPlan.ts';
import type { DiagramWords } from './words.ts';

/** An arrow in words: "Go to step 4", "Go back to step 2", or the title of a box without a number. */
export function jumpWords({ number, title, back }: FlowJump, words: DiagramWords): string {
  if (number === '') return fill(words.goToTitled, { title });
  return fill(back ? words.goBackTo : words.goTo, { number });
}

/** An answer as printed: `yes` and `no` in the publication's language, anything else as the author wrote it. */
export function answerWords(label: string, words: DiagramWords): string {
  return label === 'yes' ? words.yes : label === 'no' ? words.no : label;
}
