/**
 * React-PDF knows colours by value, the press by token. So each token of a plate is given a hexadecimal value that stands
 * for its number, and is a token again when the plate is painted. #000000 stands for none: it is React-PDF's own default.
 */
export interface StandIns {
  /** `undefined`: the theme has no such colour. */
  readonly of: (token: string) => string | undefined;
  readonly tokens: string[];
}

/** Stand-ins for the colours that the theme knows, by their tokens. */
export function newStandIns(known: ReadonlySet<string>): StandIns {
  const tokens: string[] = [];
  return {
    tokens,
    of(token) {
      if (!known.has(token)) return undefined;
      let index = tokens.indexOf(token);
      if (index < 0) index = tokens.push(token) - 1;
      return `#${(index + 1).toString(16).padStart(6, '0')}`;
    },
  };
}

/** The token that a value stands for; `undefined` for a colour that no plate asked for. */
export function tokenOf(tokens: readonly string[], value: string): string | undefined {
  const match = /^#([0-9a-f]{6})$/i.exec(value);
  return match?.[1] === undefined ? undefined : tokens[Number.parseInt(match[1], 16) - 1];
}
