// Acceptable: whether a browser can do what endpoints ask of it, whichever way they come into the watch list.
// Promise: pasted and imported, the same is refused as typed into the form, in the same words.
// Not here: the rules that every face shares (shared/config), one endpoint as it is typed (draft.ts).

import { formatDuration } from '../shared/config/duration.ts';
import type { Endpoint } from '../shared/config/endpoint.ts';
import { type Problem, problem } from '../shared/config/problem.ts';
import type { Matchers } from '../shared/ports.ts';
import { expectationFaults } from '../shared/probe/expectation-faults.ts';
import { inHeaders, tooOften } from './draft.ts';

/** What is wrong with endpoints that have just been read. Paths begin at the list: `endpoints[2].interval`. */
export async function faultsIn(
  endpoints: readonly Endpoint[],
  matchers: () => Promise<Matchers>,
): Promise<readonly Problem[]> {
  const languages = await inLanguages(endpoints, matchers);
  return endpoints.flatMap((endpoint, i) => {
    const interval = formatDuration(endpoint.intervalMs);
    const faults = [...tooOften({ interval }), ...inHeaders(endpoint), ...languages(endpoint)];
    return faults.map((fault) => at(i, fault));
  });
}

/** The languages are loaded only where something is written in them. */
export async function inLanguages(
  endpoints: readonly Endpoint[],
  matchers: () => Promise<Matchers>,
): Promise<(endpoint: Endpoint) => readonly Problem[]> {
  const isWritten = endpoints.some((each) => each.expectedPattern !== null || each.expectedJson.length > 0);
  if (!isWritten) return () => [];
  const languages = await matchers();
  return (endpoint) => expectationFaults(endpoint, languages);
}

function at(i: number, { at: path, wrong, expected, example }: Problem): Problem {
  return problem(['endpoints', i, ...path], wrong, expected, example);
}
