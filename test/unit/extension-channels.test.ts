// Channels of the extension: what is typed, where it goes, what is sent of it, and what comes of a failure.

import { describe, expect, test } from 'vitest';
import { channelDelivery } from '../../extension/background/channel-delivery.ts';
import { channelNoticeOf } from '../../extension/background/channel-notices.ts';
import { obey } from '../../extension/background/commands.ts';
import { clearSecrets } from '../../extension/background/secret-commands.ts';
import { type KeptSecrets, keptFor, readied } from '../../extension/channel-ready.ts';
import { channelTroubles } from '../../extension/channel-tools.ts';
import type { Command } from '../../extension/messages.ts';
import { channelPost } from '../../extension/platform/channel-post.ts';
import { secretStore } from '../../extension/secrets.ts';
import { KINDS } from '../../extension/settings/channels/kinds.ts';
import {
  type ChannelDraft,
  draftOf,
  emptyDraft,
  typedChannel,
} from '../../extension/settings/channels/to-channel.ts';
import { readSteps, UNDO_MS } from '../../extension/steps.ts';
import { CONFIG_KEY, readConfig } from '../../extension/watchlist.ts';
import { WISH_LIFE_MS } from '../../extension/wishes.ts';
import { wordingFor } from '../../extension/wording.ts';
import { CHANNEL_FIELDS, OFFERED_KINDS } from '../../extension/words/channel-words.ts';
import { extensionEnglish } from '../../extension/words/words.ts';
import { maskOf, type Posted } from '../../shared/alert/channels/outlet.ts';
import { type Config, parseConfig } from '../../shared/config/config.ts';
import type { ChannelInput } from '../../shared/config/schema-channels.ts';
import { secretReference } from '../../shared/config/secret.ts';
import { memoryStore } from '../../shared/store/memory.ts';
import { alertMessage } from '../support/alert-message.ts';
import { memoryNotes } from './extension-notes.ts';

const AT = Date.UTC(2026, 10, 23, 12);
const HOOK = 'https://hook.test/services/S3CRET';
const CHAT: ChannelInput = { name: 'chat', kind: 'slack', url: secretReference('CHAT_URL') };

function configOf(more: object = {}): Config {
  const read = parseConfig({ zone: 'UTC', endpoints: ['https://shop.test/'], ...more }, { zone: 'UTC' });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.config;
}

describe('what is typed', () => {
  test('every kind that is offered has its fields, and every field is of a kind', () => {
    expect(KINDS.map(({ id }) => id)).toEqual(OFFERED_KINDS);
    const fields = new Set(['name', ...KINDS.flatMap(({ fields: all }) => all.map(({ field }) => field))]);
    expect([...fields].toSorted()).toEqual([...CHANNEL_FIELDS].toSorted());
  });

  const right: readonly (readonly [ChannelDraft['id'], ChannelDraft['values'], string])[] = [
    ['slack', { url: 'https://hooks.slack.com/services/a/b/c' }, 'https://hooks.slack.com'],
    ['slack-bot', { token: 'xoxb-1', channel: 'C01' }, 'https://slack.com'],
    ['webhook', { url: HOOK, authorization: 'Bearer S3CRET' }, 'https://hook.test'],
    ['webhook', { url: 'http://127.0.0.1:9/S3CRET', body: '{"a": "{{title}}"}' }, 'http://127.0.0.1:9'],
    ['pagerduty', { key: 'a'.repeat(32) }, 'https://events.pagerduty.com'],
    [
      'pagerduty',
      { key: 'a'.repeat(32), region: 'https://events.eu.pagerduty.com/v2/enqueue' },
      'https://events.eu.pagerduty.com',
    ],
    ['sentry', { dsn: 'https://S3CRET@sentry.test/4', environment: 'production' }, 'https://sentry.test'],
    ['ntfy', { topic: 'S3CRET' }, 'https://ntfy.sh'],
    ['ntfy', { topic: 'S3CRET', server: 'https://ntfy.test', token: 'tk_S3CRET' }, 'https://ntfy.test'],
    ['discord', { url: 'https://discord.com/api/webhooks/1/S3CRET' }, 'https://discord.com'],
    ['teams', { url: 'https://a.logic.azure.com/workflows/1?sig=S3CRET' }, 'https://a.logic.azure.com'],
    ['telegram', { token: '1:S3CRET', chat: '-100', thread: '42' }, 'https://api.telegram.org'],
    ['alertmanager', { url: 'https://am.test', authorization: 'Bearer S3CRET' }, 'https://am.test'],
  ];

  test.each(right)('%s %j sends to %s, and its secrets are named alone', (id, values, origin) => {
    const config = configOf();
    const draft = { ...emptyDraft(id, []), values };
    const typed = typedChannel(draft, { config, before: null, kept: new Map() });
    expect([...typed.wrong]).toEqual([]);
    expect(new URL(typed.url ?? '').origin).toBe(origin);
    expect(JSON.stringify(typed.channel)).not.toMatch(/S3CRET|a{32}|xoxb/u);
    expect(typed.secrets.length).toBeGreaterThan(0);
    // Read back, it stands in the form as it is kept; saved again it is the same.
    const { channel } = typed;
    if (channel === null) throw new Error('Expected a channel');
    const kept = new Map(typed.secrets.map(({ name, value }) => [name, { origin, value }]));
    const again = draftOf(channel);
    if (again === null) throw new Error('Expected a draft');
    const known = configOf({ channels: [channel] });
    const saved = typedChannel(again, { config: known, before: channel, kept });
    expect(saved).toMatchObject({ channel, secrets: [], isNameTaken: false });
  });

  test.each([
    ['slack', {}, ['url']],
    ['slack', { url: 'hooks.slack.com' }, ['url']],
    ['slack-bot', { token: 'no', channel: 'C01' }, ['token']],
    ['webhook', { url: HOOK, body: '{"a": {{title}}}' }, ['body']],
    ['ntfy', { topic: 'a b' }, ['topic']],
    ['ntfy', { topic: 'a', server: 'ftp://a' }, ['server']],
    ['telegram', { token: '1:a', chat: 'me' }, ['chat']],
    ['telegram', { token: '1:a', chat: '1', thread: 'x' }, ['thread']],
    ['alertmanager', { url: 'am' }, ['url']],
  ] as const)('%s %j: %j is wrong', (id, values, wrong) => {
    const draft = { ...emptyDraft(id, []), values };
    const typed = typedChannel(draft, { config: configOf(), before: null, kept: new Map() });
    expect([...typed.wrong]).toEqual(wrong);
    expect(typed.channel).toBeNull();
  });

  test('a name that is taken, the browser’s among them, is none; a free one is offered', () => {
    const config = configOf({ channels: [CHAT] });
    expect(emptyDraft('slack', ['slack', 'slack-2']).name).toBe('slack-3');
    for (const name of ['chat', 'desktop']) {
      const draft = { ...emptyDraft('slack', []), name, values: { url: HOOK } };
      const typed = typedChannel(draft, { config, before: null, kept: new Map() });
      expect(typed).toMatchObject({ isNameTaken: true, channel: null });
    }
  });

  test('what the form does not show stays: other headers, labels, priorities of one’s own', () => {
    const before = {
      name: 'hook',
      kind: 'webhook',
      url: secretReference('HOOK_URL'),
      method: 'PUT',
      headers: { 'X-Team': 'shop', authorization: `Bearer ${secretReference('HOOK_KEY')}` },
      priorities: ['P2', 'P4'],
    } satisfies ChannelInput;
    const kept: KeptSecrets = new Map([
      ['HOOK_URL', { origin: 'https://hook.test', value: HOOK }],
      ['HOOK_KEY', { origin: 'https://hook.test', value: 'S3CRET' }],
    ]);
    const draft = draftOf(before);
    if (draft === null) throw new Error('Expected a draft');
    const typed = typedChannel(draft, { config: configOf({ channels: [before] }), before, kept });
    expect(typed.channel).toMatchObject({
      method: 'PUT',
      headers: { 'X-Team': 'shop', Authorization: `Bearer ${secretReference('HOOK_KEY')}` },
      priorities: ['P2', 'P4'],
    });
    const high = typedChannel({ ...draft, taken: 'high' }, { config: configOf(), before, kept });
    expect(high.channel?.priorities).toEqual(['P1', 'P2']);
    const all = typedChannel({ ...draft, taken: 'all' }, { config: configOf(), before, kept });
    expect(all.channel).not.toHaveProperty('priorities');
  });

  test('moved to another server, a secret that is kept has to be typed in again', () => {
    const before = { name: 'n', kind: 'ntfy', topic: secretReference('TOPIC') } satisfies ChannelInput;
    const kept = new Map([['TOPIC', { origin: 'https://ntfy.sh', value: 'S3CRET' }]]);
    const draft = draftOf(before);
    if (draft === null) throw new Error('Expected a draft');
    const values = { server: 'https://ntfy.test' };
    const typed = typedChannel({ ...draft, values }, { config: configOf(), before, kept });
    expect([...typed.wrong]).toEqual(['topic']);
  });
});

describe('a channel that is ready', () => {
  test('holds its secrets alone, and sends to their origin', () => {
    const kept = new Map([['CHAT_URL', { origin: 'https://hook.test', value: HOOK }]]);
    expect(readied(CHAT, kept)).toMatchObject({ kind: 'ready', url: HOOK, secrets: [HOOK] });
    expect(readied(CHAT, new Map())).toEqual({ kind: 'missing', secret: 'CHAT_URL' });
    const moved = new Map([['CHAT_URL', { origin: 'https://else.test', value: HOOK }]]);
    expect(readied(CHAT, moved)).toMatchObject({ kind: 'elsewhere', origin: 'https://else.test' });
    const unfit = new Map([['CHAT_URL', { origin: 'https://hook.test', value: 'S3CRET' }]]);
    expect(readied(CHAT, unfit).kind).toBe('unfit');
    const mail = {
      name: 'm',
      kind: 'email',
      smtp: secretReference('S'),
      from: 'a@b.test',
      to: ['c@d.test'],
    } satisfies ChannelInput;
    expect(readied(mail, new Map()).kind).toBe('unable');
  });
});

interface Network {
  readonly granted?: boolean;
  readonly online?: boolean;
  /** What each request comes to, in order; the last one again and again. */
  readonly answers?: readonly (string | 'fails')[];
}

function networkOf({ granted = true, online = true, answers = ['ok'] }: Network = {}) {
  const asked: { readonly url: string; readonly init: RequestInit }[] = [];
  const network = {
    fetch: async (url: string, init: RequestInit) => {
      const answer = answers[Math.min(asked.length, answers.length - 1)];
      asked.push({ url, init });
      if (answer === undefined || answer === 'fails') throw new TypeError('Failed to fetch');
      return new Response(answer);
    },
    mayAsk: async () => granted,
    isOnline: () => online,
  };
  return { network, asked };
}

const REQUEST = { url: HOOK, method: 'POST', headers: { 'x-key': 'S3CRET' }, body: '{}' } as const;

describe('a request', () => {
  test('asks first whether anybody is there, without what is secret', async () => {
    const { network, asked } = networkOf();
    const posted = await channelPost(network, true)(REQUEST);
    expect(posted).toMatchObject({ kind: 'answer', answer: { status: 200, body: 'ok' } });
    expect(asked.map(({ url, init }) => `${init.method} ${url}`)).toEqual([
      'HEAD https://hook.test/',
      `POST ${HOOK}`,
    ]);
    expect(JSON.stringify(asked[0])).not.toContain('S3CRET');
    for (const { init } of asked)
      expect(init).toMatchObject({ credentials: 'omit', cache: 'no-store', redirect: 'manual' });
  });

  test.each([
    ['without permission', { granted: false }, 0, false],
    ['off line', { online: false }, 0, false],
    ['where nobody answers', { answers: ['fails'] }, 1, false],
    ['where somebody answers and then breaks off', { answers: ['', 'fails'] }, 2, true],
  ] as const)('%s it says whether it may have arrived', async (_name, how, requests, mayHaveArrived) => {
    const { network, asked } = networkOf(how);
    const posted: Posted = await channelPost(network, true)(REQUEST);
    expect(posted).toMatchObject({ kind: 'none', mayHaveArrived });
    expect(JSON.stringify(posted)).not.toContain('S3CRET');
    expect(asked).toHaveLength(requests);
  });

  test('follows no redirect', async () => {
    const moved = new Response();
    Object.defineProperty(moved, 'type', { value: 'opaqueredirect' });
    const { network, asked } = networkOf();
    const elsewhere = async (url: string, init: RequestInit) => {
      await network.fetch(url, init);
      return moved;
    };
    const posted = await channelPost({ ...network, fetch: elsewhere }, false)(REQUEST);
    expect(posted).toMatchObject({ kind: 'never', detail: expect.stringContaining('leads elsewhere') });
    expect(asked).toHaveLength(1);
  });
});

function deskOf(config: Config, answers: (name: string) => Response | 'fails' = () => new Response('ok')) {
  const store = memoryStore();
  const secretsAt = memoryStore();
  const secrets = secretStore(async () => secretsAt);
  const time = { now: AT };
  const sent: string[] = [];
  const shown: string[] = [];
  const troubles: unknown[] = [];
  const waits: number[] = [];
  const open = () =>
    channelDelivery({
      store: async () => store,
      now: () => time.now,
      wait: async (ms) => {
        waits.push(ms);
        await new Promise(() => undefined);
      },
      random: () => 0.5,
      secrets,
      post: () => async (request) => {
        sent.push(`${request.url} ${JSON.parse(request.body).kind ?? ''}`);
        const answer = answers(request.url);
        if (answer === 'fails')
          return { kind: 'none', mayHaveArrived: false, detail: 'Nobody answers at hook.test.' };
        return { kind: 'answer', answer: { status: answer.status, headers: {}, body: await answer.text() } };
      },
      show: async (message) => void shown.push(message.title),
      onTrouble: (error) => troubles.push(error),
    });
  return { store, secrets, time, sent, shown, troubles, waits, open, config };
}

const PLAIN = { channels: [{ name: 'hook', kind: 'webhook', url: 'https://hook.test/a' }] };

test.each([
  ['https://hooks.test/services/T0/B0/SECRETPART', 'no service SECRETPART at hooks.test'],
  ['https://hooks.test/services/T0/SECRETPART', 'no such path: /services/T0/SECRETPART'],
  ['https://hooks.test/a?sig=SECRET%20PART&v=1', 'the signature SECRET%20PART is wrong'],
  ['https://SECRETPART@sentry.test/4', 'no project of SECRETPART'],
  ['Bearer SECRETPART', 'unknown token SECRETPART'],
  ['SECRETPART', 'unknown: SECRETPART, SECRETPART'],
])('of %j nothing is said again: %j', (secret, text) => {
  const masked = maskOf([secret])(text);
  expect(masked).not.toMatch(/SECRET|PART/u);
  expect(masked).toContain('•••');
  expect(masked.includes('hooks.test')).toBe(text.includes('hooks.test'));
});

describe('delivery in the background', () => {
  const message = alertMessage();

  test('what was put in is sent once, whoever puts it in again and however often it begins anew', async () => {
    const desk = deskOf(configOf(PLAIN));
    for (let life = 1; life <= 3; life++) {
      const delivery = desk.open();
      await delivery.put([{ channel: 'hook', message }], desk.config);
      await delivery.deliver(desk.config);
    }
    expect(desk.sent).toEqual(['https://hook.test/a open']);
    expect(desk.troubles).toEqual([]);
  });

  test('what was not taken waits over the end of the background, and is sent when its time has come', async () => {
    let isUp = false;
    const desk = deskOf(configOf(PLAIN), () => (isUp ? new Response('ok') : 'fails'));
    const first = desk.open();
    await first.put([{ channel: 'hook', message }], desk.config);
    await first.deliver(desk.config);
    // Within the half minute that a background lives it looks again by itself.
    expect(desk.waits).toHaveLength(1);
    expect(desk.waits[0]).toBeLessThanOrEqual(5_000);
    isUp = true;
    const second = desk.open();
    await second.deliver(desk.config);
    expect(desk.sent).toHaveLength(1);
    desk.time.now += 5_000;
    await second.deliver(desk.config);
    expect(desk.sent).toHaveLength(2);
    expect(await channelTroubles(desk.store)).toEqual(new Map());
  });

  test('a channel that fails for good says so by the browser, and in the settings why', async () => {
    const desk = deskOf(configOf(PLAIN), () => new Response('S3CRET', { status: 403 }));
    const delivery = desk.open();
    await delivery.put([{ channel: 'hook', message }], desk.config);
    await delivery.deliver(desk.config);
    expect(desk.shown).toEqual(['hook did not get this: Checkout API is down']);
    expect((await channelTroubles(desk.store)).get('hook')).toEqual({
      since: AT,
      problem: 'The webhook answered 403: check its secret and what it is allowed to.',
    });
  });

  test('a test that arrives ends what was wrong', async () => {
    let status = 403;
    const desk = deskOf(configOf(PLAIN), () => new Response('', { status }));
    const delivery = desk.open();
    await delivery.put([{ channel: 'hook', message }], desk.config);
    await delivery.deliver(desk.config);
    expect(await delivery.test('hook', desk.config)).toMatchObject({ ok: false, remedy: 'never' });
    status = 200;
    expect(await delivery.test('hook', desk.config)).toEqual({ ok: true, receipt: null });
    expect((await channelTroubles(desk.store)).size).toBe(0);
    expect(desk.sent.at(-1)).toBe('https://hook.test/a test');
    expect(await delivery.test('desktop', desk.config)).toEqual({ ok: true, receipt: null });
    expect(desk.shown.at(-1)).toBe('A test of the channel desktop');
    expect(await delivery.test('none', desk.config)).toMatchObject({ ok: false });
  });

  test('without its secret nothing is sent, and what is said of it quotes none', async () => {
    const desk = deskOf(configOf({ channels: [CHAT] }));
    const delivery = desk.open();
    expect(await delivery.test('chat', desk.config)).toMatchObject({
      problem: 'Its secret CHAT_URL is missing. Type it in again.',
    });
    await desk.secrets.keep({ name: 'CHAT_URL', origin: 'https://else.test', at: AT }, HOOK);
    expect(await delivery.test('chat', desk.config)).toMatchObject({
      problem: 'Its secret CHAT_URL belongs to https://else.test and is sent nowhere else. Type it in again.',
    });
    expect(desk.sent).toEqual([]);
    await desk.secrets.keep({ name: 'CHAT_URL', origin: 'https://hook.test', at: AT }, HOOK);
    expect(await delivery.test('chat', desk.config)).toMatchObject({ ok: true });
    expect((await keptFor([CHAT], desk.secrets)).get('CHAT_URL')?.value).toBe(HOOK);
  });

  test('what the browser says of a channel is in the reader’s words', () => {
    const wording = wordingFor('UTC', 'en');
    const notice = alertMessage({
      kind: 'notice',
      title: 'hook may not have got this: Checkout API is down',
    });
    expect(channelNoticeOf(notice, wording, extensionEnglish)).toMatchObject({
      title: 'hook may not have got an alert',
      message: 'Checkout API · the settings say why',
    });
    const test = alertMessage({ kind: 'test', endpoints: [] });
    expect(channelNoticeOf(test, wording, extensionEnglish).title).toBe('A test of the notices');
  });
});

describe('commands', () => {
  function commandsOf(more: object = {}) {
    const notes = memoryNotes({
      [CONFIG_KEY]: { version: 0, zone: 'UTC', endpoints: ['https://shop.test/'], ...more },
    });
    const tools = {
      notes,
      now: () => AT,
      zone: 'UTC',
      hasHosts: async () => true,
      matchers: async () => Promise.reject(new Error('Not asked for')),
      alerts: async () => memoryStore(),
    };
    const config = async () => {
      const read = await readConfig(notes, 'UTC');
      if (!read.ok) throw new Error(read.problem);
      return read.config;
    };
    return { notes, config, obey: (command: Command) => obey(command, tools) };
  }

  test('a channel is added once, changed, and removed with a way back', async () => {
    const { notes, config, obey: perform } = commandsOf();
    for (let i = 0; i < 2; i++)
      expect(await perform({ do: 'add-channel', channel: CHAT })).toMatchObject({ ok: true });
    expect((await config()).channels).toEqual([CHAT]);
    const high = { ...CHAT, priorities: ['P1' as const] };
    expect(await perform({ do: 'add-channel', channel: high })).toMatchObject({ ok: false });
    await perform({ do: 'edit-channel', channel: high });
    expect((await config()).channels).toEqual([high]);
    await perform({ do: 'remove-channel', name: 'chat' });
    expect((await config()).channels).toEqual([]);
    await perform({ do: 'undo', step: (await readSteps(notes))[0]?.id ?? '' });
    expect((await config()).channels).toEqual([high]);
  });

  test('rules that name a channel lose it with it, and have it back with it', async () => {
    const rules = [
      { name: 'a', when: { down: {} }, channels: ['chat', 'desktop'] },
      { name: 'b', when: { down: {} }, escalate: [{ after: '5m', channel: 'chat' }] },
      { name: 'c', when: { down: {} } },
    ];
    const digest = { every: 'day', channels: ['chat', 'desktop'] };
    const { notes, config, obey: perform } = commandsOf({ channels: [CHAT], alerts: { rules, digest } });
    await perform({ do: 'remove-channel', name: 'chat' });
    expect((await config()).alerts).toEqual({
      rules: [
        { name: 'a', when: { down: {} }, channels: ['desktop'] },
        { name: 'b', when: { down: {} }, escalate: [] },
        rules[2],
      ],
      digest: { every: 'day', channels: ['desktop'] },
    });
    await perform({ do: 'undo', step: (await readSteps(notes))[0]?.id ?? '' });
    expect(await config()).toMatchObject({ channels: [CHAT], alerts: { rules, digest } });
  });

  test('its secret stays as long as it can be taken back, and no longer', async () => {
    const { notes, obey: perform } = commandsOf({ channels: [CHAT] });
    const kv = memoryStore();
    const secrets = secretStore(async () => kv);
    await secrets.keep({ name: 'CHAT_URL', origin: 'https://hook.test', at: AT - 2 * WISH_LIFE_MS }, HOOK);
    const clear = (at: number) => clearSecrets({ secrets, notes, now: () => at, zone: 'UTC' });
    await clear(AT);
    await perform({ do: 'remove-channel', name: 'chat' });
    await clear(AT + UNDO_MS);
    expect(await secrets.list()).toHaveLength(1);
    await notes.set('removed', []);
    await clear(AT + UNDO_MS);
    expect(await secrets.list()).toEqual([]);
  });
});
