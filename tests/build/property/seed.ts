/** Seed of every run, so that two runs try the same; another one by PRESS_SEED. */
const FIXED = 20_230_901;

/** The seed of a property test, printed so that a failure can be repeated. */
export function seedOf(name: string): number {
  const seed = Number(process.env.PRESS_SEED ?? FIXED);
  console.info(`${name}: PRESS_SEED=${seed}`);
  return seed;
}
