// npm run package:extension: the built extension as one zip file for the stores of Chromium's browsers and of Firefox.
// Promise: the same sources give the same bytes, whoever builds them and when.
// Not here: the build (build.ts, run before), the texts and pictures of the stores (docs/store/).

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import * as v from 'valibot';
import { FOLDER_OF, TARGETS, type Target } from '../extension/targets.ts';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'dist/packages');
/** The first date that a zip file can hold, in whatever zone this machine is. */
const MTIME = new Date(1980, 0, 1);

const { version } = v.parse(
  v.object({ version: v.string() }),
  JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')),
);
mkdirSync(OUT, { recursive: true });
for (const target of TARGETS) {
  const file = join(OUT, `uptally-${version}-${target}.zip`);
  const bytes = packed(target);
  writeFileSync(file, bytes);
  console.log(`${relative(ROOT, file)}: ${bytes.length.toLocaleString('en')} bytes`);
}

function packed(target: Target): Uint8Array {
  const folder = join(ROOT, 'dist', FOLDER_OF[target]);
  if (!existsSync(join(folder, 'manifest.json')))
    throw new Error(`${folder} is missing: run npm run build, then this again.`);
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted();
  const files: Zippable = Object.fromEntries(
    names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]),
  );
  return zipSync(files, { level: 9, mtime: MTIME });
}
