// Examines a feed: asks for it, asks again as one who has it, and looks at what came back.
// Promise: every check has its line; where nothing good answers, that alone is told. Two requests, or three.
// Not here: one request (exchange.ts), the checks (registry.ts), the words on a terminal (text.ts).

import { readFeed } from '../../shared/feed/read-full.ts';
import { type Check, type Evidence, type Finding, fault, fine, headerOf } from './check.ts';
import { type Answer, type ExchangeTools, exchange } from './exchange.ts';
import { CHECKS } from './registry.ts';

export interface Line extends Finding, Pick<Check, 'id' | 'title' | 'why'> {}

export interface Examination {
  readonly url: string;
  readonly lines: readonly Line[];
}

const ANSWER = {
  id: 'answer',
  title: 'Answer',
  why: 'A widget takes an answer of 200 from the very address that it was given, and follows no redirect.',
} as const;

export async function examine(url: URL, tools: ExchangeTools): Promise<Examination> {
  const first = await exchange(url, {}, tools);
  if (!first.ok) {
    const remedy = 'See whether the name, the port and the certificate are right, and the server runs.';
    return { url: url.href, lines: [{ ...ANSWER, ...fault(first.detail.replace(/\.$/u, ''), remedy) }] };
  }
  const { answer } = first;
  const answered = { ...ANSWER, ...ofStatus(answer, url) };
  if (answer.status !== 200) return { url: url.href, lines: [answered] };
  const { latest, again } = await asAgain(url, answer, tools);
  const evidence = { url, answer: latest, again, feed: found(latest) };
  return { url: url.href, lines: [answered, ...CHECKS.map((check) => lineOf(check, evidence))] };
}

function lineOf({ id, title, why, look }: Check, evidence: Evidence): Line {
  return { id, title, why, ...look(evidence) };
}

function found({ body, isCut }: Answer): Evidence['feed'] {
  return isCut ? { ok: false, problem: 'it is too long' } : readFeed(body.toString());
}

function ofStatus({ status, headers }: Answer, url: URL): Finding {
  if (status === 200) return fine('200, without a redirect');
  if (status >= 300 && status < 400) {
    const target = URL.parse(headers.location ?? '', url.href)?.href;
    if (target === undefined)
      return fault(`${status}, a redirect to nowhere`, 'Serve the feed at this address.');
    return fault(
      `${status}, a redirect to ${target}`,
      `Give the widget that address: uptally doctor ${target}`,
    );
  }
  if (status === 401 || status === 403) {
    return fault(`${status}`, 'Let everybody read it: a widget sends no cookie and no password.');
  }
  if (status === 421) {
    return fault(
      '421',
      'Behind a proxy, pass uptally serve the name that it answers to: Host: 127.0.0.1:4747.',
    );
  }
  return fault(`${status}`, 'See whether the feed is at this address, and the server may read it.');
}

interface Asked {
  /** The newest whole one. */
  readonly latest: Answer;
  readonly again: Answer | null;
}

/** A new feed may come between two requests; then it is asked for once more. */
async function asAgain(url: URL, answer: Answer, tools: ExchangeTools, isLast = false): Promise<Asked> {
  const etag = headerOf(answer, 'etag');
  const modified = headerOf(answer, 'last-modified');
  if (etag === null && modified === null) return { latest: answer, again: null };
  const condition = {
    ...(etag !== null && { 'If-None-Match': etag }),
    ...(modified !== null && { 'If-Modified-Since': modified }),
  };
  const second = await exchange(url, condition, tools);
  if (!second.ok) return { latest: answer, again: null };
  const isNewer = second.answer.status === 200 && !second.answer.body.equals(answer.body);
  if (isNewer && !isLast) return asAgain(url, second.answer, tools, true);
  return { latest: answer, again: second.answer };
}
