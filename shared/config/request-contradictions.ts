// What can't be sent together, although each part of a request, taken alone, is right.
// Promise: every reason is a clause for people; no value of a header or a body is in it.
// Not here: the parts (schema-request.ts), other contradictions of a config (contradictions.ts).

import type { Endpoint } from './endpoint.ts';
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
    const wrong = `the answer to HEAD has no body, so that expect.${unfound} is never found`;
    problems.push(problem([...at, 'method'], wrong, `GET, or no expect.${unfound}`, 'method: GET'));
  }
  if (body !== null && (method === 'GET' || method === 'HEAD')) {
    const wrong = `${method} has no body: browsers refuse to send one, and servers to read it`;
    problems.push(problem([...at, 'body'], wrong, 'no body, or another method', 'method: POST'));
  }
  return problems;
}

function inHeaders({ headers }: Endpoint, at: readonly PathStep[]): readonly Problem[] {
  const names = Object.keys(headers);
  return names
    .filter((name, i) => names.findIndex((each) => each.toLowerCase() === name.toLowerCase()) < i)
    .map((name) =>
      problem([...at, 'headers', name], `${name} is there twice, in other letters`, 'each header once'),
    );
}

/** An address is shown, exported and logged. */
function inAddress({ url }: Endpoint, at: readonly PathStep[]): readonly Problem[] {
  if (!/\$(?:\{|%7B)secret:/iu.test(url)) return [];
  const wrong = 'an address is shown, exported and logged, so a secret there would not stay one';
  return [problem([...at, 'url'], wrong, 'the secret in a header or the body')];
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
      const wrong = `the secret ${name} belongs to ${first}, and is sent nowhere else`;
      return [problem(['endpoints', i, 'url'], wrong, 'a secret of its own for each origin')];
    });
  });
}
