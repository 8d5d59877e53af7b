// The prober from outside: a real process, a real SQLite file, real servers.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readFeed } from '../../shared/feed/read-full.ts';
import type { Status } from '../../shared/feed/status.ts';
import { openHistory } from '../../shared/store/history.ts';
import { sqliteStore } from '../../shared/store/sqlite.ts';
import { openBrowser } from '../browser/browser.ts';
import { waitFor } from '../browser/wait.ts';
import { makeCertificates } from '../servers/certificates.ts';
import { type Chaos, hang, ok, redirectLoop, startChaos, status } from '../servers/chaos.ts';
import { ask } from '../support/ask.ts';
import { type Probers, probers } from '../support/prober-process.ts';

const LONG = process.env['UPTALLY_LONG'] === '1';
const YEARS_MS = 4e12;

let folder: string;
let running: Probers;
let site: Chaos;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'uptally-prober-'));
  running = probers();
  site = await startChaos();
});

afterEach(async () => {
  await running.stopAll();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

const data = () => ['--data', join(folder, 'data')];

/** Writes a config that checks these paths of the site each second. @returns its arguments */
function configOf(paths: readonly string[], more: object = {}): readonly string[] {
  const endpoints = paths.map((path) => ({
    name: path.slice(1),
    url: `${site.origin}${path}`,
    interval: '1s',
    timeout: '1s',
  }));
  const file = join(folder, 'watch.json');
  writeFileSync(file, JSON.stringify({ title: 'A <b>site</b>', control: [], endpoints, ...more }));
  return ['--config', file];
}

async function statusOf(origin: string): Promise<Status> {
  const { body } = await ask(`${origin}/status.json`);
  const read = readFeed(body.toString());
  if (!read.ok) throw new Error(read.problem);
  return read.status;
}

const statesOf = ({ endpoints }: Status) =>
  Object.fromEntries(endpoints.map(({ name, standing }) => [name, standing.state]));

async function untilStates(origin: string, states: Readonly<Record<string, string>>): Promise<Status> {
  return waitFor(
    async () => {
      const now = await statusOf(origin);
      expect(statesOf(now)).toEqual(states);
      return now;
    },
    { what: `the states ${JSON.stringify(states)}`, timeoutMs: 20_000 },
  );
}

/** The instants on record of an endpoint. */
async function recorded(id: string, file = 'history.sqlite'): Promise<readonly number[]> {
  const kv = sqliteStore(join(folder, 'data', file));
  const history = await openHistory({ kv, zone: 'UTC', onProblem: () => undefined });
  const samples = await history.samples(id, 0, YEARS_MS);
  await history.close();
  return samples.map(({ at }) => at);
}

describe('watching', () => {
  test('the feed follows what the servers do, and the terminal tells it', async () => {
    const { origin, says } = await running.serve([...configOf(['/shop', '/search']), ...data()], folder);
    await untilStates(origin, { shop: 'up', search: 'up' });
    site.set('/search', status(503));
    await untilStates(origin, { shop: 'up', search: 'down' });
    await says(/\d\d:\d\d:\d\d search down: answered 503 \(expected 200–299\)\n/);
    site.set('/search', status(204));
    await untilStates(origin, { shop: 'up', search: 'up' });
    await says(/search up again after \d+s\n/);
  });

  test('trouble of one is told with its cause, and the others go on', async () => {
    const certificates = await makeCertificates();
    const expired = await startChaos({ certificate: certificates.expired });
    site.set('/loop', redirectLoop());
    site.set('/hang', hang());
    const often = { interval: '1s', timeout: '1s' };
    const endpoints = [
      { name: 'nowhere', url: 'http://nowhere.invalid/', interval: '5s', timeout: '4s' },
      { name: 'expired', url: `${expired.origin}/`, ...often },
      ...['loop', 'hang', 'shop'].map((name) => ({ name, url: `${site.origin}/${name}`, ...often })),
    ];
    const config = configOf([], { endpoints, control: [`${site.origin}/control`] });
    const { origin, says } = await running.serve([...config, ...data()], folder);
    const down = { nowhere: 'down', expired: 'down', loop: 'down', hang: 'down' };
    await untilStates(origin, { ...down, shop: 'up' });
    await says(/nowhere down: the name nowhere\.invalid /);
    await says(/expired down: the certificate has expired on \d+ \w+ 2020/);
    await says(/loop down: the redirects never end/);
    await says(/hang down: there was no complete answer within 1 s/);
    await expired.close();
    await certificates.close();
  });

  test('behind a captive portal what is watched is unknown, and the terminal tells why', async () => {
    site.set('/known', ok(200, '<html><title>Welcome to our hotel</title>'));
    const control = [{ url: `${site.origin}/known`, status: 200, body: 'success' }];
    const endpoints = [{ name: 'nowhere', url: 'http://nowhere.invalid/', interval: '1s', timeout: '1s' }];
    const { origin, says } = await running.serve(
      [...configOf([], { endpoints, control }), ...data()],
      folder,
    );
    await untilStates(origin, { nowhere: 'unknown' });
    await says(/nowhere unknown: the network answered in its place: it wants you to sign in first/);
    site.set('/known', ok(200, 'success\n'));
    await untilStates(origin, { nowhere: 'down' });
  });

  test('after a first failure it is looked at again within seconds, and told as soon as it is up', async () => {
    site.set('/shop', status(503));
    const endpoints = [{ name: 'shop', url: `${site.origin}/shop`, interval: '5m' }];
    const config = configOf([], { endpoints, recheck: ['2s', '4s'] });
    const { origin, says } = await running.serve([...config, ...data()], folder);
    await untilStates(origin, { shop: 'down' });
    await waitFor(() => site.log.length >= 2, { what: 'the first recheck' });
    site.set('/shop', status(204));
    await says(/shop up again after [345]s\n/);
    expect(site.log.length).toBe(3);
  });

  test('the promised instant of the next feed holds, and it differs then', async () => {
    const { origin } = await running.serve([...configOf(['/shop']), ...data()], folder);
    const first = await untilStates(origin, { shop: 'up' });
    const waitMs = (first.nextAt ?? 0) - first.madeAt;
    expect(waitMs).toBeGreaterThanOrEqual(1_000);
    expect(waitMs).toBeLessThanOrEqual(5_000);
    const next = await waitFor(
      async () => {
        const now = await statusOf(origin);
        return now.endpoints[0]?.checkedAt !== first.endpoints[0]?.checkedAt && now;
      },
      { what: 'another check', timeoutMs: waitMs + 2_000 },
    );
    expect(next.madeAt).toBeGreaterThan(first.madeAt);
  });

  test('an edited title shows without a new start, and a broken edit changes nothing', async () => {
    const args = configOf(['/shop']);
    const { origin, says } = await running.serve([...args, ...data()], folder);
    await untilStates(origin, { shop: 'up' });
    configOf(['/shop'], { title: 'Edited', incidents: [{ title: 'a', begin: '2026-11-24T14:02Z' }] });
    await says(/watch\.json was read anew: title, public page, maintenance and incidents follow it\.\n/);
    await waitFor(async () => (await statusOf(origin)).title === 'Edited', { what: 'the edited title' });
    expect((await ask(`${origin}/`)).body.toString()).toContain('<h1>Edited</h1>');
    expect((await statusOf(origin)).incidents).toMatchObject([{ title: 'a', end: null, updates: [] }]);
    configOf(['/shop'], { title: 5 });
    await says(/watch\.json has a problem; what was read before stays in force\.\n +line 1: title: got 5/);
    expect((await statusOf(origin)).title).toBe('Edited');
  });

  test.runIf(LONG)('the demonstration has its first outage within two minutes', async () => {
    const { origin } = await running.serve(data(), folder);
    const startedAt = performance.now();
    await waitFor(
      async () => (await statusOf(origin)).endpoints.some(({ standing }) => standing.state === 'down'),
      { what: 'an outage', timeoutMs: 120_000, everyMs: 500 },
    );
    console.log(`first outage after ${Math.round((performance.now() - startedAt) / 1_000)} s`);
  });

  test('with nothing to watch it shows the demonstration, says so, and keeps its history apart', async () => {
    const { origin, says } = await running.serve([...data(), '--demo-from', '70'], folder);
    await says(/Watching +a demonstration/);
    const now = await waitFor(
      async () => {
        const feed = await statusOf(origin);
        return feed.endpoints.some(({ standing }) => standing.state === 'down') && feed;
      },
      { what: 'an outage of the demonstration', timeoutMs: 30_000 },
    );
    expect(now.demonstration).toBe(true);
    expect(now.endpoints.map(({ name }) => name)).toEqual(['Shop', 'Search', 'Checkout']);
    expect((await ask(`${origin}/`)).body.toString()).toContain('A demonstration:');
    expect((await recorded('shop', 'demo.sqlite')).length).toBeGreaterThan(0);
  });
});

describe('history', () => {
  test('every answer that the server gave before SIGTERM is on record, and is there after a restart', async () => {
    const args = [...configOf(['/shop']), ...data()];
    const first = await running.serve(args, folder);
    await waitFor(() => site.log.length >= 4, { what: 'four checks' });
    const { code, out } = await first.stop('SIGTERM');
    expect([code, out.endsWith('Ended.\n')]).toEqual([0, true]);
    const answered = site.log.filter(({ answeredAt }) => answeredAt !== null);
    const before = await recorded('shop');
    expect(before).toHaveLength(answered.length);
    const second = await running.serve(args, folder);
    const { endpoints } = await untilStates(second.origin, { shop: 'up' });
    const [since, begun] = [endpoints[0]?.standing.since ?? 0, before[0] ?? 0];
    // Down for a moment only: the run of up goes on, unless the restart took longer than a sample stands.
    expect(since).toBeGreaterThanOrEqual(begun);
    await waitFor(async () => site.log.length > answered.length, { what: 'a check after the restart' });
    await second.stop('SIGINT');
    expect((await recorded('shop')).slice(0, before.length)).toEqual(before);
  });

  test('a check that hangs does not keep it from ending, and what was found before is kept', async () => {
    site.set('/hang', hang());
    const endpoints = [
      { name: 'hang', url: `${site.origin}/hang`, interval: '60s', timeout: '50s' },
      { name: 'shop', url: `${site.origin}/shop`, interval: '1s', timeout: '1s' },
    ];
    const prober = await running.serve([...configOf([], { endpoints }), ...data()], folder);
    await prober.says('shop up');
    const startedAt = performance.now();
    const { code } = await prober.stop('SIGTERM');
    expect(code).toBe(0);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    expect((await recorded('shop')).length).toBeGreaterThan(0);
  });

  test('uptally feed writes the figures of the page out of the same history', async () => {
    const args = [...configOf(['/shop']), ...data()];
    const prober = await running.serve(args, folder);
    await untilStates(prober.origin, { shop: 'up' });
    const file = join(folder, 'status.json');
    const { code, err } = await running.start(['feed', ...args, '--out', file], folder).ended;
    expect([code, err]).toEqual([0, '']);
    const read = readFeed(readFileSync(file, 'utf8'));
    expect(read.ok && [read.status.nextAt, statesOf(read.status)]).toEqual([null, { shop: 'up' }]);
  });

  test('uptally feed fills a folder with the feed and what stands beside it, as it is served', async () => {
    const incidents = [{ title: 'Payments fail', begin: '2026-01-24T14:02Z' }];
    const args = [...configOf(['/shop'], { incidents }), ...data()];
    const prober = await running.serve(args, folder);
    await untilStates(prober.origin, { shop: 'up' });
    const wish = ['feed', ...args, '--out', 'public/', '--every', '5m'];
    const { code, err } = await running.start(wish, folder).ended;
    expect([code, err]).toEqual([0, '']);
    const written = (path: string) => readFileSync(join(folder, 'public', path), 'utf8');
    const served = async (path: string) => (await ask(`${prober.origin}/${path}`)).body.toString();
    const timeless = (text: string) => text.replace(/\d\d:\d\d UTC/gu, '');
    for (const path of ['badge.svg', 'badge/shop.svg', 'shields.json', 'shields/shop.json', 'status.atom']) {
      expect([path, timeless(written(path))]).toEqual([path, timeless(await served(path))]);
    }
    expect(written('badge.svg')).toContain('Payments fail');
    const read = readFeed(written('status.json'));
    expect(read.ok && (read.status.nextAt ?? 0) - read.status.madeAt).toBe(300_000);
  });

  test('a second prober on the same history is told so; after a kill nothing has to be removed', async () => {
    const args = [...configOf(['/shop']), ...data()];
    const first = await running.serve(args, folder);
    const second = await running.start(['serve', '--port', '0', ...args], folder).ended;
    expect(second.code).toBe(1);
    expect(second.err).toContain(`Another Uptally (process ${first.process.pid}) is writing to`);
    expect(second.err).toContain('--data ./history-2');
    await first.stop('SIGKILL');
    await running.serve(args, folder);
  });
});

describe('the local server', () => {
  test('answers to its own names only, so that no other page can pose as it', async () => {
    const { origin } = await running.serve([...configOf(['/shop']), ...data()], folder);
    const { port } = new URL(origin);
    const statusFor = async (host: string, path = '/') =>
      (await ask(origin + path, { headers: { host } })).status;
    for (const name of ['127.0.0.1', 'localhost', '[::1]', 'uptally.localhost', 'LOCALHOST']) {
      expect([name, await statusFor(`${name}:${port}`)]).toEqual([name, 200]);
    }
    const strangers = ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '169.254.1.1'];
    for (const host of [
      ...strangers.map((name) => `${name}:${port}`),
      'localhost',
      'localhost:1',
      `:${port}`,
    ]) {
      expect([host, await statusFor(host)]).toEqual([host, 421]);
      expect([host, await statusFor(host, '/status.json')]).toEqual([host, 421]);
    }
  });

  test('other origins may read the feed with what stands beside it, and nothing else', async () => {
    const { origin } = await running.serve([...configOf(['/shop']), ...data()], folder);
    const headersOf = async (path: string) =>
      (await ask(origin + path, { headers: { origin: 'https://evil.example' } })).headers;
    const beside = {
      '/badge.svg': 'image/svg+xml',
      '/badge/shop.svg': 'image/svg+xml',
      '/shields.json': 'application/json',
      '/shields/shop.json': 'application/json',
      '/status.atom': 'application/atom+xml; charset=utf-8',
    };
    for (const [path, type] of Object.entries({ '/status.json': 'application/json', ...beside })) {
      expect([path, await headersOf(path)]).toMatchObject([
        path,
        {
          'content-type': type,
          'access-control-allow-origin': '*',
          'access-control-expose-headers': 'Date, ETag, Age',
          'cross-origin-resource-policy': 'cross-origin',
          'cache-control': 'no-cache',
        },
      ]);
    }
    for (const path of ['/', '/uptally-status.js', '/page.css', '/favicon.svg', '/badge/other.svg']) {
      const headers = await headersOf(path);
      expect([path, headers['access-control-allow-origin']]).toEqual([path, undefined]);
      expect([path, headers['cross-origin-resource-policy']]).toEqual([path, 'same-origin']);
    }
  });

  test('the page is a frame for the widget under a strict policy, and the title is text', async () => {
    const { origin } = await running.serve([...configOf(['/shop']), ...data()], folder);
    const { status: code, headers, body } = await ask(`${origin}/`);
    expect(code).toBe(200);
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
    );
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    expect(body.toString()).toContain('<h1>A &lt;b&gt;site&lt;/b&gt;</h1>');
    expect(body.toString()).toContain('<uptally-status src="status.json"></uptally-status>');
    expect(body.toString()).toContain('<link rel="status" type="application/json" href="status.json">');
    expect(body.toString()).toContain('<link rel="alternate" type="application/atom+xml"');
    expect(body.toString()).not.toMatch(/<script(?![^>]* src=)|<style|style=/);
  });

  test.each(['chromium', 'firefox'] as const)(
    '%s shows the widget on it, and its policy forbids nothing',
    async (kind) => {
      const { origin } = await running.serve([...configOf(['/shop']), ...data()], folder);
      await untilStates(origin, { shop: 'up' });
      const browser = await openBrowser({ kind });
      try {
        const page = await browser.page();
        const said: string[] = [];
        page.on('console', (message) => said.push(message.text()));
        page.on('pageerror', (error) => said.push(String(error)));
        await page.goto(`${origin}/`);
        const shown = await waitFor(
          async () => {
            const text = await page.evaluate(
              () => document.querySelector('uptally-status')?.shadowRoot?.textContent ?? '',
            );
            return text.includes('shop') && text;
          },
          { what: 'the endpoint on the page' },
        );
        expect(shown).toContain('All systems operational');
        expect(said).toEqual([]);
      } finally {
        await browser.close();
      }
    },
  );

  test('only reading is allowed, and only what is there', async () => {
    const { origin } = await running.serve([...configOf(['/shop']), ...data()], folder);
    const head = await ask(`${origin}/status.json`, { method: 'HEAD' });
    expect([head.status, head.body.length, Number(head.headers['content-length']) > 0]).toEqual([
      200,
      0,
      true,
    ]);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const { status: code, headers } = await ask(`${origin}/status.json`, { method });
      expect([method, code, headers.allow]).toEqual([method, 405, 'GET, HEAD']);
    }
    for (const path of ['/nothing', '/constructor', '/../package.json', '//', '/data/history.sqlite']) {
      expect([path, (await ask(origin + path)).status]).toEqual([path, 404]);
    }
  });

  test('the feed is sent compressed, and not at all to who has it already', async () => {
    const endpoints = [{ name: 'shop', url: `${site.origin}/shop`, interval: '1h' }];
    const { origin } = await running.serve([...configOf([], { endpoints }), ...data()], folder);
    await untilStates(origin, { shop: 'up' });
    const asked = (headers: Readonly<Record<string, string>>) => ask(`${origin}/status.json`, { headers });
    const plain = await asked({ 'accept-encoding': 'br;q=0, identity' });
    const brotli = await asked({ 'accept-encoding': 'gzip, br' });
    const gzip = await asked({ 'accept-encoding': 'gzip' });
    expect([plain, brotli, gzip].map(({ headers }) => headers['content-encoding'])).toEqual([
      undefined,
      'br',
      'gzip',
    ]);
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    const again = await asked({ 'if-none-match': `"other", ${plain.headers.etag}` });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });
});

describe('bad input', () => {
  const refusal = async (args: readonly string[]) => {
    const { code, out, err } = await running.start(args, folder).ended;
    expect(out).toBe('');
    return { code, err };
  };

  test('a port in use is named, and how to choose another', async () => {
    const { code, err } = await refusal(['serve', '--port', `${site.port}`, ...data()]);
    expect(code).toBe(1);
    expect(err).toMatch(new RegExp(`Port ${site.port} on 127.0.0.1 is in use.*--port 4748`));
  });

  test('every fault of a config is listed with its line and path, and nothing is started', async () => {
    const file = join(folder, 'uptally.yaml');
    writeFileSync(file, 'endpoints:\n  - url: ftp://x\n    intervall: 5s\n  - url: example.org\n');
    const { code, err } = await refusal(['serve', ...data()]);
    expect(code).toBe(2);
    expect(err).toContain(`${file} has 3 problems; nothing was started.`);
    expect(err).toContain('line 2: endpoints[0].url: ');
    expect(err).toContain('line 3: endpoints[0].intervall: unknown field; did you mean interval?');
    expect(err).toContain('did you mean https://example.org?');
  });

  test('a file that is no YAML is refused with the line', async () => {
    writeFileSync(join(folder, 'uptally.yaml'), 'endpoints:\n  - "https://example.org\n');
    const { code, err } = await refusal(['serve', ...data()]);
    expect(code).toBe(2);
    expect(err).toMatch(/uptally\.yaml has a problem; nothing was started\.\n {2}line \d/);
  });

  test('a database of a newer version is left as it is', async () => {
    const first = await running.serve([...configOf(['/shop']), ...data()], folder);
    await first.says('shop up');
    await first.stop();
    const file = join(folder, 'data', 'history.sqlite');
    const database = new DatabaseSync(file);
    database.exec('PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE)');
    database.close();
    const before = readFileSync(file);
    const { code, err } = await refusal(['serve', '--port', '0', ...configOf(['/shop']), ...data()]);
    expect(code).toBe(1);
    expect(err).toMatch(/history\.sqlite has format 99, .*use the newer Uptally/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('a file that is no database is left as it is', async () => {
    const file = join(folder, 'history.sqlite');
    writeFileSync(file, 'My notes, and no database at all.\n'.repeat(50));
    const { code, err } = await refusal(['serve', '--port', '0', ...configOf(['/shop']), '--data', folder]);
    expect(code).toBe(1);
    expect(err).toContain(`${file}: this file is no database of Uptally`);
    expect(readFileSync(file, 'utf8')).toMatch(/^My notes/);
  });

  test.each([
    ['a folder that can not be', ['serve', '--data', '/dev/null/x'], 1, 'a part of this path is a file'],
    ['an address that is none', ['serve', 'example.org'], 2, 'did you mean https://example.org?'],
    ['another scheme', ['check', 'ftp://example.org'], 2, "the scheme ftp:// can't be watched"],
    ['an unknown zone', ['serve', '--zone', 'Mars/Base'], 2, 'for example Europe/Berlin'],
    ['an unknown command', ['sevre'], 2, 'did you mean uptally serve?'],
    ['an unknown option', ['serve', '--prot', '1'], 2, 'did you mean --port?'],
    ['a config file that is not there', ['serve', '--config', 'no.yaml'], 2, 'there is no such file'],
    ['a feed without a history', ['feed', '--data', 'nowhere'], 1, 'Begin one with uptally serve'],
  ])('%s is refused with what to do', async (_what, args, code, words) => {
    const refused = await refusal(args);
    expect([refused.code, refused.err]).toEqual([code, expect.stringContaining(words)]);
  });
});

describe('uptally check', () => {
  test('tells each address in a line, and fails if one is down', async () => {
    site.set('/bad', status(500));
    const all = await running.start(['check', `${site.origin}/good`, `${site.origin}/bad`], folder).ended;
    expect(all.code).toBe(1);
    expect(all.out).toMatch(
      /^up {7}200 .*ms {2}http:.*\/good\ndown {5}500 .*\/bad {2}answered 500 \(expected 200–299\)\n$/,
    );
    const good = await running.start(['check', `${site.origin}/good`], folder).ended;
    expect([good.code, good.err]).toEqual([0, '']);
  });
});
