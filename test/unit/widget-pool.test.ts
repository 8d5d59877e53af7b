// The feeds of a page: one request however many widgets, and when the next one.
// Promise: clock, chance, network and the page's visibility are handed in.
// Not here: one request (widget-load.test.ts), real browsers (test/e2e/widget.test.ts).

import { describe, expect, it } from 'vitest';
import { type Page, Pool, type Read } from '../../widget/pool.ts';

const NOW = Date.UTC(2026, 9, 24, 12);

interface Made {
  readonly madeAt: number;
  readonly nextAt: number | null;
  readonly text: string;
}

/** A page whose time stands still until the test moves it. */
class FakePage implements Page {
  nowMs = NOW;
  hidden = false;
  saving = false;
  readonly asked: {
    readonly at: number;
    readonly url: string;
    readonly signal: AbortSignal | null | undefined;
  }[] = [];
  answers: (() => Response | Promise<Response>)[] = [];
  ticks: ((isSeenAgain: boolean) => void)[] = [];

  now = () => ({ wallMs: this.nowMs, monotonicMs: this.nowMs - NOW });
  random = () => 0;
  deadline = () => new AbortController().signal;
  isHidden = () => this.hidden;
  isSaving = () => this.saving;
  every = (_ms: number, tick: (isSeenAgain: boolean) => void, signal: AbortSignal) => {
    this.ticks.push(tick);
    signal.addEventListener('abort', () => this.ticks.splice(this.ticks.indexOf(tick), 1));
  };
  fetch = async (url: string, init: RequestInit) => {
    this.asked.push({ at: this.nowMs - NOW, url, signal: init.signal });
    return (this.answers.shift() ?? (() => new Response('fine')))();
  };

  /** Lets a second pass, and all that hangs on it. */
  async second(isSeenAgain = false): Promise<void> {
    this.nowMs += 1_000;
    for (const tick of [...this.ticks]) tick(isSeenAgain);
    await settled();
  }
}

/** Every promise that can settle has. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

const poolOf = (page: FakePage) => {
  const read: Read<Made> = (text) =>
    text === 'fine'
      ? { ok: true, status: { text, madeAt: page.nowMs, nextAt: page.nowMs + 60_000 } }
      : { ok: false, problem: 'document: Expected JSON' };
  return new Pool<Made>(page, read);
};

const interest = (tell: () => void = () => undefined) => ({ refreshMs: null, tell });

describe('the feeds of a page', () => {
  it('are asked for once, however many widgets show them', async () => {
    const page = new FakePage();
    const pool = poolOf(page);
    let told = 0;
    for (let i = 0; i < 50; i++)
      pool.watch(
        'https://a.example/',
        interest(() => void told++),
        new AbortController().signal,
      );
    await settled();
    expect(page.asked).toHaveLength(1);
    expect(told).toBe(50);
  });

  it('wait longer with each failure, and as usual again after a success; what was known stays', async () => {
    const page = new FakePage();
    const fail = () => new Response('', { status: 500 });
    page.answers = [fail, fail, fail, () => new Response('fine'), fail];
    const feed = poolOf(page).watch('https://a.example/', interest(), new AbortController().signal);
    await settled();
    for (let i = 0; i < 110; i++) await page.second();
    expect(page.asked.map(({ at }) => at)).toEqual([0, 5_000, 15_000, 35_000, 96_000, 101_000]);
    expect(feed.known).toMatchObject({ status: { text: 'fine' }, problem: null });
    page.answers = [fail];
    await feed.refresh();
    expect(feed.known).toMatchObject({ status: { text: 'fine' }, problem: ['answered', '500'] });
  });

  it('are as bad as missing where they can not be read', async () => {
    const page = new FakePage();
    page.answers = [() => new Response('<!doctype html>')];
    const feed = poolOf(page).watch('https://a.example/', interest(), new AbortController().signal);
    await settled();
    expect(feed.known).toMatchObject({ status: null, problem: ['document', 'document: Expected JSON'] });
  });

  it('go one request at a time', async () => {
    const page = new FakePage();
    const feed = poolOf(page).watch('https://a.example/', interest(), new AbortController().signal);
    await Promise.all([feed.refresh(), feed.refresh()]);
    expect(page.asked).toHaveLength(1);
    await feed.refresh();
    expect(page.asked).toHaveLength(2);
  });

  it('rest while the page is hidden, and are asked at once when it is seen again', async () => {
    const page = new FakePage();
    page.hidden = true;
    poolOf(page).watch('https://a.example/', interest(), new AbortController().signal);
    for (let i = 0; i < 90; i++) await page.second();
    expect(page.asked).toHaveLength(0);
    page.hidden = false;
    await page.second(true);
    expect(page.asked).toHaveLength(1);
  });

  it('come as often as the most eager widget asks', async () => {
    const page = new FakePage();
    const pool = poolOf(page);
    const { signal } = new AbortController();
    pool.watch('https://a.example/', { refreshMs: 30_000, tell: () => undefined }, signal);
    pool.watch('https://a.example/', { refreshMs: 20_000, tell: () => undefined }, signal);
    await settled();
    for (let i = 0; i < 41; i++) await page.second();
    expect(page.asked.map(({ at }) => at)).toEqual([0, 20_000, 40_000]);
  });

  it('tell each second, for ages grow and feeds turn stale without any answer', async () => {
    const page = new FakePage();
    let told = 0;
    poolOf(page).watch(
      'https://a.example/',
      interest(() => void told++),
      new AbortController().signal,
    );
    await settled();
    await page.second();
    await page.second();
    expect(told).toBe(3);
  });

  it('are forgotten once nobody shows them, and their requests end', async () => {
    const page = new FakePage();
    page.answers = [() => new Promise<Response>(() => undefined)];
    const stop = new AbortController();
    let told = 0;
    poolOf(page).watch(
      'https://a.example/',
      interest(() => void told++),
      stop.signal,
    );
    stop.abort();
    await page.second();
    expect(page.asked[0]?.signal?.aborted).toBe(true);
    expect(page.ticks).toEqual([]);
    expect(told).toBe(0);
  });

  it('survive a widget that moves within the page', async () => {
    const page = new FakePage();
    const pool = poolOf(page);
    const stop = new AbortController();
    pool.watch('https://a.example/', interest(), stop.signal);
    await settled();
    stop.abort();
    const feed = pool.watch('https://a.example/', interest(), new AbortController().signal);
    await page.second();
    expect(page.asked).toHaveLength(1);
    expect(feed.known.status).not.toBeNull();
  });
});
