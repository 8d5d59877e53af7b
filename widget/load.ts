// Fetching a feed: an address in, its text with the server's time or a problem out.
// Promise: never rejects; sends neither cookie nor referrer, follows no redirect, reads at most 1 MiB.
// Not here: when to fetch (schedule.ts, feeds.ts), what a document must hold (shared/feed).

import type { Instant } from '../shared/core/instant.ts';
import type { ProblemKind } from '../shared/ui/words.ts';

/** Why nothing newer is known; the detail is a status, or what is wrong where. */
export type Problem = readonly [kind: ProblemKind, detail: string];

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface Loaded {
  readonly text: string;
  /** What the server said that it was; null where the page may not read it. */
  readonly serverMs: Instant | null;
  readonly problem: Problem | null;
}

export const MOST_BYTES = 1024 * 1024;

/** @param signal ends the request, its time-out included; what is left unread ends with it */
export async function loadFeed(url: string, fetch: Fetch, signal: AbortSignal): Promise<Loaded> {
  try {
    const response = await fetch(url, {
      cache: 'no-cache',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // A feed elsewhere could lead into the visitor's own network.
      redirect: 'error',
      signal,
    });
    if (!response.ok) return failed('answered', `${response.status}`);
    const text = await textOf(response);
    return text === null ? failed('tooLarge') : { text, serverMs: serverTime(response), problem: null };
  } catch {
    return failed('unreachable');
  }
}

function failed(kind: ProblemKind, detail = ''): Loaded {
  return { text: '', serverMs: null, problem: [kind, detail] };
}

/** What `Date` and `Age` tell together (RFC 9111, 4.2.3), to the second; null where they tell nothing. */
function serverTime({ headers }: Response): Instant | null {
  return Date.parse(`${headers.get('date')}`) + (Number(headers.get('age')) || 0) * 1_000 || null;
}

/** @returns null where it is too long; the rest is not read then */
async function textOf({ body }: Response): Promise<string | null> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let bytes = 0; bytes <= MOST_BYTES; ) {
    const part = (await reader?.read())?.value;
    text += decoder.decode(part, { stream: part !== undefined });
    if (part === undefined) return text;
    bytes += part.length;
  }
  return null;
}
