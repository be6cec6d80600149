import { defineConfig } from 'vitest/config';

/** Tests that take longer than anybody waits for: hundreds of random cases, builds under load. */
export default defineConfig({
  test: {
    include: ['tests/long/**/*.test.ts'],
    testTimeout: 7_200_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
});
