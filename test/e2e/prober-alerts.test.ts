// Alerts of a real prober: a real server is broken, and a real hook is told, once, also over a kill.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { waitFor } from '../browser/wait.ts';
import { type Chaos, ok, startChaos, status } from '../servers/chaos.ts';
import { type Probers, probers } from '../support/prober-process.ts';

interface Heard {
  readonly kind: string;
  readonly title: string;
  readonly alert: string;
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

function args(rules: readonly object[] = RULES): readonly string[] {
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
  writeFileSync(file, JSON.stringify({ control: [], endpoints, channels, alerts: { rules } }));
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
