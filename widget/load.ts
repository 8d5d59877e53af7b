// Fetching a feed: an address in, a status or a phrase for people out.
// Promise: never rejects, sends neither cookie nor referrer, reads at most 1 MiB.
// Not here: when to fetch (schedule.ts, watch.ts), what a document must hold (shared/feed/read.ts).

import { type ReadFeed, readFeed } from '../shared/feed/read.ts';
import type { Words } from '../shared/ui/words.ts';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export const MOST_BYTES = 1024 * 1024;

/** @param signal ends the request, time-out included */
export async function loadFeed(
  url: string,
  fetch: Fetch,
  signal: AbortSignal,
  words: Words,
): Promise<ReadFeed> {
  try {
    const response = await fetch(url, {
      cache: 'no-cache',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    });
    if (!response.ok) {
      await response.body?.cancel();
      return { ok: false, problem: words.feedAnswered(`${response.status}`) };
    }
    const text = await textOf(response);
    return text === null ? { ok: false, problem: words.feedTooLarge } : readFeed(text);
  } catch {
    return { ok: false, problem: words.feedUnreachable };
  }
}

/** @returns null where it is too long; the rest is not read then */
async function textOf({ body }: Response): Promise<string | null> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const part = await reader?.read();
    if (part?.value === undefined) return text + decoder.decode();
    bytes += part.value.byteLength;
    if (bytes > MOST_BYTES) {
      await reader?.cancel();
      return null;
    }
    text += decoder.decode(part.value, { stream: true });
  }
}
