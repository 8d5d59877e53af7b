// Fetching a feed, and watching it.
// Promise: no network and no clock: both are handed in.
// Not here: real browsers (test/e2e/widget.test.ts).

import { describe, expect, it } from 'vitest';
import { toFeed } from '../../shared/feed/write.ts';
import { english as words } from '../../shared/ui/words.ts';
import { type Fetch, loadFeed, MOST_BYTES, type News } from '../../widget/load.ts';
import { type Page, watchFeed } from '../../widget/watch.ts';
import { statusFromSamples } from '../support/status-from-samples.ts';

const NOW = Date.UTC(2026, 9, 24, 12);
const FEED = JSON.stringify(toFeed(statusFromSamples([], { asOf: NOW, zone: 'UTC' })));
const load = (fetch: Fetch) =>
  loadFeed('http://site/status.json', fetch, new AbortController().signal, words);

describe('loading a feed', () => {
  it('asks without cookies, referrer or old copies, and reads what comes', async () => {
    let asked: RequestInit | undefined;
    const result = await load(async (_url, init) => {
      asked = init;
      return new Response(FEED);
    });
    expect(result.ok).toBe(true);
    expect(asked).toMatchObject({ cache: 'no-cache', credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  it.each([
    ['an answer of 404', () => new Response('gone', { status: 404 }), words.feedAnswered('404')],
    ['too long an answer', () => new Response(' '.repeat(MOST_BYTES + 1)), words.feedTooLarge],
  ])('tells of %s', async (_name, answer, problem) => {
    expect(await load(async () => answer())).toEqual({ ok: false, problem });
  });

  it.each(['', '<!doctype html>', '{}', 'null'])('does not take %j for a feed', async (body) => {
    expect((await load(async () => new Response(body))).ok).toBe(false);
  });

  it('does not take an answer without a body for a feed', async () => {
    expect((await load(async () => new Response(null))).ok).toBe(false);
  });

  it('tells where nothing answers', async () => {
    const result = await load(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(result).toEqual({ ok: false, problem: words.feedUnreachable });
  });

  it('stops reading an endless answer', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull: (controller) => {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    expect(await load(async () => new Response(endless))).toEqual({ ok: false, problem: words.feedTooLarge });
    expect(sent).toBeLessThan(2 * MOST_BYTES);
  });
});

const watched = { url: 'http://site/status.json', refreshMs: null, words };

/** Ticks each second until it has told `rounds` results; `pauses` are the times between telling and asking. */
async function watch(fetch: Fetch, rounds: number): Promise<{ told: News[]; pauses: number[] }> {
  const { signal } = new AbortController();
  const told: News[] = [];
  const pauses: number[] = [];
  let now = NOW;
  let toldAt: number | null = null;
  const page: Page = {
    now: () => now,
    random: () => 0,
    fetch: (url, init) => {
      if (toldAt !== null) pauses.push(now - toldAt);
      return fetch(url, init);
    },
    deadline: () => new AbortController().signal,
  };
  const tell = (result: News) => {
    toldAt = now;
    told.push(result);
  };
  const tick = watchFeed(watched, page, tell, signal);
  for (; pauses.length < rounds; now += 1_000) await tick(false);
  return { told, pauses };
}

describe('watching a feed', () => {
  it('waits longer with each failure, and as usual again after a success', async () => {
    const answers = [500, 500, 500, 200, 500];
    const afterFailures = NOW + 35_000;
    const feed = JSON.stringify({
      ...JSON.parse(FEED),
      madeAt: afterFailures,
      nextAt: afterFailures + 60_000,
    });
    const fetch: Fetch = async () => new Response(feed, { status: answers.shift() ?? 200 });
    const { told, pauses } = await watch(fetch, 5);
    expect(told.slice(0, 5).map(({ ok }) => ok)).toEqual([false, false, false, true, false]);
    expect(pauses).toEqual([5_000, 10_000, 20_000, 61_000, 5_000]);
  });

  it('asks at once where it is told to, but one request at a time', async () => {
    let asked = 0;
    const page: Page = {
      now: () => NOW,
      random: () => 0,
      fetch: async () => {
        asked += 1;
        return new Response(FEED);
      },
      deadline: () => new AbortController().signal,
    };
    const tick = watchFeed(watched, page, () => undefined, new AbortController().signal);
    await Promise.all([tick(true), tick(true)]);
    expect(asked).toBe(1);
    await tick(false);
    expect(asked).toBe(1);
    await tick(true);
    expect(asked).toBe(2);
  });

  it('tells nothing once it is stopped', async () => {
    const stop = new AbortController();
    const told: News[] = [];
    const page: Page = {
      now: () => NOW,
      random: () => 0,
      fetch: async () => {
        stop.abort();
        return new Response(FEED);
      },
      deadline: () => new AbortController().signal,
    };
    await watchFeed(watched, page, (result) => told.push(result), stop.signal)(true);
    expect(told).toEqual([]);
  });
});
