import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/tools/**', 'tests/long/**', 'node_modules/**'],
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
