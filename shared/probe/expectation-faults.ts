// Whether the patterns and paths of an endpoint can be read, for who lets people write them.
// Promise: the same languages as the checks use, handed in, since they are heavy.
// Not here: every other rule of a config (shared/config).

import type { Endpoint } from '../config/endpoint.ts';
import { WANTED } from '../config/fault-sayings.ts';
import { FIELDS } from '../config/fields.ts';
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
    problems.push(problem(['expect', 'pattern'], compiled.wrong, WANTED.pattern, "pattern: 'version \\d+'"));
  }
  expectedJson.forEach(({ path }, i) => {
    const read = jsonPath(path);
    if (read.ok) return;
    problems.push(
      problem(
        ['expect', 'json', i, 'path'],
        read.wrong,
        FIELDS['endpoints[].expect.json[].path'].expected,
        'path: $.status',
      ),
    );
  });
  return problems;
}
