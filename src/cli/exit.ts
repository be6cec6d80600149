/** Exit codes. 70 is sysexits.h EX_SOFTWARE. */
export const EXIT = { done: 0, findings: 1, wrongUse: 2, defect: 70 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** Thrown where the command was used wrongly; `advice` says what is right. Ends with exit 2. */
export class WrongUse extends Error {
  readonly advice: string;
  constructor(message: string, advice: string) {
    super(message);
    this.name = 'WrongUse';
    this.advice = advice;
  }
}
