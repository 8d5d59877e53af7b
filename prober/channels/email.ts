// E-mail: by SMTP, with the messages of an alert in one conversation.
// Promise: no text of a message begins a header or markup; a server that took nothing is told from one that fell silent.
// Not here: the queue (shared/alert/delivery.ts), other channels (shared/alert/channels).

import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import * as v from 'valibot';
import type { NotSent, Sent, Telling } from '../../shared/alert/channels/channel.ts';
import { maskOf } from '../../shared/alert/channels/outlet.ts';
import { cut, safeLink, unlinked } from '../../shared/alert/channels/plain-text.ts';
import { hexId } from '../../shared/alert/channels/stable-id.ts';
import {
  LINK_WORDS,
  linesOf,
  MARKS,
  priorityText,
  titleOf,
  toneOf,
} from '../../shared/alert/channels/wording.ts';
import type { Outlet } from '../../shared/alert/delivery.ts';
import { codeOf } from '../complaint.ts';
import { escaped } from '../markup.ts';

/** Mail programs show less; a header line may be folded, but not for ever. */
const SUBJECT_MAX = 200;
const LINE_MAX = 2_000;

const ADDRESS = /^[^\s<>@,;:"()[\]\\]+@[^\s<>@,;:"()[\]\\]+$/u;
const mailbox = (name: string) =>
  v.pipe(
    v.string(`${name}: expected an e-mail address`),
    v.regex(ADDRESS, `${name}: expected an e-mail address`),
  );

const settings = v.strictObject({
  smtp: v.pipe(
    v.string('smtp: expected smtp://USER:PASSWORD@HOST'),
    v.check(
      (text) => /^smtps?:$/u.test(URL.parse(text)?.protocol ?? ''),
      'smtp: expected smtp://USER:PASSWORD@HOST',
    ),
  ),
  from: mailbox('from'),
  to: v.pipe(
    v.array(mailbox('to'), 'to: expected a list of e-mail addresses'),
    v.minLength(1, 'to: expected somebody'),
  ),
});

export type EmailSettings = v.InferOutput<typeof settings>;

/** @returns why these are none: a sentence that quotes nothing of them */
export function readEmailSettings(input: unknown): EmailSettings | string {
  const read = v.safeParse(settings, input);
  return read.success ? read.output : read.issues.map(({ message }) => message).join('; ');
}

export interface EmailOptions {
  readonly name: string;
  readonly settings: EmailSettings;
  /** Of each step: to connect, to be greeted, to be answered. */
  readonly timeoutMs: number;
}

export function emailOutlet({ name, settings: set, timeoutMs }: EmailOptions): Outlet {
  const masked = maskOf([set.smtp, decodeURIComponent(URL.parse(set.smtp)?.password ?? '')]);
  return {
    name,
    repeated: 'shown',
    async send(telling) {
      // A mail that is out can't be replaced.
      if (telling.message.renews === true) return { ok: true, receipt: telling.receipt };
      const sent = await sendOver(set, timeoutMs, telling);
      return sent.ok ? sent : { ...sent, problem: masked(sent.problem) };
    },
  };
}

async function sendOver(set: EmailSettings, timeoutMs: number, telling: Telling): Promise<Sent> {
  const raw = await rawMessage(set, telling);
  const { connection, login } = connectionFor(new URL(set.smtp), timeoutMs);
  try {
    const problem = await opened(connection, login);
    if (problem !== null) return problem;
    return await handedOver(connection, set, raw, telling);
  } finally {
    connection.close();
  }
}

interface Login {
  readonly user: string;
  readonly pass: string;
}

function connectionFor(url: URL, timeoutMs: number) {
  const secure = url.protocol === 'smtps:';
  const port = url.port === '' ? (secure ? 465 : 587) : Number(url.port);
  const connection = new SMTPConnection({
    host: url.hostname.replace(/^\[|\]$/gu, ''),
    port,
    secure,
    // Whoever sits between could else talk us out of it, and read the password.
    requireTLS: !secure && url.searchParams.get('tls') !== 'no',
    ignoreTLS: url.searchParams.get('tls') === 'no',
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    allowInternalNetworkInterfaces: true,
  });
  // Its callbacks say the same; without a listener it would end the process.
  connection.on('error', () => undefined);
  const login = { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) };
  return { connection, login: login.user === '' ? null : login };
}

/** null = it takes mail. Until here nothing of the message has gone out. */
async function opened(connection: SMTPConnection, login: Login | null): Promise<NotSent | null> {
  const unreachable = await answerOf((done) => {
    connection.once('error', done);
    connection.connect(done);
  });
  if (unreachable !== null) return failure(unreachable, 'later');
  if (login === null) return null;
  const refused = await answerOf((done) => connection.login({ credentials: login, ...login }, done));
  return refused === null ? null : failure(refused, codeOf(refused) === 'EAUTH' ? 'never' : 'later');
}

async function handedOver(
  connection: SMTPConnection,
  { from, to }: EmailSettings,
  raw: Buffer,
  { message, receipt }: Telling,
): Promise<Sent> {
  const error = await answerOf((done) => connection.send({ from, to: [...to] }, raw, done));
  // A server that fell silent now may have taken it.
  if (error !== null) return failure(error, 'doubtful');
  return { ok: true, receipt: receipt ?? messageId(message.id, from) };
}

function answerOf(ask: (done: (error?: Error | null) => void) => void): Promise<Error | null> {
  return new Promise((resolve) => ask((error) => resolve(error ?? null)));
}

/** @param silent what to make of it where the server gave no code */
function failure(error: Error, silent: NotSent['remedy']): NotSent {
  const code = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : null;
  const said = 'response' in error && typeof error.response === 'string' ? error.response : error.message;
  const words = cut(titleOf({ title: said }), { max: 200 });
  // RFC 5321, section 4.2.1: 4yz may pass, 5yz does not.
  const remedy = code === null ? silent : code < 500 ? 'later' : 'never';
  const advice = codeOf(error) === 'EAUTH' ? ': check the user and password of smtp.' : '.';
  return { ok: false, remedy, waitMs: null, problem: `The mail server did not take it (${words})${advice}` };
}

function rawMessage(set: EmailSettings, { message, receipt }: Telling): Promise<Buffer> {
  const lines = linesOf(message).map((line) => cut(unlinked(line), { max: LINE_MAX }));
  const title = cut(unlinked(titleOf(message)), { max: SUBJECT_MAX });
  const link = safeLink(message.link);
  const composer = new MailComposer({
    from: set.from,
    to: [...set.to],
    subject: `[${priorityText(message)}] ${MARKS[toneOf(message)]} ${title}`,
    date: new Date(message.at),
    messageId: messageId(message.id, set.from),
    ...(receipt !== null && { inReplyTo: receipt, references: receipt }),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(message.priority === 1 && message.kind === 'open' && { Importance: 'high', 'X-Priority': '1' }),
    },
    text: [title, '', ...lines, ...(link === null ? [] : ['', link]), ''].join('\n'),
    html: htmlOf(title, lines, link),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

function htmlOf(title: string, lines: readonly string[], link: string | null): string {
  const paragraphs = lines.map((line) => `<p>${escaped(line)}</p>`).join('');
  const open = link === null ? '' : `<p><a href="${escaped(link)}">${LINK_WORDS}</a></p>`;
  return `<!doctype html><html><body><h3>${escaped(title)}</h3>${paragraphs}${open}</body></html>`;
}

/** The same for the same message, so that a mail program shows it once. RFC 5322, section 3.6.4. */
function messageId(id: string, from: string): string {
  return `<${hexId(id)}@${from.split('@')[1] ?? 'uptally.invalid'}>`;
}
