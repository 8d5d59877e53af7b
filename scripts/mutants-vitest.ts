// What a test file gets under the name `vitest` while mutants run: vitest's own `expect`, and a plain list of tests.
// Promise: the tests run one after another, in the order written, until the first that fails.
// Not here: fixtures, mocks and snapshots; a test that needs them is no test to kill mutants with.

import { expect } from 'vitest';

export { expect };

interface Test {
  readonly title: string;
  readonly run: () => unknown;
}

type Body = () => unknown;

let tests: Test[] = [];
let path: readonly string[] = [];

export function describe(title: string, body: () => void): void {
  const outer = path;
  path = [...outer, title];
  body();
  path = outer;
}

export function test(title: string, body: Body): void {
  tests.push({ title: [...path, title].join(' › '), run: body });
}

test.each =
  (rows: readonly unknown[]) =>
  (title: string, body: (...row: unknown[]) => unknown): void => {
    for (const [i, row] of rows.entries()) {
      test(`${title} (row ${i + 1})`, () => (Array.isArray(row) ? body(...row) : body(row)));
    }
  };

export const it = test;

/** The tests that were declared since the last call. */
export function takeTests(): readonly Test[] {
  const taken = tests;
  tests = [];
  return taken;
}
