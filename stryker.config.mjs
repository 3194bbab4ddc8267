// Mutation testing of the engine: `npm run mutation`. More than an hour on two cores; docs/mutation.md lists what survives.
export default {
  testRunner: 'vitest',
  // Stryker rewrites the tsconfig through an API that TypeScript 7 no longer has; vitest needs none.
  tsconfigFile: 'none',
  vitest: { configFile: 'vitest.mutation.config.ts' },
  plugins: ['@stryker-mutator/vitest-runner'],
  mutate: [
    'src/engine/**/*.ts',
    '!src/engine/**/index.ts',
    '!src/engine/**/types.ts',
    'src/request/{address,date,decimal}.ts',
  ],
  // Texts for people are not decisions; that they are there at all is tested as whole outputs elsewhere.
  mutator: { excludedMutations: ['StringLiteral'] },
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 5000,
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: 'reports/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
};
