// What can't be sent together, although each part of a request, taken alone, is right.
// Promise: every reason is a clause for people; no value of a header or a body is in it.
// Not here: the parts (schema-request.ts), other contradictions of a config (contradictions.ts).

import { filled } from '../sayings.ts';
import type { Endpoint } from './endpoint.ts';
import { FAULTS, WANTED } from './fault-sayings.ts';
import { type PathStep, type Problem, problem } from './problem.ts';
import { originOfSecret, secretsOf } from './secret.ts';

/** @param at of the endpoint */
export function inRequest(endpoint: Endpoint, at: readonly PathStep[]): readonly Problem[] {
  return [...inMethod(endpoint, at), ...inHeaders(endpoint, at), ...inAddress(endpoint, at)];
}

function inMethod(endpoint: Endpoint, at: readonly PathStep[]): readonly Problem[] {
  const { method, body, expectedText, expectedPattern, expectedJson } = endpoint;
  const problems: Problem[] = [];
  const unfound = expectedText !== null ? 'text' : expectedPattern !== null ? 'pattern' : 'json';
  if (method === 'HEAD' && (unfound !== 'json' || expectedJson.length > 0)) {
    const wrong = filled(FAULTS.headFindsNothing, unfound);
    problems.push(problem([...at, 'method'], wrong, filled(WANTED.get, unfound), 'method: GET'));
  }
  if (body !== null && (method === 'GET' || method === 'HEAD')) {
    const wrong = filled(FAULTS.noBody, method);
    problems.push(problem([...at, 'body'], wrong, WANTED.otherMethod, 'method: POST'));
  }
  return problems;
}

function inHeaders({ headers }: Endpoint, at: readonly PathStep[]): readonly Problem[] {
  const names = Object.keys(headers);
  return names
    .filter((name, i) => names.findIndex((each) => each.toLowerCase() === name.toLowerCase()) < i)
    .map((name) => problem([...at, 'headers', name], filled(FAULTS.headerTwice, name), WANTED.eachOnce));
}

/** An address is shown, exported and logged. */
function inAddress({ url }: Endpoint, at: readonly PathStep[]): readonly Problem[] {
  if (!/\$(?:\{|%7B)secret:/iu.test(url)) return [];
  return [problem([...at, 'url'], FAULTS.secretInAddress, WANTED.secretElsewhere)];
}

/** Secrets are bound to one origin: whoever could send one elsewhere by an edit of the list would have it. */
export function secretsAtTwoOrigins(endpoints: readonly (Endpoint | null)[]): readonly Problem[] {
  const originOf = new Map<string, string>();
  return endpoints.flatMap((endpoint, i) => {
    if (endpoint === null) return [];
    const origin = originOfSecret(endpoint.url);
    return secretsOf(endpoint).flatMap((name) => {
      const first = originOf.get(name) ?? origin;
      originOf.set(name, first);
      if (first === origin) return [];
      const wrong = filled(FAULTS.secretElsewhere, name, first);
      return [problem(['endpoints', i, 'url'], wrong, WANTED.ownSecret)];
    });
  });
}
