// The packages for the stores: what the store of Firefox would say of ours, and that they are the same at each build.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import * as v from 'valibot';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const PACKAGES = join(ROOT, 'dist/packages');

const finding = v.object({ code: v.string(), message: v.string(), file: v.optional(v.nullable(v.string())) });
const lintSchema = v.object({ errors: v.array(finding), warnings: v.array(finding) });

/** Each with its reason. */
const KNOWN_WARNINGS = [
  // Firefox for Android is out (README), and its versions do not concern us.
  'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION',
  // Preact's dangerouslySetInnerHTML, which no part of ours uses: a repository test holds that.
  'UNSAFE_VAR_ASSIGNMENT',
];

test('the linter of Firefox’s store finds no error, and no warning but those with a reason', () => {
  const linter = join(ROOT, 'node_modules/addons-linter/bin/addons-linter');
  const { stdout } = spawnSync(
    process.execPath,
    [linter, join(ROOT, 'dist/extension-firefox'), '--output', 'json'],
    { encoding: 'utf8', maxBuffer: 64_000_000 },
  );
  const { errors, warnings } = v.parse(lintSchema, JSON.parse(stdout));
  expect(errors).toEqual([]);
  expect(warnings.filter(({ code }) => !KNOWN_WARNINGS.includes(code))).toEqual([]);
});

test('both packages hold what was built, with the manifest at the top, to the byte at each run', () => {
  const [first, second] = [pack(), pack()];
  expect(first).toEqual(second);
  expect(first.map(([name]) => name.replace(/\d+\.\d+\.\d+/, 'VERSION'))).toEqual([
    'uptally-VERSION-chromium.zip',
    'uptally-VERSION-firefox.zip',
  ]);
  const [, firefox = ''] = readdirSync(PACKAGES).toSorted();
  const files = unzipSync(new Uint8Array(readFileSync(join(PACKAGES, firefox))));
  const manifest = readFileSync(join(ROOT, 'dist/extension-firefox/manifest.json'), 'utf8');
  expect(new TextDecoder().decode(files['manifest.json'])).toBe(manifest);
  expect(Object.keys(files)).toContain('licences.txt');
});

function pack(): readonly (readonly [string, string])[] {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/store-packages.ts')], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return readdirSync(PACKAGES)
    .toSorted()
    .map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(PACKAGES, name)))
        .digest('hex'),
    ]);
}
