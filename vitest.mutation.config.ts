import { defineConfig } from 'vitest/config';
import base from './vitest.config';

/** The tests that mutation testing asks: those of the mutated folders, as one project. */
export default defineConfig({
  resolve: base.resolve ?? {},
  test: { include: ['test/core/{certificate,presentation,identity}/**/*.test.ts'] },
});
