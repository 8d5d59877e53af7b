// The extension as it was built: what lies in dist/extension is what the manifest says.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { manifest } from '../../extension/manifest.ts';

const DIST = join(import.meta.dirname, '../../dist/extension');
const read = (file: string): string => readFileSync(join(DIST, file), 'utf8');
const built: unknown = JSON.parse(read('manifest.json'));
const forFirefox: unknown = JSON.parse(read('../extension-firefox/manifest.json'));
const { version }: { version: string } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
);
const PERMISSIONS = ['storage', 'unlimitedStorage', 'alarms', 'notifications', 'activeTab', 'contextMenus'];

test('the built manifests ask at installation for exactly these permissions, and for no host', () => {
  const wanted = { manifest_version: 3, version, optional_host_permissions: ['*://*/*'] };
  expect(built).toMatchObject({ ...wanted, permissions: [...PERMISSIONS, 'sidePanel'] });
  expect(forFirefox).toMatchObject({ ...wanted, permissions: PERMISSIONS });
  for (const each of [built, forFirefox]) {
    for (const field of [
      'host_permissions',
      'optional_permissions',
      'content_scripts',
      'externally_connectable',
      'web_accessible_resources',
    ])
      expect(each).not.toHaveProperty(field);
  }
});

test('the built manifests are those of the source', () => {
  expect(built).toEqual(manifest(version, 'chromium'));
  expect(forFirefox).toEqual(manifest(version, 'firefox'));
});

test('but for the manifest both browsers are given the same files', () => {
  const files = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'manifest.json')
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
      .toSorted();
  const firefox = `${DIST}-firefox`;
  expect(files(firefox)).toEqual(files(DIST));
  const differ = files(DIST).filter(
    (file) => !readFileSync(DIST + file).equals(readFileSync(firefox + file)),
  );
  expect(differ).toEqual([]);
});

test('every file that the manifests and the popup name is there', () => {
  const named = [...JSON.stringify([built, forFirefox]).matchAll(/"([\w/-]+\.(?:png|js|html))"/g)].map(
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

test('no code is made at run time, and none comes from elsewhere than the extension’s own files', () => {
  const scripts = readdirSync(DIST).filter((name) => name.endsWith('.js'));
  expect(scripts).toEqual(expect.arrayContaining(['background.js', 'popup.js']));
  const imported = scripts.flatMap((name) => {
    const code = read(name);
    expect(code, name).not.toMatch(/(?<![\w.}])eval\(|new Function\(|importScripts/);
    return [...code.matchAll(/\bimport\(([^)]*)\)/g)].map((match) => `${name}: ${match[1] ?? ''}`);
  });
  expect(imported.filter((each) => !/: [`'"]\.\/[\w-]+\.js[`'"]$/.test(each))).toEqual([]);
  expect(imported.filter((each) => each.startsWith('background.js'))).toEqual([]);
});
