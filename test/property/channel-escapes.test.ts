// Whatever an answer of somebody's server says: in no channel does it mention anybody, link anywhere, or become markup.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf, cut, oneLine, safeLink, unlinked } from '../../shared/alert/channels/plain-text.ts';
import { channelOfKind } from '../../shared/alert/channels/registry.ts';
import type { AlertMessage } from '../../shared/alert/message.ts';
import { parsed } from '../servers/vendor.ts';
import { alertMessage, closing } from '../support/alert-message.ts';
import { VENDORS } from '../support/vendors.ts';

const ORIGIN = 'http://vendor.test';

const fragment = fc.oneof(
  fc.constantFrom(
    '<!channel>',
    '<!here|x>',
    '<@U024BE7LH>',
    '<#C024BE7LR>',
    '<https://evil.example|Slack>',
    '&lt;!channel&gt;',
    '@everyone',
    '@here',
    '<@&1234>',
    '<@1234>',
    '<at>all</at>',
    '@admin',
    '#tag',
    '$USD',
    '/start',
    '*bold*',
    '_it_',
    '~no~',
    '`code`',
    '||spoiler||',
    '# big',
    '-# small',
    '> quote',
    '1. list',
    '[click](https://evil.example)',
    '![x](https://evil.example/x.png)',
    'https://evil.example/a?b=c',
    'evil.example',
    'mailto:a@evil.example',
    'tg://user?id=1',
    '<a href="https://evil.example">x</a>',
    '<script>alert(1)</script>',
    '</p><img src=x onerror=y>',
    '\r\nBcc: evil@evil.example',
    '\n\n{"event_id":"x"}',
    '\u0000',
    '\u001b[2J\u001b]8;;https://evil.example\u0007',
    '\u009b31m',
    '\u202eevil\u2066',
    '\ud800',
    '\udfff',
    ':smile:',
    '<t:0:R>',
    '{{title}}',
    '$' + '{secret:API_TOKEN}',
    '\\',
    '"',
    "'",
    '|',
    '\u2028',
    '\ufeff',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom('x', '&', '日', '👩‍👩‍👧', '"', '\\').map((sign) => sign.repeat(3_000)),
);
const hostile = fc.array(fragment, { maxLength: 6 }).map((parts) => parts.join(''));

const message: fc.Arbitrary<AlertMessage> = fc
  .record({
    title: hostile,
    lines: fc.array(hostile, { maxLength: 4 }),
    rule: hostile,
    endpoints: fc.array(fc.record({ id: fc.constant('shop'), name: hostile }), { maxLength: 3 }),
    kind: fc.constantFrom('open' as const, 'update' as const, 'close' as const, 'test' as const),
    link: fc.oneof(fc.constant(null), hostile, fc.webUrl({ withQueryParameters: true, withFragments: true })),
  })
  .map((parts) => alertMessage(parts));

function bodyOf(title: string, each: AlertMessage, receipt: string | null = null): string | null {
  const vendor = VENDORS.find((one) => one.title === title);
  const ready = channelOfKind(vendor?.kind ?? '')?.ready(vendor?.settings(ORIGIN));
  if (ready === undefined || typeof ready === 'string') throw new Error(`Expected settings of ${title}`);
  return ready.requestFor({ message: each, receipt })?.body ?? null;
}

/** Every text in a JSON document. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function holds(
  title: string,
  check: (texts: readonly string[], body: string, each: AlertMessage) => void,
): void {
  fc.assert(
    fc.property(message, (each) => {
      const body = bodyOf(title, each);
      // Sentry's envelope has its event in the third line.
      if (body !== null) check(textsIn(parsed(body) ?? parsed(body.split('\n')[2] ?? '')), body, each);
    }),
    { numRuns: 150 },
  );
}

const STEERING = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;
/** What programs make links, mentions, tags and commands of. */
const LINKABLE = /[a-z]:\/\/|mailto:[a-z]|@\w|#\w|\$[a-z]|\/[a-z]|[a-z]\.[a-z]/iu;

test.each(VENDORS)(
  '$title: the vendor takes any text, within its limits',
  ({ title, vendor, settings, kind }) => {
    const ready = channelOfKind(kind)?.ready(settings(ORIGIN));
    if (ready === undefined || typeof ready === 'string') throw new Error(`Expected settings of ${title}`);
    fc.assert(
      fc.property(message, (each) => {
        const telling = {
          message: each.kind === 'close' ? closing({ title: each.title, lines: each.lines }) : each,
          receipt: null,
        };
        const request = ready.requestFor(telling);
        if (request === null) return;
        const url = new URL(request.url);
        const headers = Object.fromEntries(
          Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]),
        );
        const { method, body } = request;
        const answer = vendor()({ method, path: url.pathname, query: url.searchParams, headers, body });
        expect(answer).toMatchObject({ status: expect.toSatisfy((status: number) => status < 300) });
        expect(answer.body ?? '').not.toContain('"ok":false');
        // No text of a message stands in a header: its id alone may.
        const own = JSON.stringify(
          ready.requestFor({
            message: { ...alertMessage(), id: telling.message.id, kind: telling.message.kind },
            receipt: null,
          })?.headers,
        );
        expect(JSON.stringify(request.headers)).toBe(own);
      }),
      { numRuns: 100 },
    );
  },
);

test.each(VENDORS)('$title: no text steers a screen or begins a line of its own', ({ title }) => {
  holds(title, (texts, _body, { lines, link }) => {
    for (const text of texts.filter((each) => each !== link)) {
      expect(text.replaceAll('\n', '')).not.toMatch(STEERING);
      expect(text.split('\n').length).toBeLessThanOrEqual(lines.length + 3);
    }
  });
});

test.each(['slack by webhook', 'slack by token'])(
  '%s: every text is plain_text with its signs as entities',
  (title) => {
    const block =
      /^\{"type":"context","elements":\[\{"type":"mrkdwn","text":"<https?:[^<>|"\s]+\|Open in Uptally>","verbatim":true\}\]\}$/u;
    holds(title, (_texts, body) => {
      const document = parsed(body);
      const blocks = Object.entries(document ?? {}).flatMap(([name, value]) =>
        name === 'blocks' && Array.isArray(value) ? value : [],
      );
      expect(body).toContain('"mrkdwn":false');
      for (const each of blocks) {
        const json = JSON.stringify(each);
        if (json.includes('"mrkdwn"')) expect(json).toMatch(block);
        else {
          expect(each).toMatchObject({ type: 'section', text: { type: 'plain_text', emoji: false } });
          expect(textsIn(each).join('')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/u);
        }
      }
      const fallback = Object.entries(document ?? {}).find(([name]) => name === 'text')?.[1];
      expect(String(fallback)).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/u);
    });
  },
);

test('Discord: each sign of markup is escaped, and nobody may be mentioned', () => {
  holds('discord', (_texts, body) => {
    const document = parsed(body);
    expect(document).toMatchObject({ allowed_mentions: { parse: [] } });
    for (const text of textsAt(document, ['content', 'description'])) {
      const bare = text.replace(/^\S+ \*\*P1\*\* /u, '').replace(/\\[!-/:-@[-`{-~]/gu, '');
      expect(bare).not.toMatch(/[!-/:-@[-`{-~]/u);
      expect(text).not.toMatch(/@\w/u);
    }
  });
});

test('Telegram: no parse mode; what is bold and what is linked is ours', () => {
  holds('telegram', (_texts, body) => {
    const document = parsed(body);
    expect(body).not.toContain('parse_mode');
    const [text = ''] = textsAt(document, ['text']);
    expect(text).not.toMatch(LINKABLE);
    const types = textsAt(document, ['type']);
    expect(types[0]).toBe('bold');
    expect(types.slice(1)).toEqual(
      text.endsWith('\nOpen in Uptally') && types.length > 1 ? ['text_link'] : [],
    );
  });
});

test('Teams: every text is a run of text', () => {
  holds('teams', (_texts, body) => {
    expect(body).not.toMatch(/"type":"TextBlock"|"msteams"|"entities"/u);
  });
});

test('ntfy: no Markdown, and nothing in title or message becomes a link', () => {
  holds('ntfy', (_texts, body) => {
    expect(body).not.toContain('"markdown"');
    for (const text of textsAt(parsed(body), ['title', 'message'])) expect(text).not.toMatch(LINKABLE);
  });
});

test('a webhook’s template stays what it is, whatever fills it', () => {
  const template = '{"a": "{{title}}", "b": ["{{lines}}", "{{endpoints}}"], "c": "{{rule}}{{link}}"}';
  const ready = channelOfKind('webhook')?.ready({ url: ORIGIN, body: template });
  if (ready === undefined || typeof ready === 'string') throw new Error('Expected a template');
  fc.assert(
    fc.property(message, (each) => {
      const document = parsed(ready.requestFor({ message: each, receipt: null })?.body ?? '');
      expect(Object.keys(document ?? {})).toEqual(['a', 'b', 'c']);
      expect(textsIn(document)).toHaveLength(4);
    }),
  );
});

test('what is cut fits, ends in …, and is never cut inside a character or an escape', () => {
  const escaped = (each: string): string => (each === '&' ? '&amp;' : each);
  fc.assert(
    fc.property(hostile, fc.integer({ min: 10, max: 200 }), (text, max) => {
      const line = oneLine(text);
      const whole = cut(line, { max: 1e9, escape: escaped });
      const short = cut(line, { max, escape: escaped });
      expect(short.length).toBeLessThanOrEqual(max);
      expect(short === whole || (short.endsWith('…') && whole.startsWith(short.slice(0, -1)))).toBe(true);
      expect(short).not.toMatch(/\p{Cs}|&(?!amp;)/u);
      expect(bytesOf(cut(line, { max, sizeOf: bytesOf }))).toBeLessThanOrEqual(max);
    }),
  );
});

test('text without its links is the same to the eye', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const line = oneLine(text);
      expect(unlinked(line).replaceAll('\u2060', '')).toBe(line);
      expect(unlinked(line)).not.toMatch(LINKABLE);
    }),
  );
});

test.each([
  ['https://a.test/x?b=<c>|d', 'https://a.test/x?b=%3Cc%3E%7Cd'],
  ['https://a.test/(x)_*', 'https://a.test/%28x%29%5F%2A'],
  ['javascript:alert(1)', null],
  ['https://user:pass@a.test/', null],
  ['nonsense', null],
])('the link %s is %s', (link, expected) => {
  expect(safeLink(link)).toBe(expected);
});

function textsAt(value: unknown, names: readonly string[]): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    names.includes(name) && typeof inner === 'string' ? [inner] : textsAt(inner, names),
  );
}
