// The small parts of the prober, each by itself.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Glance } from '../../prober/beside/glance.ts';
import { checkLine, checkStatus } from '../../prober/check-command.ts';
import { encoder, preferred } from '../../prober/encoding.ts';
import { keeper } from '../../prober/keeper.ts';
import { pageHtml } from '../../prober/page.ts';
import { dataDir, historyFile } from '../../prober/places.ts';
import { publisher, toDocument } from '../../prober/publish.ts';
import { rationed } from '../../prober/ration.ts';
import { stateText, whyOf } from '../../prober/state-lines.ts';
import type { Sample } from '../../shared/core/sample.ts';
import { advance } from '../../shared/core/standing.ts';
import type { Settled } from '../../shared/probe/guard.ts';
import type { EndpointSample } from '../../shared/store/journal.ts';
import { english } from '../../shared/ui/words.ts';
import { endpoint } from './probe/fake-world.ts';

const wording = { locale: 'en', zone: 'UTC', viewerZone: 'UTC', words: english };
const shop = endpoint('shop', { name: 'Shop', latencyLimitMs: 700 });
const UP: Sample = {
  at: 1_000_000,
  outcome: 'up',
  intervalMs: 60_000,
  vantage: '',
  status: 200,
  latencyUs: 182_000,
  cause: null,
  recheck: false,
};

const settled = (fields: Partial<Sample>, detail = ''): Settled => ({
  endpoint: shop,
  sample: { ...UP, ...fields },
  detail,
});

const FAILED = settled({ outcome: 'down', status: 503, cause: 'status' }, 'The answer was status 503.');
const REFUSED = settled(
  { outcome: 'down', status: null, latencyUs: null, cause: 'network' },
  'The connection was refused: nothing listens there (ECONNREFUSED).',
);

describe('the lines of the terminal', () => {
  test.each([
    ['the first that is up', settled({}), null, 'Shop up: 182 ms'],
    ['slow', settled({ outcome: 'degraded', latencyUs: 912_000 }), null, 'Shop slow: 912 ms, limit 700 ms'],
    ['a wrong status', FAILED, UP, 'Shop down: answered 503 (expected 200–299)'],
    ['no answer', REFUSED, UP, 'Shop down: the connection was refused: nothing listens there (ECONNREFUSED)'],
    [
      'up again',
      settled({ at: UP.at + 263_000 }),
      { ...UP, outcome: 'down' } as const,
      'Shop up again after 4m 23s',
    ],
  ])('%s', (_what, result, before, line) => {
    expect(stateText(result, before === null ? null : advance(null, before), wording)).toBe(line);
  });

  test('several ranges of status codes are all named', () => {
    const odd = {
      ...FAILED,
      endpoint: {
        ...shop,
        expectedStatuses: [
          { from: 200, to: 204 },
          { from: 304, to: 304 },
        ],
      },
    };
    expect(whyOf(odd, 'en')).toBe('answered 503 (expected 200–204, 304)');
  });

  test('when everything fails at once the surplus is counted', () => {
    const lines: string[] = [];
    let now = 0;
    const say = rationed(
      (line) => lines.push(line),
      () => now,
      { lines: 2, perMs: 100 },
    );
    for (const line of ['a', 'b', 'c', 'd']) say(line);
    now = 100;
    say('e');
    expect(lines).toEqual(['a', 'b', '… and 2 more', 'e']);
  });
});

describe('uptally check', () => {
  test('a line has state, status, time, address and why', () => {
    expect(checkLine(FAILED)).toBe(
      'down     503    182 ms  https://shop.example/  answered 503 (expected 200–299)',
    );
  });

  test('down is 1, could not tell is 3, slow is as good as up', () => {
    expect([
      checkStatus(['up', 'degraded']),
      checkStatus(['up', 'unknown']),
      checkStatus(['unknown', 'down']),
    ]).toEqual([0, 3, 1]);
  });
});

describe('where the history lies', () => {
  const around = { platform: 'linux', env: {}, home: '/home/ann', folder: '/work' } as const;

  test.each([
    ['as asked for', 'here', around, '/work/here'],
    ['$UPTALLY_DATA', null, { ...around, env: { UPTALLY_DATA: '/srv/up' } }, '/srv/up'],
    ['Linux', null, around, '/home/ann/.local/share/uptally'],
    ['$XDG_DATA_HOME', null, { ...around, env: { XDG_DATA_HOME: '/x' } }, '/x/uptally'],
    [
      'macOS',
      null,
      { ...around, platform: 'darwin' } as const,
      '/home/ann/Library/Application Support/uptally',
    ],
    ['Windows', null, { ...around, platform: 'win32', env: { LOCALAPPDATA: '/L' } } as const, '/L/uptally'],
  ])('%s', (_what, asked, surroundings, folder) => {
    expect(dataDir(asked, surroundings)).toBe(folder);
  });

  test('in a clone of Uptally it is .data, and anywhere else not', () => {
    const folder = mkdtempSync(join(tmpdir(), 'uptally-places-'));
    const inFolder = () => dataDir(null, { ...around, folder });
    writeFileSync(join(folder, 'package.json'), '{"name": "other", "version": "1.0.0"}');
    expect(inFolder()).toBe('/home/ann/.local/share/uptally');
    writeFileSync(join(folder, 'package.json'), '{"name": "uptally", "version": "1.0.0"}');
    expect(inFolder()).toBe(join(folder, '.data'));
    rmSync(folder, { recursive: true });
  });

  test('the demonstration has a history of its own', () => {
    expect([historyFile('/d', true), historyFile('/d', false)]).toEqual([
      '/d/demo.sqlite',
      '/d/history.sqlite',
    ]);
  });
});

describe('the keeper', () => {
  const sample = (at: number): EndpointSample => ({ endpoint: 'shop', sample: { ...UP, at } });
  const setUp = (holdMax: number) => {
    const world = { isBroken: false, kept: [] as number[], troubles: [] as string[] };
    const append = async (samples: readonly EndpointSample[]) => {
      if (world.isBroken) throw new Error('the disk is full');
      world.kept.push(...samples.map(({ sample: { at } }) => at));
      return { stored: samples.length, refused: [] };
    };
    const onTrouble = (text: string) => void world.troubles.push(text);
    return { world, own: keeper({ history: { append }, now: () => 0, onTrouble, holdMax }) };
  };

  test('what a full disk refuses goes with the next write, in order', async () => {
    const { world, own } = setUp(10);
    world.isBroken = true;
    await own.keep([sample(1), sample(2)]);
    expect([own.waiting, world.troubles]).toEqual([
      2,
      ['2 checks wait to be written: the disk is full. They go with the next write.'],
    ]);
    world.isBroken = false;
    await own.keep([sample(3)]);
    expect([own.waiting, world.kept]).toEqual([0, [1, 2, 3]]);
  });

  test('where nothing can be written for long the oldest go first', async () => {
    const { world, own } = setUp(2);
    world.isBroken = true;
    for (const at of [1, 2, 3]) await own.keep([sample(at)]);
    world.isBroken = false;
    await own.keep([]);
    expect(world.kept).toEqual([2, 3]);
  });
});

const GLANCE: Glance = {
  title: '',
  page: null,
  madeAt: 0,
  zone: 'UTC',
  maintenance: [],
  incidents: [],
  endpoints: [],
};

describe('the feed of a running prober', () => {
  const setUp = (freshForMs: number | null) => {
    const world = { nowMs: 0, tookMs: 0, made: 0, isBroken: false };
    const make = async () => {
      if (world.isBroken) throw new Error('no history');
      world.nowMs += world.tookMs;
      world.made += 1;
      return { text: `feed ${world.made}`, glance: GLANCE, freshForMs };
    };
    const own = publisher({ make, monotonicMs: () => world.nowMs });
    const text = async () => (await own.latest()).document.body.toString();
    return { world, own, text };
  };

  test('is made at most once a second, however much changes and however many ask', async () => {
    const { world, own, text } = setUp(null);
    await Promise.all([text(), text(), text()]);
    own.changed();
    world.nowMs = 999;
    expect(await text()).toBe('feed 1');
    world.nowMs = 1_000;
    expect(await text()).toBe('feed 2');
  });

  test('is made only if something changed, or if it is out of date', async () => {
    const { world, text } = setUp(5_000);
    await text();
    world.nowMs = 4_999;
    expect(await text()).toBe('feed 1');
    world.nowMs = 5_000;
    expect(await text()).toBe('feed 2');
  });

  test('is made less often where it takes long', async () => {
    const { world, own, text } = setUp(null);
    world.tookMs = 2_000;
    await text();
    own.changed();
    world.nowMs = 7_999;
    expect(await text()).toBe('feed 1');
    world.nowMs = 8_000;
    expect(await text()).toBe('feed 2');
  });

  test('a failure reaches who asked, and the next one tries again', async () => {
    const { world, own, text } = setUp(null);
    world.isBroken = true;
    await expect(own.latest()).rejects.toThrow('no history');
    world.isBroken = false;
    expect(await text()).toBe('feed 1');
  });

  test('its name changes exactly when its text does', () => {
    const [a, again, b] = ['a', 'a', 'b'].map((text) => toDocument(text).etag);
    expect([a === again, a === b]).toEqual([true, false]);
  });
});

describe('compression', () => {
  test.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['*', 'br'],
    ['br;q=0, *;q=0.1', 'gzip'],
    ['identity', null],
    ['*;q=0', null],
    ['', null],
  ])('"%s" → %s', (accept, encoding) => {
    expect(preferred(accept)).toBe(encoding);
  });

  test('what comes back is what went in; little is sent as it is', async () => {
    const encode = encoder();
    const long = toDocument('long '.repeat(1_000));
    expect(brotliDecompressSync((await encode(long, 'br')).body).equals(long.body)).toBe(true);
    expect(gunzipSync((await encode(long, 'gzip')).body).equals(long.body)).toBe(true);
    expect((await encode(toDocument('short'), 'br')).encoding).toBe(null);
  });
});

describe('the page', () => {
  const parts = { title: `<i>"A" & 'B'</i>`, isDemonstration: false, isBuilt: true, words: english };

  test('what the owner typed is text', () => {
    expect(pageHtml(parts)).toContain('<h1>&lt;i&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/i&gt;</h1>');
  });

  test('without a widget it says how to build it', () => {
    expect(pageHtml({ ...parts, isBuilt: false })).toContain('npm run build');
    expect(pageHtml(parts)).not.toContain('npm run build');
  });
});
