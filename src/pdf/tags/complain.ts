/** Takes what is wrong: the rule's name, the page (from 0), and a sentence. */
export type Complain = (rule: string, page: number, message: string) => void;
