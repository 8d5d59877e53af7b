// The feeds of a page: one request however many elements, and when the next one.
// Promise: clock, chance and network are handed in.
// Not here: one request (widget-load.test.ts), hidden pages and real browsers (test/e2e/widget.test.ts).

import { describe, expect, it } from 'vitest';
import { type Page, feedsOf as poolOf, type Read } from '../../widget/feeds.ts';

const NOW = Date.UTC(2026, 9, 24, 12);
const AS_IT_SAYS = Number.POSITIVE_INFINITY;
const URL_A = 'https://a.example/';

interface Made {
  readonly madeAt: number;
  readonly nextAt: number | null;
}

/** A page whose time stands still until the test moves it. */
class FakePage implements Page {
  nowMs = NOW;
  saving = false;
  readonly asked: { readonly at: number; readonly signal: AbortSignal | null | undefined }[] = [];
  answers: (() => Response | Promise<Response>)[] = [];

  now = () => [this.nowMs, this.nowMs - NOW] as const;
  random = () => 0;
  deadline = () => new AbortController().signal;
  isSaving = () => this.saving;
  pause = () => Promise.resolve();
  fetch = async (_url: string, init: RequestInit) => {
    this.asked.push({ at: this.nowMs - NOW, signal: init.signal });
    return (this.answers.shift() ?? (() => new Response('fine')))();
  };
}

/** Every promise that can settle has. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

const feedsOf = (page: FakePage) => {
  const read: Read<Made> = (text) =>
    text === 'fine'
      ? { ok: true, status: { madeAt: page.nowMs, nextAt: page.nowMs + 60_000 } }
      : { ok: false, problem: 'document: Expected JSON' };
  return poolOf<Made>(page, read);
};

const silent = () => undefined;
const watchOne = (page: FakePage, refreshMs = AS_IT_SAYS) =>
  feedsOf(page)(URL_A, refreshMs, silent, new AbortController().signal);

describe('the feeds of a page', () => {
  it('are asked for once, however many elements show them', async () => {
    const page = new FakePage();
    const feeds = feedsOf(page);
    let told = 0;
    for (let i = 0; i < 50; i++) {
      const tell = () => void told++;
      void feeds(URL_A, AS_IT_SAYS, tell, new AbortController().signal).look(false);
    }
    await settled();
    expect(page.asked).toHaveLength(1);
    expect(told).toBe(50);
  });

  it('wait longer with each failure, and as usual again after a success; what was known stays', async () => {
    const page = new FakePage();
    const fail = () => new Response('', { status: 500 });
    page.answers = [fail, fail, fail, () => new Response('fine'), fail];
    const feed = watchOne(page);
    for (let i = 0; i <= 110; i++, page.nowMs += 1_000) await feed.look(false);
    expect(page.asked.map(({ at }) => at)).toEqual([0, 5_000, 15_000, 35_000, 96_000, 101_000]);
    expect(feed.known).toMatchObject({
      taken: { status: { madeAt: NOW + 101_000 } },
      problem: null,
    });
    page.answers = [fail];
    await feed.look(true);
    expect(feed.known).toMatchObject({
      taken: { status: { madeAt: NOW + 101_000 } },
      problem: ['answered', '500'],
    });
  });

  it('are as bad as missing where they can not be read', async () => {
    const page = new FakePage();
    page.answers = [() => new Response('<!doctype html>')];
    const feed = watchOne(page);
    await feed.look(false);
    expect(feed.known).toMatchObject({ taken: null, problem: ['document', 'document: Expected JSON'] });
  });

  it('go one request at a time, and at once where that is wanted', async () => {
    const page = new FakePage();
    const feed = watchOne(page);
    await Promise.all([feed.look(true), feed.look(true), feed.look(false)]);
    expect(page.asked).toHaveLength(1);
    await feed.look(false);
    expect(page.asked).toHaveLength(1);
    await feed.look(true);
    expect(page.asked).toHaveLength(2);
  });

  it('come as often as the most eager element asks', async () => {
    const page = new FakePage();
    const feeds = feedsOf(page);
    const { signal } = new AbortController();
    feeds(URL_A, AS_IT_SAYS, () => undefined, signal);
    feeds(URL_A, 30_000, () => undefined, signal);
    const feed = feeds(URL_A, 20_000, () => undefined, signal);
    for (let i = 0; i <= 41; i++, page.nowMs += 1_000) await feed.look(false);
    expect(page.asked.map(({ at }) => at)).toEqual([0, 20_000, 40_000]);
  });

  it('come later for who saves data, but before they are stale', async () => {
    const page = new FakePage();
    page.saving = true;
    const feed = watchOne(page);
    for (let i = 0; i <= 119; i++, page.nowMs += 1_000) await feed.look(false);
    expect(page.asked.map(({ at }) => at)).toEqual([0, 103_000]);
  });

  it('are forgotten once nobody shows them, and their requests end', async () => {
    const page = new FakePage();
    page.answers = [() => new Promise<Response>(silent)];
    const feeds = feedsOf(page);
    const stop = new AbortController();
    let told = 0;
    const feed = feeds(URL_A, AS_IT_SAYS, () => void told++, stop.signal);
    void feed.look(false);
    stop.abort();
    await settled();
    expect(page.asked[0]?.signal?.aborted).toBe(true);
    expect(feeds(URL_A, AS_IT_SAYS, silent, new AbortController().signal)).not.toBe(feed);
    expect(told).toBe(0);
  });

  it('survive an element that moves within the page', async () => {
    const page = new FakePage();
    const feeds = feedsOf(page);
    const stop = new AbortController();
    const feed = feeds(URL_A, AS_IT_SAYS, silent, stop.signal);
    await feed.look(false);
    stop.abort();
    expect(feeds(URL_A, AS_IT_SAYS, silent, new AbortController().signal)).toBe(feed);
    await settled();
    expect(feed.ending.signal.aborted).toBe(false);
    expect(feed.known.taken).not.toBeNull();
  });
});
