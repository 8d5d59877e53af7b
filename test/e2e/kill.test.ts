// The background is killed at random points of ticks, again and again: what is stored equals what was answered.

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Sample } from '../../shared/core/sample.ts';
import { type BrowserKind, type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { waitFor } from '../browser/wait.ts';
import { type Chaos, slow, startChaos, status } from '../servers/chaos.ts';
import { bundle } from '../support/bundle.ts';
import { type Balance, balance, type Kill } from '../support/ledger.ts';
import { seeded } from '../support/seeded.ts';
import { addAddress, rowOf } from './extension-popup.ts';

const EXTENSION = join(import.meta.dirname, '../../dist/extension');
const KINDS: readonly BrowserKind[] = ['chromium', 'firefox'];
const IS_LONG = process.env['UPTALLY_LONG'] === '1';
const SEEDS = IS_LONG ? [20261124, 7, 1969] : [20261124];
const KILLS = IS_LONG ? 100 : 20;

const HOSTS = ['a.test', 'b.test'] as const;
const IDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
/** Longer than results wait for each other, so that a tick has several writes. */
const DELAY_MAX_MS = 2_000;
/** At how many of what, since the tick began, the background is killed. */
const POINTS = ['received', 'answered', 'stored'] as const;

type Stored = Readonly<Record<string, readonly Sample[]>>;

describe.each(KINDS)('in %s', (kind) => {
  let reader: string;
  const opened: (BrowserUnderTest | Chaos)[] = [];

  beforeAll(async () => {
    reader = await bundle(new URL('../support/read-history.ts', import.meta.url), 'readHistory');
  });

  afterAll(() => Promise.all(opened.map((each) => each.close())));

  test.each(SEEDS)(
    `${KILLS} kills cost no more than the checks in flight and the second before (seed %d)`,
    async (seed) => {
      const browser = await openBrowser({ kind, extension: EXTENSION, hosts: HOSTS });
      opened.push(browser);
      const chaos = await startChaos();
      opened.push(chaos);
      answerAtRandom(chaos, seed);
      await watch(browser, chaos);
      await browser.evaluateInExtensionPage(`(async () => { ${reader}; })()`);
      const { kills, seen } = await killOften(browser, chaos, seed);
      await checkAll(browser, 'to the end');
      const { books, samples } = await settled(browser, chaos, kills);
      console.log(summary(kind, kills, books));
      expect(books.flatMap(({ faults }) => faults)).toEqual([]);
      expect(seen.filter(([id, { at }]) => !samples[id]?.some((sample) => sample.at === at))).toEqual([]);
      // Else the kills have missed the ticks, and nothing was tried.
      expect(sum(books, 'inFlight')).toBeGreaterThan(KILLS / 2);
      expect(sum(books, 'stored')).toBeGreaterThan(KILLS);
      expect(await browser.backgroundErrors()).toEqual([]);
    },
  );
});

/** Each answer after a time of its own; one in four is a 503, so that answers can be told apart. */
function answerAtRandom(chaos: Chaos, seed: number): void {
  for (const [i, id] of IDS.entries()) {
    const random = seeded(seed + i);
    chaos.set(`/${id}`, (request, response) => {
      const code = random() < 0.25 ? 503 : 200;
      slow(random() * DELAY_MAX_MS, status(code))(request, response);
    });
  }
}

/** Allows the hosts as a person does, then puts the endpoints in the place of what that has begun to watch. */
async function watch(browser: BrowserUnderTest, chaos: Chaos): Promise<void> {
  const popup = await browser.extensionPage('popup.html');
  for (const host of HOSTS) {
    await browser.grant(`*://${host}/*`);
    await addAddress(popup, `http://${host}:${chaos.port}/`);
    await rowOf(popup, 'up', host.replace('.', '-'));
  }
  await popup.close();
  const endpoints = IDS.map((id, i) => ({
    id,
    url: `http://${HOSTS[i % 2]}:${chaos.port}/${id}`,
    interval: '30s',
  }));
  const config = JSON.stringify({ version: 0, zone: 'UTC', control: [], endpoints });
  await browser.evaluateInExtensionPage(
    `(globalThis.browser ?? chrome).storage.local.set({ config: ${config} })`,
  );
}

/** A tick for what is due, and every endpoint besides. */
async function checkAll(browser: BrowserUnderTest, until: 'begun' | 'to the end'): Promise<void> {
  await browser.fireAlarm('tick');
  const sent = "(globalThis.browser ?? chrome).runtime.sendMessage({ do: 'check', id: null })";
  // A background that is killed answers nobody.
  const code = until === 'begun' ? `void ${sent}.catch(() => undefined)` : sent;
  await browser.evaluateInExtensionPage(code);
}

interface Killed {
  readonly kills: readonly Kill[];
  /** What was seen in the history shortly before a kill, by the endpoint's id. */
  readonly seen: readonly (readonly [string, Sample])[];
}

async function killOften(browser: BrowserUnderTest, chaos: Chaos, seed: number): Promise<Killed> {
  const random = seeded(seed);
  const kills: Kill[] = [];
  const seen = new Map<string, readonly [string, Sample]>();
  // What a message to the one before has woken counts too: it may have begun before the kill is reported.
  let [begin, beginAt] = [chaos.log.length, Date.now()];
  while (kills.length < KILLS) {
    const point = POINTS[Math.floor(random() * POINTS.length)] ?? 'received';
    const count = 1 + Math.floor(random() * IDS.length);
    await checkAll(browser, 'begun');
    const reached = async (): Promise<boolean> => {
      const requests = chaos.log.slice(begin);
      if (point === 'received') return requests.length >= count;
      if (point === 'answered')
        return requests.filter(({ answeredAt }) => answeredAt !== null).length >= count;
      const found = Object.entries(await stored(browser)).flatMap(([id, own]) =>
        own.map((sample) => [id, sample] as const),
      );
      for (const each of found) seen.set(`${each[0]} ${each[1].at}`, each);
      return found.filter(([, { at }]) => at >= beginAt).length >= count;
    };
    await waitFor(reached, { what: `${count} ${point} before kill ${kills.length + 1}`, everyMs: 5 });
    [begin, beginAt] = [chaos.log.length, Date.now()];
    await browser.killBackground();
    kills.push({ from: beginAt, to: Date.now() });
  }
  return { kills, seen: [...seen.values()] };
}

function stored(browser: BrowserUnderTest): Promise<Stored> {
  return browser.evaluateInExtensionPage(`readHistory.samplesOf(${JSON.stringify(IDS)})`);
}

interface Settled {
  readonly books: readonly Balance[];
  readonly samples: Stored;
}

/** Once the books balance; a tick of the browser's own may be under way for a while. What is lost stays lost. */
async function settled(browser: BrowserUnderTest, chaos: Chaos, kills: readonly Kill[]): Promise<Settled> {
  const read = async (): Promise<Settled> => {
    const requests = chaos.log.map(({ path, receivedAt, answeredAt, status }) => {
      return { path, receivedAt, answeredAt, status };
    });
    const samples = await stored(browser);
    const books = IDS.map((id) =>
      balance(
        requests.filter(({ path }) => path === `/${id}`),
        samples[id] ?? [],
        kills,
      ),
    );
    return { books, samples };
  };
  const balanced = async () => {
    const last = await read();
    return last.books.every(({ faults }) => faults.length === 0) && last;
  };
  return waitFor(balanced, { what: 'the books to balance' }).catch(read);
}

function summary(kind: BrowserKind, kills: readonly Kill[], books: readonly Balance[]): string {
  const [inFlight, justBefore] = [sum(books, 'inFlight'), sum(books, 'justBefore')];
  const oldest = Math.max(...books.map(({ longestMs }) => longestMs));
  return (
    `${kind}: ${kills.length} kills, ${sum(books, 'answered')} requests answered, ${sum(books, 'stored')} stored, ` +
    `${inFlight + justBefore} missing (${inFlight} in flight, ${justBefore} answered in the second before, ` +
    `the oldest ${oldest} ms)`
  );
}

function sum(books: readonly Balance[], field: 'answered' | 'stored' | 'inFlight' | 'justBefore'): number {
  return books.reduce((total, each) => total + each[field], 0);
}
