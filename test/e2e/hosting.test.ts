// The snippets of docs/hosting.md on real servers: uptally doctor finds nothing that could be better.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { examine } from '../../prober/doctor/examine.ts';
import { createNodeClock } from '../../prober/node-time.ts';
import { waitFor } from '../browser/wait.ts';
import { ask } from '../support/ask.ts';
import { type Probers, probers } from '../support/prober-process.ts';

const PAGE = readFileSync(join(import.meta.dirname, '../../docs/hosting.md'), 'utf8');
/** Where servers lie, which not every user's shell looks through. */
const SEARCH = [process.env['PATH'], '/usr/sbin', '/usr/local/sbin'].join(':');
const APACHE_MODULES = '/usr/lib/apache2/modules';

let folder: string;
let running: Probers;
/** `127.0.0.1:PORT` of uptally serve. */
let prober: string;
let server: ChildProcess | null = null;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'uptally-hosting-'));
  running = probers();
  const data = ['--data', join(folder, 'data')];
  const { origin, says } = await running.serve(data, folder);
  await says(/Checkout up/);
  prober = new URL(origin).host;
  const { code, err } = await running.start(['feed', ...data, '--out', 'www/', '--every', '1h'], folder)
    .ended;
  expect([code, err]).toEqual([0, '']);
  // Apache's workers are another user.
  chmodSync(folder, 0o755);
});

afterEach(async () => {
  if (server !== null && server.exitCode === null && server.kill()) await once(server, 'exit');
  server = null;
});

afterAll(async () => {
  await running.stopAll();
  rmSync(folder, { recursive: true, force: true });
});

/** The first or second block of a language on the page, as it is used here. */
function snippet(language: string, index: number, port: number): string {
  const blocks = [...PAGE.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'gu'))];
  return (blocks[index]?.[1] ?? '')
    .replaceAll('/var/www/status', join(folder, 'www'))
    .replaceAll('127.0.0.1:4747', prober)
    .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
    .replace(/^status\.example\.org \{/u, `http://127.0.0.1:${port} {`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('Expected a TCP port');
  return address.port;
}

/** Writes the configuration, starts the server, and waits until it answers. */
async function start(command: string, args: readonly string[], config: string, port: number): Promise<void> {
  const home = mkdtempSync(join(folder, 'server-'));
  mkdirSync(join(home, 'temp'));
  writeFileSync(join(home, 'config'), config.replaceAll('HOME', home));
  const env = { ...process.env, PATH: SEARCH, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home };
  const child = spawn(
    command,
    args.map((arg) => arg.replaceAll('HOME', home)),
    { env, stdio: 'pipe' },
  );
  server = child;
  let said = '';
  child.stderr.on('data', (part) => {
    said += part;
  });
  await waitFor(
    async () => {
      if (child.exitCode !== null) throw new Error(`${command} ended: ${said}`);
      return (await ask(`http://127.0.0.1:${port}/status.json`)).status === 200;
    },
    { what: `${command} to answer` },
  );
}

function nginx(index: number, port: number): Promise<void> {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const config = `daemon off; pid HOME/pid; events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
  ${temporary.map((name) => `${name}_temp_path HOME/temp/${name};`).join(' ')}
  ${snippet('nginx', index, port)}
}`;
  return start('nginx', ['-p', 'HOME', '-c', 'HOME/config', '-e', 'HOME/error.log'], config, port);
}

function caddy(index: number, port: number): Promise<void> {
  const config = `{\n\tadmin off\n\tauto_https off\n}\n${snippet('caddyfile', index, port)}`;
  return start('caddy', ['run', '--config', 'HOME/config', '--adapter', 'caddyfile'], config, port);
}

function apache(index: number, port: number): Promise<void> {
  const names = ['mpm_event', 'authz_core', 'mime', 'headers', 'filter', 'deflate', 'proxy', 'proxy_http'];
  const modules = names.map((name) => `LoadModule ${name}_module ${APACHE_MODULES}/mod_${name}.so`);
  const config = `ServerRoot HOME
ServerName localhost
Listen 127.0.0.1:${port}
PidFile HOME/pid
ErrorLog HOME/error.log
${modules.join('\n')}
User www-data
Group www-data
TypesConfig /etc/mime.types
DocumentRoot ${join(folder, 'www')}
${snippet('apache', index, port)}`;
  return start('apache2', ['-f', 'HOME/config', '-DFOREGROUND'], config, port);
}

const has = (command: string) =>
  spawnSync(command, ['-v'], { stdio: 'ignore', env: { PATH: SEARCH } }).error === undefined;
const SERVERS = [
  { name: 'nginx', begin: nginx, isThere: true },
  { name: 'Caddy', begin: caddy, isThere: has('caddy') },
  { name: 'Apache', begin: apache, isThere: has('apache2') && existsSync(APACHE_MODULES) },
];

describe.each(SERVERS)('$name', ({ begin, isThere }) => {
  test.runIf(isThere).each([
    ['serves the folder', 0],
    ['passes on what uptally serve sends', 1],
  ])('%s as docs/hosting.md tells', async (_what, index) => {
    const port = await freePort();
    await begin(index, port);
    const signal = new AbortController().signal;
    const url = new URL(`http://127.0.0.1:${port}/status.json`);
    const { lines } = await examine(url, { clock: createNodeClock(), version: '0', signal });
    expect(lines.filter(({ id, level }) => level !== 'fine' && id !== 'address')).toEqual([]);
    const types = ['badge.svg', 'badge/shop.svg', 'status.atom'].map(async (path) => {
      const { headers } = await ask(`http://127.0.0.1:${port}/${path}`);
      return [headers['content-type']?.split(';')[0], headers['access-control-allow-origin']];
    });
    const expected = ['image/svg+xml', 'image/svg+xml', 'application/atom+xml'].map((type) => [type, '*']);
    expect(await Promise.all(types)).toEqual(expected);
  });
});
