import { beforeAll } from 'vitest';
import { norfolk } from '../../build/support/norfolk.ts';

/** The publication is built before the first test of a file, in the time that a hook has. */
export function buildFirst(): void {
  beforeAll(async () => {
    await norfolk();
  });
}
