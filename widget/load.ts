// Loading a feed: one request, read up to a limit, never believed before it is parsed.
// Promise: never rejects; no cookies, no referrer, no header of ours; the browser's cache revalidates.
// Not here: when to load (follow.ts), what a feed says (shared/feed).

import { type ReadFeed, readFeed } from '../shared/feed/read.ts';
import type { Words } from '../shared/ui/words.ts';

/** No honest feed is larger, bytes. */
const MOST_BYTES = 4 * 1_048_576;

export interface LoadTools {
  readonly fetch: typeof fetch;
  readonly words: Words;
  readonly signal: AbortSignal;
}

/** @param src address of the feed, relative to `base` */
export async function loadFeed(
  src: string,
  base: string,
  { fetch, words, signal }: LoadTools,
): Promise<ReadFeed> {
  const url = URL.parse(src, base);
  if (url === null || !/^https?:$/.test(url.protocol)) return { ok: false, problem: words.feedAddress };
  try {
    const response = await fetch(url, {
      cache: 'no-cache',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    });
    if (!response.ok) return { ok: false, problem: words.feedAnswered(String(response.status)) };
    const text = await textOf(response);
    return text === null ? { ok: false, problem: words.feedTooLarge } : readFeed(text);
  } catch {
    return { ok: false, problem: words.feedUnreachable };
  }
}

/** The body as text; null once it passes the limit. */
async function textOf(response: Response): Promise<string | null> {
  const reader = response.body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > MOST_BYTES) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
