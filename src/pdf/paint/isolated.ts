/** Operators between which no state leaks out. */
export const isolated = (operators: readonly string[]): string[] =>
  operators.length === 0 ? [] : ['q', ...operators, 'Q'];
