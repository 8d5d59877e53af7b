// The core reads no clock, no chance and no platform: everything comes as an argument.

import { expect, test } from 'vitest';
import { sources } from './sources.ts';

/** What the compiler can't refuse: it is part of the language. The platform's names are no types of the core's project. */
const FORBIDDEN =
  /\b(?:Date\.now|new Date\(\)|Math\.random|performance\.|fetch\(|setTimeout|setInterval|globalThis|Temporal\.Now|DateTimeFormat\(\))/;

const core = sources().filter(({ file }) => file.startsWith('shared/core/'));

test('there is a core to look at', () => {
  expect(core.length).toBeGreaterThan(0);
});

test.each(core)('$file reads no clock, no chance and no platform', ({ code }) => {
  const lines = code.split('\n').filter((line) => FORBIDDEN.test(line));
  expect(lines).toEqual([]);
});

test.each(core)('$file imports nothing but the core', ({ imports }) => {
  expect(imports.filter((name) => !name.startsWith('shared/core/'))).toEqual([]);
});
