// What a finding proves about the network, and what can be doubted about it.
// Promise: of one finding alone; this machine's own answers and silences neither prove nor need a network.
// Not here: what follows from several of them together (guard.ts).

import { hostName } from '../config/url.ts';
import { looksIntoBody } from './body-expectation.ts';
import type { Finding } from './check.ts';

/** RFC 6585, 6: of a network that wants us to sign in; a server itself does not say it. */
const SIGN_IN_REQUIRED = 511;

/** Whether the finding proves that the network is there: over https only who was asked can have answered. */
export function provesNetwork({ evidence, loopback, endpoint }: Finding): boolean {
  return evidence === 'answer' && !loopback && isSecure(endpoint.url);
}

/** Whether it proves that names can be looked up as well. */
export function provesNames(finding: Finding): boolean {
  return provesNetwork(finding) && !isIpAddress(hostName(finding.endpoint.url));
}

/** Whether the finding waits for the guard: a silence that our own network may explain. */
export function isInDoubt({ evidence, loopback }: Finding): boolean {
  return evidence === 'silence' && !loopback;
}

/** A silence because the name could not be looked up, as far as the platform tells. */
export function isNameless(finding: Finding): boolean {
  return isInDoubt(finding) && finding.sample.cause === 'dns';
}

/** An answer that anybody on the way may have given: over plain http, and nothing in it was as only the endpoint knows. */
export function isForgeable({ evidence, loopback, endpoint, sample }: Finding): boolean {
  if (evidence !== 'answer' || loopback || isSecure(endpoint.url)) return false;
  const isGood = sample.outcome === 'up' || sample.outcome === 'degraded';
  return !(isGood && looksIntoBody(endpoint));
}

export function asksToSignIn(finding: Finding): boolean {
  return isForgeable(finding) && finding.sample.status === SIGN_IN_REQUIRED;
}

/** An answer as networks give it that want us to sign in: that status, or one that came from another site. */
export function isForeign(finding: Finding): boolean {
  if (!isForgeable(finding)) return false;
  const { endpoint, landedAt } = finding;
  if (asksToSignIn(finding)) return true;
  return landedAt !== null && !isSameSite(hostName(endpoint.url), hostName(landedAt));
}

/** Whether anything in the finding makes us ask if it was the network. */
export function isQuestionable(finding: Finding): boolean {
  if (isInDoubt(finding) || isForeign(finding)) return true;
  const { outcome, cause } = finding.sample;
  // Where a redirect that was not followed leads, nobody knows: it makes us ask, and is no sign by itself.
  return isForgeable(finding) && (outcome === 'down' || cause === 'redirect');
}

/** The same host, or one below the other: `example.org` sends to `www.example.org` and back every day. */
function isSameSite(a: string, b: string): boolean {
  const [one, other] = [a, b].map((host) => host.replace(/^www\./u, ''));
  if (one === undefined || other === undefined) return false;
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}

/** The platform's URL has already normalised the many ways to write one. */
function isIpAddress(host: string): boolean {
  return host.startsWith('[') || /^[\d.]+$/u.test(host);
}

function isSecure(url: string): boolean {
  return url.startsWith('https:');
}
