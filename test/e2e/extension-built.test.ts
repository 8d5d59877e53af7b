// The extension as it was built: what lies in dist/extension is what the manifest says.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { manifest } from '../../extension/manifest.ts';

const DIST = join(import.meta.dirname, '../../dist/extension');
const read = (file: string): string => readFileSync(join(DIST, file), 'utf8');
const built: unknown = JSON.parse(read('manifest.json'));
const { version }: { version: string } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
);

test('the built manifest asks at installation for exactly these permissions, and for no host', () => {
  expect(built).toMatchObject({
    manifest_version: 3,
    version,
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'notifications', 'activeTab'],
    optional_host_permissions: ['*://*/*'],
  });
  expect(built).not.toHaveProperty('host_permissions');
  expect(built).not.toHaveProperty('optional_permissions');
  expect(built).not.toHaveProperty('content_scripts');
});

test('the built manifest is the one of the source', () => {
  expect(built).toEqual(manifest(version));
});

test('every file that the manifest and the popup name is there', () => {
  const named = [...JSON.stringify(built).matchAll(/"([\w/-]+\.(?:png|js|html))"/g)].map(
    (match) => match[1] ?? '',
  );
  const linked = [...read('popup.html').matchAll(/(?:src|href)="\/?([^"]+)"/g)].map(
    (match) => match[1] ?? '',
  );
  expect(named.length).toBeGreaterThan(10);
  expect([...named, ...linked].filter((file) => !existsSync(join(DIST, file)))).toEqual([]);
});

test('a picture of each state lies ready for the toolbar', () => {
  const states = ['up', 'degraded', 'down', 'unknown', 'maintenance'];
  const wanted = states.flatMap((state) => [16, 32, 48].map((size) => `${state}-${size}.png`));
  const there = readdirSync(join(DIST, 'icons'));
  expect(wanted.filter((file) => !there.includes(file))).toEqual([]);
});

test('no code is fetched or made at run time', () => {
  for (const file of ['background.js', 'popup.js']) {
    expect(read(file)).not.toMatch(/\beval\(|new Function\(|import\(|importScripts/);
  }
});
