import { defineConfig } from 'vitest/config';

/** The tests of the engine that are quick enough to be run against each of its mutants. */
export default defineConfig({
  test: {
    include: ['test/engine/**/*.test.ts', 'test/library.test.ts'],
    exclude: ['test/engine/{differential,properties,grids}.test.ts'],
    testTimeout: 30_000,
  },
});
