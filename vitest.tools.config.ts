import { defineConfig } from 'vitest/config';

/** Tests that need programs besides Node (poppler, qpdf, Ghostscript, Java …); `.ci/run` installs those. */
export default defineConfig({
  test: {
    include: ['tests/tools/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 600_000,
  },
});
