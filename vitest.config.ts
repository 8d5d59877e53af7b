// The two runs of tests: the quick ones side by side, the ones with servers and browsers two at once.
// Promise: a file under test/ belongs to exactly one of them.
// Not here: what npm test does around them (scripts/test.ts), how the product is built (vite.config.ts).

import { defineConfig } from 'vitest/config';

const jsx = { oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } } as const;

export default defineConfig({
  test: {
    projects: [
      {
        ...jsx,
        test: {
          name: 'unit',
          setupFiles: ['test/seeds.ts'],
          include: ['test/{unit,property,contract,repository}/**/*.test.{ts,tsx}'],
          testTimeout: process.env['UPTALLY_LONG'] === '1' ? 600_000 : 30_000,
        },
      },
      {
        ...jsx,
        test: {
          name: 'e2e',
          setupFiles: ['test/seeds.ts'],
          include: ['test/e2e/**/*.test.{ts,tsx}'],
          // Most of them wait, for servers, alarms and browsers: two at once keep two cores busy.
          maxWorkers: 2,
          // Two browsers on two cores: what fails for their sake passes when it is tried
          // again, and the report says so; scripts/test.ts runs the file once more from its beginning before it gives up.
          retry: 1,
          testTimeout: process.env['UPTALLY_LONG'] === '1' ? 1_800_000 : 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
