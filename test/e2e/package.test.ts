// The package that npm publishes: packed, unpacked below node_modules, and run from there as a stranger would.

import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Packed, packed } from '../support/packed.ts';

let own: Packed;
let folder: string;
let entry: string;

beforeAll(() => {
  own = packed();
  own.link('json-p3', 're2js', 'valibot', 'yaml');
  folder = own.folder;
  entry = join(own.root, 'prober/uptally.js');
});

afterAll(() => own?.remove());

function run(...args: readonly string[]) {
  const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') };
  return spawnSync(process.execPath, [entry, ...args], { cwd: folder, encoding: 'utf8', env });
}

test('it tells its version and helps', () => {
  expect(run('--version').stdout).toBe('0.1.0\n');
  expect(run('help').stdout).toContain('uptally report [FILE…]');
});

test('it reports on samples, and on an access log that is read by several threads', () => {
  const at = (second: number) => new Date(Date.UTC(2026, 9, 1) + second * 1_000);
  const samples = Array.from({ length: 10 }, (_, i) =>
    JSON.stringify({ at: at(i * 60), status: i === 3 ? 503 : 200 }),
  );
  writeFileSync(join(folder, 'samples.jsonl'), samples.join('\n'));
  expect(run('report', 'samples.jsonl', '--zone', 'UTC').stdout).toContain('1 outage, longest 1m');
  const line =
    '192.0.2.1 - - [01/Oct/2026:00:00:10 +0000] "GET /shop HTTP/1.1" 200 512 "-" "Mozilla/5.0" 0.182\n';
  const count = Math.ceil((40 * 2 ** 20) / line.length);
  writeFileSync(join(folder, 'access.log'), line.repeat(count));
  const { stdout, stderr } = run('report', 'access.log', '--json', '--window', '24h', '--zone', 'UTC');
  expect(stderr).toContain('read as combined');
  expect(stdout).toContain(`"2xx": ${count},`);
});

test('it weighs a further nine', () => {
  const said = run('worth', '--cost-per-minute', '10', '--uptime', '99.95%', '--per-month', '5000').stdout;
  expect(said).toContain('28.5 times what it returns');
});

test('it serves page, feed and widget', async () => {
  const args = ['serve', 'http://127.0.0.1:9/', '--port', '0', '--data', join(folder, 'data')];
  const child = spawn(process.execPath, [entry, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    let origin: string | undefined;
    for await (const line of createInterface(child.stdout)) {
      origin = /http:\/\/127\.0\.0\.1:\d+(?=\/?(?:\s|$))/u.exec(line)?.[0];
      if (origin !== undefined && !line.includes(':9/')) break;
    }
    for (const [path, text] of [
      ['/', '<uptally-status'],
      ['/status.json', '"uptally"'],
      ['/uptally-status.js', 'customElements'],
      ['/gallery', '<uptally-status'],
      ['/gallery/files/gallery.css', '{'],
    ] as const) {
      const answer = await fetch(`${origin}${path}`);
      expect([path, answer.status]).toEqual([path, 200]);
      expect(await answer.text()).toContain(text);
    }
  } finally {
    child.kill();
  }
});
