/**
 * Mutation testing of what makes a verdict: each mutant is a small fault, and a test must notice it.
 * A static mutant (one in a table that a module makes when it is loaded) runs every test; the others run those that reach it.
 */
export default {
  mutate: ['miniprogram/core/{certificate,presentation,identity}/**/*.ts'],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts' },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  thresholds: { high: 95, low: 90, break: 85 },
  reporters: ['clear-text', 'json'],
  clearTextReporter: { reportTests: false, reportScoreTable: true },
  jsonReporter: { fileName: 'out/mutation.json' },
  incremental: true,
  incrementalFile: '.cache/mutation.json',
  tempDirName: '.cache/stryker',
  ignorePatterns: ['.cache', '.data', 'out', 'dist', 'cloudfunctions/*/models', 'miniprogram/miniprogram_npm'],
};
