// The config file of a running prober: what an edit changes, and what it does not.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { configFollower, STAYS } from '../../prober/config-follower.ts';
import { configOfText } from '../../prober/watched.ts';
import type { Config } from '../../shared/config/config.ts';

const FIRST = 'title: Before\nendpoints: [https://example.org]\n';
let folder: string;
let file: string;
let changed: Config[];
let lines: string[];
let look: () => Promise<void>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'uptally-follow-'));
  file = join(folder, 'uptally.yaml');
  writeFileSync(file, FIRST);
  changed = [];
  lines = [];
  const read = (text: string) =>
    configOfText(text, { path: file, zones: { own: 'UTC', wanted: 'Asia/Tokyo' }, otherwise: STAYS });
  look = configFollower({
    file,
    config: read(FIRST),
    read,
    onChange: (config) => void changed.push(config),
    say: (line) => void lines.push(line),
  });
  await look();
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Looks until an edit must have been seen. */
async function settled(): Promise<void> {
  for (let i = 0; i < 3; i++) await look();
}

test('what people are told follows the file', async () => {
  writeFileSync(
    file,
    `${FIRST.replace('Before', 'After')}incidents: [{ title: a, begin: 2026-11-24T14:02Z }]\n`,
  );
  await settled();
  expect(changed).toHaveLength(1);
  expect(changed[0]).toMatchObject({ title: 'After', zone: 'Asia/Tokyo', incidents: [{ title: 'a' }] });
  expect(lines).toEqual([`${file} was read anew: title, public page, maintenance and incidents follow it.`]);
});

test('a file that is still being written is not read', async () => {
  writeFileSync(file, 'title: A');
  await look();
  writeFileSync(file, `${FIRST}# done\n`);
  await settled();
  expect([changed, lines]).toEqual([[], []]);
});

test('a broken file is told once with its line, and the next good one counts', async () => {
  writeFileSync(file, `${FIRST}incidents: [{ title: a }]\n`);
  await settled();
  await settled();
  expect(lines).toEqual([
    expect.stringContaining(`${file} has a problem; ${STAYS}.\n  line 3: incidents[0].begin: missing`),
  ]);
  writeFileSync(file, FIRST.replace('Before', 'Good'));
  await settled();
  expect(changed.map(({ title }) => title)).toEqual(['Good']);
});

test('a file that is gone changes nothing', async () => {
  rmSync(file);
  await settled();
  expect(changed).toEqual([]);
  expect(lines).toEqual([
    expect.stringMatching(/can't be read: ENOENT.*; what was read before stays in force\.$/),
  ]);
});

test('other endpoints take a new start, and it says so', async () => {
  writeFileSync(file, 'title: After\nendpoints: [https://example.org, https://example.com]\n');
  await settled();
  expect(changed.map(({ endpoints }) => endpoints.length)).toEqual([1]);
  expect(lines[1]).toBe(`${file}: What else has changed takes effect after a new start.`);
});
