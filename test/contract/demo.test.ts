import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Demo, demoConfig, demoMood, startDemo } from '../../prober/demo.ts';
import { createNodeHttp } from '../../prober/node-http.ts';
import { createNodeClock } from '../../prober/node-time.ts';

const http = createNodeHttp({ clock: createNodeClock(), version: '0' });
const stop = new AbortController();
const play = { elapsedMs: 0 };
let demo: Demo;

beforeAll(async () => {
  demo = await startDemo({ elapsedMs: () => play.elapsedMs, port: 0, signal: stop.signal });
});

afterAll(() => demo.close());

const every5s = (untilMs: number) => Array.from({ length: untilMs / 5_000 }, (_, i) => i * 5_000);

test('with a check every 5 s an outage is seen within two minutes, and every mood on the way', () => {
  const moods = every5s(115_000).flatMap((ms) => [demoMood('/search', ms), demoMood('/checkout', ms)]);
  expect(new Set(moods)).toEqual(new Set(['fine', 'slow', 'failing', 'hanging']));
});

test('the shop never fails', () => {
  expect(new Set(every5s(3_600_000).map((ms) => demoMood('/shop', ms)))).toEqual(new Set(['fine']));
});

test('the play begins anew after its last act', () => {
  expect(demoMood('/search', 240_000 + 75_000)).toBe(demoMood('/search', 75_000));
});

test.each([
  ['/shop', 0, 'answer', 200],
  ['/search', 45_000, 'answer', 200],
  ['/search', 75_000, 'answer', 503],
  ['/checkout', 90_000, 'none', undefined],
  ['/other', 0, 'answer', 404],
])('%s after %d ms is %s %s', async (path, elapsedMs, kind, status) => {
  play.elapsedMs = elapsedMs;
  const result = await http.send({
    url: demo.url + path,
    method: 'GET',
    timeoutMs: kind === 'none' ? 200 : 5_000,
    headers: {},
    body: null,
    followRedirects: true,
    maxBodyBytes: 0,
  });
  expect([result.kind, result.kind === 'answer' ? result.status : undefined]).toEqual([kind, status]);
  if (elapsedMs === 45_000) expect(result.kind === 'answer' && result.latencyUs > 700_000).toBe(true);
});

test('its config watches its three endpoints every 5 s', () => {
  const { endpoints, control } = demoConfig(demo.url, 'UTC');
  expect(endpoints.map(({ id, intervalMs }) => [id, intervalMs])).toEqual([
    ['shop', 5_000],
    ['search', 5_000],
    ['checkout', 5_000],
  ]);
  expect(control).toEqual([]);
});

test('an abort ends it, hanging connections included', async () => {
  play.elapsedMs = 90_000;
  const asking = http.send({
    url: `${demo.url}/checkout`,
    method: 'GET',
    timeoutMs: 20_000,
    headers: {},
    body: null,
    followRedirects: true,
    maxBodyBytes: 0,
  });
  await http.send({
    url: `${demo.url}/shop`,
    method: 'GET',
    timeoutMs: 5_000,
    headers: {},
    body: null,
    followRedirects: true,
    maxBodyBytes: 0,
  });
  stop.abort();
  expect(await asking).toMatchObject({ kind: 'none', cause: 'network' });
});
