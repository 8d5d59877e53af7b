// The real nginx, whose configuration a test reloads to fail as real sites fail.
// Promise: when reload() resolves, new connections are answered by the new configuration.
// Not here: servers that hang, reset or pour without end (chaos.ts).

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { waitFor } from '../browser/wait.ts';

/** `close` ends the connection without an answer; a number is the status of every answer. */
export type NginxMode = 'ok' | 'close' | number;

export interface NginxRequest {
  /** Epoch ms, by nginx' clock, at the end of the answer. */
  readonly loggedAt: number;
  readonly method: string;
  readonly path: string;
  /** 444 where the connection was closed without an answer. */
  readonly status: number;
  /** '' if the header was not sent. */
  readonly cookie: string;
  readonly referrer: string;
}

export interface Nginx {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly origin: string;
  readonly port: number;
  reload(mode: NginxMode): Promise<void>;
  /** Everything answered so far; the driver's own requests are not in it. */
  requests(): Promise<readonly NginxRequest[]>;
  close(): Promise<void>;
}

/** Who answered the driver, so that a reload can be seen: the configuration's number and the worker's process id. */
const GENERATION = 'x-generation';
const WORKER = 'x-worker';
const READY_PATH = '/.driver';

interface Running {
  readonly port: number;
  readonly prefix: string;
  readonly child: ChildProcess;
}

/** @throws Error if nginx is not installed, with what to do */
export async function startNginx(): Promise<Nginx> {
  const program = nginxPath();
  const prefix = await mkdtemp(join(tmpdir(), 'uptally-nginx-'));
  await mkdir(join(prefix, 'temp'));
  const port = await freePort();
  const config = join(prefix, 'nginx.conf');
  let generation = 0;
  await writeFile(config, configuration(prefix, port, 'ok', generation));
  const child = spawn(program, ['-p', prefix, '-c', config, '-e', join(prefix, 'error.log')], {
    stdio: 'ignore',
  });
  const running = { port, prefix, child };
  let worker = await untilOnly(generation, null, running);
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    reload: async (mode) => {
      generation += 1;
      await writeFile(config, configuration(prefix, port, mode, generation));
      child.kill('SIGHUP');
      worker = await untilOnly(generation, worker, running);
    },
    requests: async () => parseLog(await readFile(join(prefix, 'access.log'), 'utf8')),
    close: async () => {
      await stop(child);
      await rm(prefix, { recursive: true, force: true });
    },
  };
}

function nginxPath(): string {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  const found = folders
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, 'nginx'))
    .find(isExecutable);
  if (found !== undefined) return found;
  throw new Error('No nginx found. Install it (Debian, Ubuntu: apt-get install nginx-light).');
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('Expected a TCP port');
  return address.port;
}

function configuration(prefix: string, port: number, mode: NginxMode, generation: number): string {
  const answer = mode === 'ok' ? "return 200 'ok';" : `return ${mode === 'close' ? 444 : mode};`;
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `
daemon off;
worker_processes 1;
pid ${prefix}/nginx.pid;
events { worker_connections 256; }
http {
  ${temporary.map((name) => `${name}_temp_path ${prefix}/temp/${name};`).join('\n  ')}
  log_format driver escape=json
    '{"at":"$msec","method":"$request_method","path":"$request_uri","status":"$status",'
    '"cookie":"$http_cookie","referrer":"$http_referer"}';
  default_type text/plain;
  keepalive_timeout 0;
  server {
    listen 127.0.0.1:${port};
    access_log ${prefix}/access.log driver;
    location = ${READY_PATH} { access_log off; add_header ${GENERATION} ${generation}; add_header ${WORKER} $pid; return 204; }
    location / { ${answer} }
  }
}
`;
}

/** The old worker goes on accepting for a moment after the new one has begun: a reload is over when it is gone. */
async function untilOnly(
  generation: number,
  before: number | null,
  { port, prefix, child }: Running,
): Promise<number> {
  const answers = async () => {
    if (child.exitCode !== null) return 'ended';
    const worker = await workerOf(port, String(generation));
    return before !== null && isAlive(before) ? null : worker;
  };
  const worker = await waitFor(answers, {
    what: `nginx to answer with configuration ${generation} only`,
    everyMs: 10,
  });
  if (worker !== 'ended') return worker;
  const log = await readFile(join(prefix, 'error.log'), 'utf8').catch(() => 'no error log');
  throw new Error(`nginx ended with code ${child.exitCode}: ${log}`);
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}

function workerOf(port: number, generation: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const request = get({ host: '127.0.0.1', port, path: READY_PATH, agent: false }, (response) => {
      response.resume();
      resolve(response.headers[GENERATION] === generation ? Number(response.headers[WORKER]) : null);
    });
    request.once('error', reject);
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

function parseLog(text: string): readonly NginxRequest[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { at, method, path, status, cookie, referrer }: Record<string, string | undefined> =
        JSON.parse(line);
      return {
        loggedAt: Math.round(Number(at) * 1000),
        method: method ?? '',
        path: path ?? '',
        status: Number(status),
        cookie: cookie ?? '',
        referrer: referrer ?? '',
      };
    });
}
