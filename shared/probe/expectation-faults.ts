// Whether the patterns and paths of an endpoint can be read, for who lets people write them.
// Promise: the same languages as the checks use, handed in, since they are heavy.
// Not here: every other rule of a config (shared/config).

import type { Endpoint } from '../config/endpoint.ts';
import { type Problem, problem } from '../config/problem.ts';
import type { Matchers } from '../ports.ts';

/** Paths begin at the endpoint: `expect.pattern`. */
export function expectationFaults(
  { expectedPattern, expectedJson }: Pick<Endpoint, 'expectedPattern' | 'expectedJson'>,
  { pattern, jsonPath }: Matchers,
): readonly Problem[] {
  const problems: Problem[] = [];
  const compiled = expectedPattern === null ? null : pattern(expectedPattern);
  if (compiled?.ok === false) {
    const expected = 'a pattern in the syntax of RE2';
    problems.push(problem(['expect', 'pattern'], compiled.wrong, expected, "pattern: 'version \\d+'"));
  }
  expectedJson.forEach(({ path }, i) => {
    const read = jsonPath(path);
    if (read.ok) return;
    const expected = 'a JSONPath as in RFC 9535, without match() and search()';
    problems.push(problem(['expect', 'json', i, 'path'], read.wrong, expected, 'path: $.status'));
  });
  return problems;
}
