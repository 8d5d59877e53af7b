// Fetching a feed: an address in, a status or a phrase for people out.
// Promise: never rejects, sends neither cookie nor referrer, reads at most 1 MiB.
// Not here: when to fetch (schedule.ts, watch.ts), what a document must hold (shared/feed/read.ts).

import { type ReadFeed, readSummary } from '../shared/feed/read.ts';
import type { EndpointSummary } from '../shared/feed/status.ts';
import type { Words } from '../shared/ui/words.ts';

/** What the widget knows of a feed, or why it knows nothing. */
export type News = ReadFeed<EndpointSummary>;

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export const MOST_BYTES = 1024 * 1024;

/** @param signal ends the request, its time-out included; what is left unread ends with it */
export async function loadFeed(url: string, fetch: Fetch, signal: AbortSignal, words: Words): Promise<News> {
  try {
    const init = { cache: 'no-cache', credentials: 'omit', referrerPolicy: 'no-referrer', signal } as const;
    const response = await fetch(url, init);
    if (!response.ok) return { ok: false, problem: words.feedAnswered(`${response.status}`) };
    const text = await textOf(response);
    return text === null ? { ok: false, problem: words.feedTooLarge } : readSummary(text);
  } catch {
    return { ok: false, problem: words.feedUnreachable };
  }
}

/** @returns null where it is too long; the rest is not read then */
async function textOf({ body }: Response): Promise<string | null> {
  const reader = body?.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  while (bytes <= MOST_BYTES) {
    const part = await reader?.read();
    if (part?.value === undefined) return new Blob(parts).text();
    bytes += part.value.length;
    parts.push(part.value);
  }
  return null;
}
