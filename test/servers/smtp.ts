// A mail server that takes mail on this machine, and fails on demand.
// Promise: speaks SMTP in the order that RFC 5321 gives, refuses what is out of it, and keeps what it took.
// Not here: TLS.
// https://www.rfc-editor.org/rfc/rfc5321, https://www.rfc-editor.org/rfc/rfc4954 (AUTH)

import { createServer, type Socket } from 'node:net';

export const SMTP_USER = 'uptally';
export const SMTP_PASSWORD = 'SECRET p@ss';

export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  /** Header and body as they came. */
  readonly data: string;
}

/** At which command it answers otherwise: with a line, or not at all. */
export interface SmtpFault {
  readonly at: 'connect' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'end';
  readonly answer: string | 'hang' | 'break';
}

export interface SmtpServer {
  readonly port: number;
  readonly mails: readonly Mail[];
  /** Every line that came outside of a mail, the living list. */
  readonly commands: readonly string[];
  fail(fault: SmtpFault | null): void;
  close(): Promise<void>;
}

export async function startSmtp(): Promise<SmtpServer> {
  const mails: Mail[] = [];
  const commands: string[] = [];
  const sockets = new Set<Socket>();
  let fault: SmtpFault | null = null;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    converse(socket, (at) => (fault?.at === at ? fault.answer : null), { mails, commands });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Expected a TCP port');
  return {
    port: address.port,
    mails,
    commands,
    fail: (next) => {
      fault = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

type FaultAt = (at: SmtpFault['at']) => string | null;

interface Records {
  readonly mails: Mail[];
  readonly commands: string[];
}

function converse(socket: Socket, faultAt: FaultAt, { mails, commands }: Records): void {
  let from: string | null = null;
  let to: string[] = [];
  let isData = false;
  let buffer = '';
  const say = (at: SmtpFault['at'] | null, line: string): boolean => {
    const fault = at === null ? null : faultAt(at);
    if (fault === 'break') socket.destroy();
    else if (fault !== 'hang') socket.write(`${fault ?? line}\r\n`);
    return fault === null;
  };
  const command = (line: string): void => {
    const word = line.slice(0, 4).toUpperCase();
    commands.push(line);
    if (word === 'EHLO') socket.write('250-mail.test\r\n250-AUTH PLAIN\r\n250 8BITMIME\r\n');
    else if (word === 'AUTH') say('AUTH', isAuth(line) ? '235 welcome' : '535 5.7.8 credentials invalid');
    else if (word === 'MAIL') from = say('MAIL', '250 ok') ? (/<(.*?)>/u.exec(line)?.[1] ?? '') : null;
    else if (word === 'RCPT' && from === null) socket.write('503 MAIL first\r\n');
    else if (word === 'RCPT') {
      if (say('RCPT', '250 ok')) to.push(/<(.*?)>/u.exec(line)?.[1] ?? '');
    } else if (word === 'DATA' && to.length === 0) socket.write('503 RCPT first\r\n');
    else if (word === 'DATA') isData = say('DATA', '354 go on');
    else if (word === 'QUIT') socket.end('221 bye\r\n');
    else socket.write('500 unknown\r\n');
  };
  socket.on('data', (chunk: Buffer) => {
    buffer += chunk.toString('latin1');
    for (;;) {
      const ending = isData ? '\r\n.\r\n' : '\r\n';
      const end = buffer.indexOf(ending);
      if (end < 0) return;
      const text = buffer.slice(0, end);
      buffer = buffer.slice(end + ending.length);
      if (!isData) command(text);
      else {
        isData = false;
        // RFC 5321, section 4.5.2: a line that begins with a dot came with two.
        const data = text.replace(/^\.\./gmu, '.');
        if (say('end', '250 2.0.0 taken')) mails.push({ from: from ?? '', to, data });
        to = [];
      }
    }
  });
  say('connect', '220 mail.test ESMTP');
}

function isAuth(line: string): boolean {
  const given = Buffer.from(line.split(' ')[2] ?? '', 'base64').toString('utf8');
  return given === `\u0000${SMTP_USER}\u0000${SMTP_PASSWORD}`;
}
