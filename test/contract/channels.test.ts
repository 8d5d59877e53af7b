// What every channel owes, against its vendor on this machine, which checks each request by its documentation.

import { createServer } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { createPost } from '../../prober/channel-post.ts';
import type { Sent } from '../../shared/alert/channels/channel.ts';
import { outletOf } from '../../shared/alert/channels/outlet.ts';
import { CHANNELS, channelOfKind } from '../../shared/alert/channels/registry.ts';
import type { Outlet } from '../../shared/alert/delivery.ts';
import type { AlertMessage } from '../../shared/alert/message.ts';
import { limited, parsed, startVendor, type Vendor, type VendorServer } from '../servers/vendor.ts';
import { DISCORD_HOOK } from '../servers/vendors/discord.ts';
import { alertMessage, closing } from '../support/alert-message.ts';
import { VENDORS, type VendorCase } from '../support/vendors.ts';

const open: VendorServer[] = [];
const post = createPost({ version: '1.2.3', timeoutMs: 20_000 });
const impatient = createPost({ version: '1.2.3', timeoutMs: 300 });

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function start(vendor: Vendor): Promise<VendorServer> {
  const server = await startVendor(vendor);
  open.push(server);
  return server;
}

function outlet(kind: string, settings: object, secrets: readonly string[] = [], by = post): Outlet {
  const channel = channelOfKind(kind);
  const ready = channel?.ready(settings) ?? 'no such kind';
  if (channel === null || typeof ready === 'string') throw new Error(String(ready));
  return outletOf({ name: 'ops', kind: channel, channel: ready, post: by, secrets });
}

async function setUp(each: VendorCase): Promise<{ server: VendorServer; send: Send }> {
  const server = await start(each.vendor());
  const channel = outlet(each.kind, each.settings(server.origin), [each.secret]);
  return { server, send: (message, receipt = null) => channel.send({ message, receipt }) };
}

type Send = (message: AlertMessage, receipt?: string | null) => Promise<Sent>;

function caseOf(title: string): VendorCase {
  const found = VENDORS.find((each) => each.title === title);
  if (found === undefined) throw new Error(`Expected a vendor ${title}`);
  return found;
}

test('every channel of the registry has a vendor here', () => {
  expect(new Set(VENDORS.map(({ kind }) => kind))).toEqual(new Set(CHANNELS.map(({ kind }) => kind)));
});

describe.each(VENDORS)('$title', (each) => {
  test('takes each kind of message, in all priorities', async () => {
    const { server, send } = await setUp(each);
    for (const kind of ['open', 'update', 'digest', 'test', 'notice'] as const) {
      for (const priority of [1, 2, 3, 4] as const) {
        const id = `${kind}-${priority}`;
        expect(await send(alertMessage({ kind, priority, id, alert: id }))).toMatchObject({ ok: true });
      }
    }
    expect(await send(closing({ link: null, lines: [], endpoints: [] }))).toMatchObject({ ok: true });
    expect(server.taken).toHaveLength(server.asked.length);
    expect(server.taken.length).toBeGreaterThanOrEqual(8);
  });

  test('takes the end of an alert with the receipt of its beginning', async () => {
    const { server, send } = await setUp(each);
    const begun = await send(alertMessage());
    expect(begun).toMatchObject({ ok: true });
    const receipt = begun.ok ? begun.receipt : null;
    expect(await send(alertMessage({ id: 'u', kind: 'update' }), receipt)).toEqual({ ok: true, receipt });
    expect(await send(closing(), receipt)).toEqual({ ok: true, receipt });
    expect(server.taken).toHaveLength(server.asked.length);
  });

  test('takes the longest text that there is, cut', async () => {
    const { server, send } = await setUp(each);
    for (const [i, sign] of ['x', '&', '"', '日', '🔥', '*'].entries()) {
      const long = sign.repeat(70_000);
      const message = alertMessage({
        id: `long-${i}`,
        alert: 'a'.repeat(128),
        title: long,
        lines: [long, long],
        rule: long,
        endpoints: [{ id: 'x', name: long }],
      });
      expect(await send(message)).toMatchObject({ ok: true });
    }
    expect(server.taken).toHaveLength(server.asked.length);
  });

  test('a secret that is wrong is told once, without saying it, and nothing is tried again', async () => {
    const { vendor, kind, wrong } = each;
    const server = await start(vendor());
    const sent = await outlet(kind, wrong(server.origin), ['UNKNOWNSECRET']).send({
      message: alertMessage(),
      receipt: null,
    });
    expect(sent).toMatchObject({ ok: false, remedy: 'never', waitMs: null });
    expect(JSON.stringify(sent)).not.toContain('UNKNOWNSECRET');
  });

  test('a limit is kept: it waits as long as it is asked to', async () => {
    const { vendor, kind, settings, limit, limitMs, secret } = each;
    const server = await start(limited(vendor(), 1, limit));
    const channel = outlet(kind, settings(server.origin), [secret]);
    expect(await channel.send({ message: alertMessage(), receipt: null })).toMatchObject({ ok: true });
    const refusal = await channel.send({ message: alertMessage({ id: 'b', alert: 'b' }), receipt: null });
    expect(refusal).toMatchObject({ ok: false, remedy: 'later', waitMs: limitMs });
  });

  test('a fault of the vendor may pass; a silence is doubtful; what was never reached is not', async () => {
    const { server, send } = await setUp(each);
    server.fail(
      { status: 500, body: `oops ${each.secret}` },
      { status: 503, headers: { 'retry-after': '7' } },
      'hang',
      'reset',
    );
    const first = await send(alertMessage());
    expect(first).toMatchObject({ ok: false, remedy: 'later', waitMs: null });
    expect(JSON.stringify(first)).not.toContain(each.secret);
    expect(await send(alertMessage())).toMatchObject({ ok: false, remedy: 'later', waitMs: 7_000 });
    const hasty = outlet(each.kind, each.settings(server.origin), [], impatient);
    const telling = { message: alertMessage(), receipt: null };
    expect(await hasty.send(telling)).toMatchObject({ ok: false, remedy: 'doubtful' });
    expect(await send(alertMessage())).toMatchObject({ ok: false, remedy: 'doubtful' });
    await server.close();
    open.splice(0);
    expect(await send(alertMessage())).toMatchObject({ ok: false, remedy: 'later' });
  });

  test('settings that are none are refused by name, and not quoted', () => {
    const said = channelOfKind(each.kind)?.ready({ nonsense: 'SECRET' });
    expect(typeof said).toBe('string');
    expect(said).not.toContain('"SECRET"');
  });
});

const content = (server: VendorServer): unknown[] => server.taken.map(({ body }) => parsed(body));

test('Slack: an update goes into the thread, the end replaces the first message', async () => {
  const { server, send } = await setUp(caseOf('slack by token'));
  const begun = await send(alertMessage());
  const receipt = begun.ok ? begun.receipt : null;
  await send(alertMessage({ id: 'u', kind: 'update' }), receipt);
  await send(closing(), receipt);
  const ts = receipt?.split('/')[1];
  expect(server.taken.map(({ path }) => path)).toEqual([
    '/api/chat.postMessage',
    '/api/chat.postMessage',
    '/api/chat.update',
  ]);
  expect(content(server)).toMatchObject([
    { channel: '#alerts' },
    { thread_ts: ts },
    { ts, channel: 'C0001' },
  ]);
});

const GROWN = { id: 'r', kind: 'update', renews: true, title: '6 of 8 endpoints in Shop are down' } as const;

test.each(VENDORS)(
  '$title: what an alert grows to takes the place of its beginning, or is passed over',
  async (each) => {
    const { server, send } = await setUp(each);
    const begun = await send(alertMessage());
    const receipt = begun.ok ? begun.receipt : null;
    expect(await send(alertMessage(GROWN), receipt)).toEqual({ ok: true, receipt });
    const [first, ...more] = server.taken.map(({ method, path }) => `${method} ${path}`);
    const replaced: Readonly<Record<string, readonly (string | undefined)[]>> = {
      'slack by token': ['POST /api/chat.update'],
      discord: [`PATCH ${DISCORD_HOOK}/messages/${receipt}`],
      telegram: [first?.replace('sendMessage', 'editMessageText')],
      // They know it by its name.
      pagerduty: [first],
      alertmanager: [first],
    };
    expect(more).toEqual(replaced[each.title] ?? []);
  },
);

test.each(['slack by token', 'discord', 'telegram'])(
  '%s: where the first message is not known, growth sends none',
  async (title) => {
    const { server, send } = await setUp(caseOf(title));
    expect(await send(alertMessage(GROWN))).toEqual({ ok: true, receipt: null });
    expect(server.asked).toEqual([]);
  },
);

test.each([
  ['slack by token', 'C0001/1.1'],
  ['discord', '99'],
  ['telegram', '7'],
])('%s: where the first message is gone, the end is sent afresh', async (title, receipt) => {
  const { send } = await setUp(caseOf(title));
  expect(await send(closing(), receipt)).toMatchObject({ ok: false, remedy: 'afresh' });
  expect(await send(closing())).toMatchObject({ ok: true });
});

test('Discord: the end replaces the first message', async () => {
  const { server, send } = await setUp(caseOf('discord'));
  const begun = await send(alertMessage());
  await send(closing(), begun.ok ? begun.receipt : null);
  const replaced = `${DISCORD_HOOK}/messages/${begun.ok ? begun.receipt : ''}`;
  expect(server.taken.map(({ method, path }) => `${method} ${path}`)).toEqual([
    `POST ${DISCORD_HOOK}`,
    `PATCH ${replaced}`,
  ]);
});

test('Telegram: an update answers the first message, the end replaces it; twice the same is no fault', async () => {
  const { server, send } = await setUp(caseOf('telegram'));
  const begun = await send(alertMessage());
  const receipt = begun.ok ? begun.receipt : null;
  await send(alertMessage({ id: 'u', kind: 'update' }), receipt);
  await send(closing(), receipt);
  expect(await send(closing(), receipt)).toEqual({ ok: true, receipt });
  expect(content(server)).toMatchObject([
    { chat_id: '-1001234567890' },
    { reply_parameters: { message_id: 100 } },
    { message_id: 100 },
  ]);
});

test('PagerDuty: one dedup_key opens and resolves; a digest calls nobody', async () => {
  const { server, send } = await setUp(caseOf('pagerduty'));
  await send(alertMessage());
  await send(alertMessage({ kind: 'digest' }));
  await send(closing());
  const { alert: dedup_key } = alertMessage();
  expect(content(server)).toMatchObject([
    { event_action: 'trigger', dedup_key, payload: { severity: 'critical', source: 'Checkout API' } },
    { event_action: 'resolve', dedup_key },
  ]);
});

test('Alertmanager: an alert keeps its labels to its end, also where its priority has changed', async () => {
  const { server, send } = await setUp(caseOf('alertmanager'));
  const begun = await send(alertMessage({ priority: 3 }));
  await send(closing({ priority: 1 }), begun.ok ? begun.receipt : null);
  const alerts = content(server).flat();
  const labels = {
    alertname: 'down',
    alert: alertMessage().alert,
    priority: 'P3',
    severity: 'warning',
    source: 'uptally',
    team: 'shop',
  };
  expect(alerts).toMatchObject([
    { labels, endsAt: '2026-12-29T22:40:00Z' },
    { labels, startsAt: '2026-11-29T22:38:00Z', endsAt: '2026-11-29T22:44:00Z' },
  ]);
});

test('ntfy: all messages of an alert have one sequence_id, of the form that it takes', async () => {
  const { server, send } = await setUp(caseOf('ntfy'));
  await send(alertMessage());
  await send(closing());
  const ids = server.taken.map(({ body }) => /"sequence_id":"(\w+)"/u.exec(body)?.[1]);
  expect(new Set(ids).size).toBe(1);
  expect(server.taken[0]?.headers['title']).toBeUndefined();
});

test.each([
  ['application/json', '{"text": "{{title}}", "n": ["{{ lines }}"]}', { text: 'a"b\\c', n: ['x\ny'] }],
  ['application/json', undefined, { version: 1, title: 'a"b\\c', lines: ['x', 'y'] }],
])('webhook: a template of %s is filled with escaped text', async (type, body, expected) => {
  const server = await start(() => ({ status: 200 }));
  const settings = {
    url: server.origin,
    headers: { 'Content-Type': type },
    ...(body !== undefined && { body }),
  };
  await outlet('webhook', settings).send({
    message: alertMessage({ title: 'a"b\\c', lines: ['x', 'y'] }),
    receipt: null,
  });
  expect(content(server)).toMatchObject([expected]);
});

test('webhook: templates of other types', async () => {
  const server = await start(() => ({ status: 200 }));
  const send = (type: string, body: string) =>
    outlet('webhook', { url: server.origin, method: 'PUT', headers: { 'content-type': type }, body }).send({
      message: alertMessage({ title: '<b>&x=1' }),
      receipt: null,
    });
  await send('application/x-www-form-urlencoded', 'text={{title}}&p={{priority}}');
  await send('text/html', '<p>{{title}}</p>');
  await send('text/plain', '{{title}} at {{at}}, since {{since}}');
  expect(server.taken.map(({ method, body }) => `${method} ${body}`)).toEqual([
    'PUT text=%3Cb%3E%26x%3D1&p=P1',
    'PUT <p>&lt;b&gt;&amp;x=1</p>',
    'PUT <b>&x=1 at 2026-11-29T22:40:00Z, since 2026-11-29T22:38:00Z',
  ]);
});

test('a redirect is not followed, and told as such', async () => {
  const server = await start(() => ({ status: 302, headers: { location: '/elsewhere' } }));
  const sent = await outlet('discord', { url: `${server.origin}/x` }).send({
    message: alertMessage(),
    receipt: null,
  });
  expect(sent).toMatchObject({ ok: false, remedy: 'never', problem: expect.stringContaining('redirects') });
  expect(server.asked).toHaveLength(1);
});

test('a host that takes the connection and speaks no TLS has read nothing', async () => {
  const server = createServer((socket) => void socket.on('error', () => undefined));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const sent = await outlet('discord', { url: `https://127.0.0.1:${port}/x` }, [], impatient).send({
    message: alertMessage(),
    receipt: null,
  });
  expect(sent).toMatchObject({
    ok: false,
    remedy: 'later',
    problem: `127.0.0.1:${port} did not answer in time.`,
  });
  server.close();
});

test('an answer without end is cut', async () => {
  const server = await start(() => ({ status: 400, body: 'x'.repeat(2_000_000) }));
  const sent = await outlet('alertmanager', { url: server.origin }).send({
    message: alertMessage(),
    receipt: null,
  });
  expect(sent).toMatchObject({ ok: false, remedy: 'never' });
  expect(sent.ok ? '' : sent.problem).toMatch(/^Alertmanager answered 400 \(x{199}…\)/u);
});

test('nothing of a host that is not there is doubtful', async () => {
  const sent = await outlet('discord', { url: 'http://127.0.0.1:1/x' }).send({
    message: alertMessage(),
    receipt: null,
  });
  expect(sent).toMatchObject({
    ok: false,
    remedy: 'later',
    problem: '127.0.0.1:1 could not be reached: it refuses the connection.',
  });
});
