// Alerts of a real prober: a real server is broken, and a real hook is told, once, also over a kill.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { alertsFile, historyFile } from '../../prober/places.ts';
import { reachedEntry } from '../../shared/alert/digest-record.ts';
import { dayFloor } from '../../shared/core/calendar.ts';
import { openHistory } from '../../shared/store/history.ts';
import { sqliteStore } from '../../shared/store/sqlite.ts';
import { waitFor } from '../browser/wait.ts';
import { type Chaos, ok, startChaos, status } from '../servers/chaos.ts';
import { sampleAt } from '../support/alert-story.ts';
import { type Probers, probers } from '../support/prober-process.ts';

interface Heard {
  readonly kind: string;
  readonly title: string;
  readonly alert: string;
  readonly lines: readonly string[];
}

let folder: string;
let running: Probers;
let site: Chaos;
let hook: Server;
let heard: Heard[];
/** What the hook answers. */
let answer: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'uptally-alerts-'));
  running = probers();
  site = await startChaos();
  heard = [];
  answer = 200;
  hook = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => {
      body += text;
    });
    request.on('end', () => {
      const message: Heard = JSON.parse(body);
      // Killed before it has read our answer, it says that it can't know whether the message arrived.
      if (answer === 200 && message.kind !== 'notice') heard.push(message);
      response.writeHead(answer).end();
    });
  });
  await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  await running.stopAll();
  await site.close();
  await new Promise((resolve) => hook.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

const RULES = [{ name: 'down', when: { down: { failures: 2, of: 3, recovered: 2 } }, channels: ['hook'] }];

function args(rules: readonly object[] = RULES, more: object = {}, zone?: string): readonly string[] {
  const endpoints = ['shop', 'search', 'mail'].map((name) => ({
    name,
    group: 'web',
    url: `${site.origin}/${name}`,
    interval: '1s',
    timeout: '1s',
  }));
  const file = join(folder, 'watch.json');
  const { port } = address(hook);
  const channels = [{ name: 'hook', kind: 'webhook', url: `http://127.0.0.1:${port}/` }];
  writeFileSync(file, JSON.stringify({ zone, control: [], endpoints, channels, alerts: { rules, ...more } }));
  return ['--config', file, '--data', join(folder, 'data')];
}

function address(server: Server): AddressInfo {
  const found = server.address();
  if (found === null || typeof found === 'string') throw new Error('The hook listens on no port.');
  return found;
}

const hears = (kinds: readonly string[]) =>
  waitFor(() => heard.map(({ kind }) => kind).join() === kinds.join(), {
    what: `the hook to be told ${kinds.join(', ')}, and not ${heard.map(({ kind }) => kind).join(', ')}`,
    timeoutMs: 20_000,
  });

describe('a broken server', () => {
  test('is told once with those that fail beside it, and once when all are back; a kill in between changes nothing', async () => {
    const first = await running.serve(args(), folder);
    await waitFor(() => site.log.length >= 6, { what: 'the first checks' });
    for (const path of ['/shop', '/search']) site.set(path, status(503));
    await hears(['open']);
    expect(heard[0]?.title).toMatch(/^(?:2 of 3 endpoints in web are|shop is|search is) down$/u);
    await first.says(/alert open P2 down: /);
    await first.stop('SIGKILL');
    const second = await running.serve(args(), folder);
    await waitFor(() => site.log.length >= 18, { what: 'checks after the kill' });
    for (const path of ['/shop', '/search']) site.set(path, ok());
    await hears(['open', 'close']);
    expect(heard[1]?.alert).toBe(heard[0]?.alert);
    await second.stop();
    expect(heard).toHaveLength(2);
  });

  test('is not escalated once somebody acknowledges it from another process, and its end is told', async () => {
    const escalate = [{ after: '8s', channel: 'hook' }];
    const serving = args(RULES.map((rule) => ({ ...rule, escalate })));
    const prober = await running.serve(serving, folder);
    await waitFor(() => site.log.length >= 3, { what: 'the first checks' });
    site.set('/shop', status(503));
    await hears(['open']);
    const data = ['--data', join(folder, 'data')];
    const { out } = await running.start(['alert', 'list', ...data], folder).ended;
    expect(out).toMatch(/^\S+ {2}P2 down: shop\n/u);
    const id = out.split(' ', 1).join();
    expect(id).toBe(heard[0]?.alert);
    const acknowledged = await running.start(['alert', 'acknowledge', id, ...data], folder).ended;
    expect(acknowledged).toMatchObject({ code: 0, out: expect.stringContaining('It is not escalated.') });
    const { length } = site.log;
    // Three endpoints, a check a second each.
    await waitFor(() => site.log.length >= length + 36, {
      what: 'twelve seconds of checks',
      timeoutMs: 30_000,
    });
    site.set('/shop', ok());
    await hears(['open', 'close']);
    await prober.stop();
    expect(heard).toHaveLength(2);
    expect((await running.start(['alert', 'list', ...data], folder).ended).out).toBe('No alert is open.\n');
  });

  test('is escalated where nobody does', async () => {
    const escalate = [{ after: '3s', channel: 'hook' }];
    await running.serve(args(RULES.map((rule) => ({ ...rule, escalate }))), folder);
    await waitFor(() => site.log.length >= 3, { what: 'the first checks' });
    site.set('/shop', status(503));
    await hears(['open', 'update']);
  });

  test('is told later where the hook fails at first, and a bad rule stops no other', async () => {
    answer = 503;
    const prober = await running.serve(args([{ name: 'bad', when: { down: { of: 99 } } }, ...RULES]), folder);
    await prober.says('A rule is left out: alerts.rules[0].when.down.of: got 99');
    site.set('/shop', status(503));
    await prober.says(/alert open P2 down: shop/);
    answer = 200;
    await hears(['open']);
  });
});

describe('a digest', () => {
  test('of yesterday is told once, also over a kill and a new start', async () => {
    // In one of these the day has begun less than half a day ago, so that its digest is not too late.
    const zone = new Date().getUTCHours() < 11 ? 'UTC' : 'Etc/GMT+12';
    const today = dayFloor(Date.now(), zone);
    await yesterdayOnRecord(today, zone);
    const digest = { every: 'day', at: '00:00', channels: ['hook'] };
    const first = await running.serve(args(RULES, { digest }, zone), folder);
    await hears(['digest']);
    await first.says(/digest .*: 9\d\.\d% up/u);
    await first.stop('SIGKILL');
    const checked = site.log.length;
    const second = await running.serve(args(RULES, { digest }, zone), folder);
    await waitFor(() => site.log.length >= checked + 6, { what: 'checks after the kill' });
    await second.stop();
    expect(heard.map(({ kind }) => kind)).toEqual(['digest']);
    expect(heard[0]?.lines.slice(0, 2)).toEqual([
      expect.stringMatching(/^9\d\.\d% up, 33% watched, 3 endpoints\.$/u),
      '1 outage, 10m down in all; the longest 10m, of shop.',
    ]);
  });
});

/** A check a minute of one of the three, with an outage of ten; and that the day before is told of. */
async function yesterdayOnRecord(today: number, zone: string): Promise<void> {
  const data = join(folder, 'data');
  mkdirSync(data);
  const history = await openHistory({ kv: sqliteStore(historyFile(data, false)), zone, onProblem: fail });
  const samples = Array.from({ length: 1_440 }, (_, i) => {
    const outcome = 600 <= i && i < 610 ? 'down' : 'up';
    return { endpoint: 'shop', sample: sampleAt(today - (1_440 - i) * 60_000, outcome) };
  });
  await history.append(samples, today);
  await history.close();
  const alerts = sqliteStore(alertsFile(data));
  await alerts.write({ put: [reachedEntry(today - 86_400_000)], remove: [] });
  await alerts.close();
}

function fail(problem: string): never {
  throw new Error(problem);
}
