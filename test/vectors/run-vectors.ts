// Runs the vectors against the core, wherever it is loaded: Node, Chromium, Firefox.
// Promise: pure; the answer lists every difference with the title of its case.
// Not here: reading the file (the callers import it), property tests.

import * as v from 'valibot';
import { casesSchema, figuresOfCase } from './run-cases.ts';
import { tableRows, tablesSchema } from './run-tables.ts';

const vectorsSchema = v.object({ base: v.string(), cases: casesSchema, tables: tablesSchema });

export interface VectorResult {
  readonly cases: number;
  /** How many single figures and texts were compared. */
  readonly compared: number;
  readonly differences: readonly string[];
}

/** @param document the parsed vectors.json */
export function runVectors(document: unknown): VectorResult {
  const { base, cases, tables } = v.parse(vectorsSchema, document);
  const rows = [
    ...cases.map((each) => ({
      title: each.title,
      expected: each.expect,
      actual: figuresOfCase(each, Date.parse(base)),
    })),
    ...tableRows(tables),
  ];
  const results = rows.map(({ title, expected, actual }) => compare(title, expected, actual));
  return {
    cases: rows.length,
    compared: results.reduce((sum, each) => sum + each.compared, 0),
    differences: results.flatMap((each) => each.differences),
  };
}

/** What a hand computes to the last bit is compared so; the rest as close as its name says. */
const TOLERANCES: readonly (readonly [RegExp, number])[] = [
  [/\.quantiles\./u, 0.01],
  [/\.(?:burn|mean|wilson\.(?:low|high))$/u, 1e-12],
];

function compare(
  title: string,
  expected: unknown,
  actual: unknown,
): { compared: number; differences: string[] } {
  const differences: string[] = [];
  let compared = 0;
  const check = (path: string, want: unknown, got: unknown) => {
    if (typeof want === 'object' && want !== null) {
      for (const [key, value] of Object.entries(want)) check(`${path}.${key}`, value, fieldOf(got, key));
      if (Array.isArray(want)) check(`${path}.length`, want.length, fieldOf(got, 'length'));
      return;
    }
    compared += 1;
    const relative = TOLERANCES.find(([name]) => name.test(path))?.[1] ?? 0;
    if (isSame(want, got, relative)) return;
    differences.push(`${title}: ${path} expected ${JSON.stringify(want)}, got ${JSON.stringify(got)}`);
  };
  check('', expected, actual);
  return { compared, differences };
}

function isSame(want: unknown, got: unknown, relative: number): boolean {
  if (Object.is(want, got)) return true;
  return (
    typeof want === 'number' && typeof got === 'number' && Math.abs(want - got) <= relative * Math.abs(want)
  );
}

function fieldOf(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return key === 'length' ? value.length : value[Number(key)];
  return v.is(v.record(v.string(), v.unknown()), value) ? value[key] : undefined;
}
