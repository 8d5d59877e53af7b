// E-mail against a mail server on this machine.

import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { emailOutlet, readEmailSettings } from '../../prober/channels/email.ts';
import type { Sent } from '../../shared/alert/channels/channel.ts';
import type { AlertMessage } from '../../shared/alert/message.ts';
import { SMTP_PASSWORD, SMTP_USER, type SmtpServer, startSmtp } from '../servers/smtp.ts';
import { alertMessage, closing } from '../support/alert-message.ts';

let server: SmtpServer;

beforeAll(async () => {
  server = await startSmtp();
});

afterEach(() => server.fail(null));
afterAll(() => server.close());

function send(
  message: AlertMessage,
  {
    receipt = null,
    password = SMTP_PASSWORD,
    timeoutMs = 10_000,
    port = server.port,
    query = '?tls=no',
  }: SendOptions = {},
): Promise<Sent> {
  const smtp = `smtp://${SMTP_USER}:${encodeURIComponent(password)}@127.0.0.1:${port}${query}`;
  const settings = readEmailSettings({
    smtp,
    from: 'uptally@example.org',
    to: ['a@example.org', 'b@example.org'],
  });
  if (typeof settings === 'string') throw new Error(settings);
  return emailOutlet({ name: 'mail', settings, timeoutMs }).send({ message, receipt });
}

interface SendOptions {
  readonly receipt?: string | null;
  readonly password?: string;
  readonly timeoutMs?: number;
  readonly port?: number;
  readonly query?: string;
}

const lastMail = () => server.mails.at(-1) ?? { from: '', to: [], data: '' };

test('an alert is one conversation, to everybody', async () => {
  const begun = await send(alertMessage());
  const { from, to, data } = lastMail();
  expect({ from, to }).toEqual({ from: 'uptally@example.org', to: ['a@example.org', 'b@example.org'] });
  const receipt = begun.ok ? begun.receipt : null;
  expect(receipt).toMatch(/^<[0-9a-f]{32}@example\.org>$/u);
  expect(data).toContain(`Message-ID: ${receipt}`);
  expect(data).toContain('Auto-Submitted: auto-generated');
  expect(await send(closing(), { receipt })).toEqual({ ok: true, receipt });
  expect(lastMail().data).toContain(`In-Reply-To: ${receipt}`);
  expect(lastMail().data).toContain('It was down for');
});

test.each([
  [{ at: 'connect', answer: '421 too busy' }, 'later'],
  [{ at: 'connect', answer: 'hang' }, 'later'],
  [{ at: 'connect', answer: 'break' }, 'later'],
  [{ at: 'AUTH', answer: '454 4.7.0 later' }, 'later'],
  [{ at: 'MAIL', answer: '451 4.3.0 later' }, 'later'],
  [{ at: 'RCPT', answer: '550 5.1.1 no such mailbox' }, 'never'],
  [{ at: 'RCPT', answer: '450 4.2.0 greylisted' }, 'later'],
  [{ at: 'DATA', answer: '554 5.7.1 no' }, 'never'],
  [{ at: 'end', answer: '451 4.3.0 later' }, 'later'],
  [{ at: 'end', answer: 'hang' }, 'doubtful'],
  [{ at: 'end', answer: 'break' }, 'doubtful'],
] as const)('%o: %s', async (fault, remedy) => {
  server.fail(fault);
  expect(await send(alertMessage(), { timeoutMs: 300 })).toMatchObject({ ok: false, remedy });
});

test('a wrong password is told without saying it', async () => {
  const sent = await send(alertMessage(), { password: 'UNKNOWNSECRET' });
  expect(sent).toMatchObject({
    ok: false,
    remedy: 'never',
    problem: expect.stringContaining('check the user'),
  });
  expect(JSON.stringify(sent)).not.toContain('UNKNOWNSECRET');
});

test('without TLS nobody is told the password, unless the config says so', async () => {
  const before = server.commands.length;
  const sent = await send(alertMessage(), { query: '' });
  expect(sent).toMatchObject({ ok: false });
  const said = server.commands.slice(before);
  expect(said.some((line) => line === 'STARTTLS')).toBe(true);
  expect(said.filter((line) => /^(?:AUTH|MAIL)/u.test(line))).toEqual([]);
});

test('a server that is not there may come', async () => {
  expect(await send(alertMessage(), { port: 1 })).toMatchObject({ ok: false, remedy: 'later' });
});

test.each([
  [
    { smtp: 'https://a.test', from: 'a@b.test', to: ['c@d.test'] },
    'smtp: expected smtp://USER:PASSWORD@HOST',
  ],
  [
    { smtp: 'smtp://a.test', from: 'a@b.test\r\nBcc: x@y.test', to: ['c@d.test'] },
    'from: expected an e-mail address',
  ],
  [{ smtp: 'smtp://a.test', from: 'a@b.test', to: [] }, 'to: expected somebody'],
])('settings %j are refused', (settings, said) => {
  expect(readEmailSettings(settings)).toBe(said);
});

test('whatever the text, no header and no markup comes of it', async () => {
  const hostile = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '\r\nBcc: evil@evil.test',
          '\nX-Evil: 1',
          '\r\n\r\n<b>',
          '\r\n.\r\nMAIL FROM:<x@y>',
          '<script>',
          '=?utf-8?q?=0D=0AEvil:_1?=',
          'https://evil.test/',
          '"',
          '&',
          '\u2028',
        ),
        fc.string({ unit: 'binary', maxLength: 20 }),
      ),
      { maxLength: 5 },
    )
    .map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(hostile, fc.array(hostile, { maxLength: 3 }), async (title, lines) => {
      expect(await send(alertMessage({ title, lines, rule: title }))).toMatchObject({ ok: true });
      const { data, to } = lastMail();
      expect(to).toEqual(['a@example.org', 'b@example.org']);
      const [head = ''] = data.split('\r\n\r\n', 1);
      const names = head.split(/\r\n(?![ \t])/u).map((line) => line.split(':', 1)[0]);
      expect(names.toSorted()).toEqual(HEADERS);
      expect(decoded(data)).not.toMatch(
        /<(?!\/?(?:!doctype html|html|body|h3|p|a href="https:\/\/status\.example\.org\/[^"<>]*"|a)>)[a-z!/]/iu,
      );
    }),
    { numRuns: 60 },
  );
});

const HEADERS = [
  'Auto-Submitted',
  'Content-Type',
  'Date',
  'From',
  'Importance',
  'MIME-Version',
  'Message-ID',
  'Subject',
  'To',
  'X-Auto-Response-Suppress',
  'X-Priority',
].toSorted();

/** The HTML part. */
function decoded(data: string): string {
  const part = data.split(/\r\n--[^\r\n]+\r\n/u).find((each) => /text\/html/iu.test(each)) ?? '';
  const [head = '', ...body] = part.split('\r\n\r\n');
  const text = body.join('\r\n\r\n').split(/\r\n--/u)[0] ?? '';
  if (/base64/iu.test(head)) return Buffer.from(text, 'base64').toString('utf8');
  return text
    .replace(/=\r\n/gu, '')
    .replace(/=([0-9A-F]{2})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
