import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runVectors } from '../vectors/run-vectors.ts';

it('every vector gives the figures and texts that were computed by hand', () => {
  const document: unknown = JSON.parse(
    readFileSync(new URL('../vectors/vectors.json', import.meta.url), 'utf8'),
  );
  const { cases, compared, differences } = runVectors(document);
  expect(differences).toEqual([]);
  expect(cases).toBeGreaterThanOrEqual(223);
  expect(compared).toBeGreaterThan(1_100);
});
