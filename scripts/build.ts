// Builds what browsers load: dist/extension (Chromium), dist/extension-firefox and dist/widget.
// Promise: prints every file's size and the widget's integrity, and fails where the widget outgrows its limit.
// Not here: how a part is bundled (vite.config.ts). The prober needs no build: Node runs TypeScript.

import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { build } from 'vite';
import { manifest } from '../extension/manifest.ts';
import { FOLDER_OF } from '../extension/targets.ts';
import { WIDGET_FILES } from '../vite.config.ts';
import { licencesText } from './licences.ts';

const ROOT = join(import.meta.dirname, '..');
const LIMIT_BYTES: Readonly<Record<string, number>> = {
  'dist/widget/uptally-status.js': 12_000,
  'dist/widget/uptally-badge.js': 4_000,
};

/** The order matters: the pages empty dist/extension before the background is laid beside them, and the popup's entry. */
const MODES = [
  'extension-pages',
  'extension-background',
  'extension-popup',
  ...Object.keys(WIDGET_FILES),
] as const;

interface Size {
  readonly file: string;
  readonly rawBytes: number;
  readonly gzipBytes: number;
  readonly brotliBytes: number;
}

rmSync(join(ROOT, 'dist/widget'), { recursive: true, force: true });
for (const mode of MODES) await buildPart(mode);
writeLicences();
writeFirefox();
writeStyleSheet();
// Firefox's files are Chromium's, but for the manifest.
const sizes = filesUnder(join(ROOT, 'dist'))
  .filter((path) => !path.includes(FOLDER_OF.firefox))
  .map(sizeOf);
print(sizes);
printIntegrity();
for (const { file, brotliBytes } of sizes) {
  const limit = LIMIT_BYTES[file] ?? Number.POSITIVE_INFINITY;
  if (brotliBytes <= limit) continue;
  console.error(
    `${file} has ${brotliBytes} bytes in brotli; the limit is ${limit}. ` +
      'Look for what it imports and does not need.',
  );
  process.exitCode = 1;
}

function writeLicences(): void {
  writeFileSync(join(ROOT, 'dist', FOLDER_OF.chromium, 'licences.txt'), licencesText(ROOT));
}

/** The same files with the manifest of Firefox. */
function writeFirefox(): void {
  const [chromium, firefox] = [join(ROOT, 'dist', FOLDER_OF.chromium), join(ROOT, 'dist', FOLDER_OF.firefox)];
  rmSync(firefox, { recursive: true, force: true });
  if (!existsSync(join(chromium, 'manifest.json'))) return;
  cpSync(chromium, firefox, { recursive: true });
  const { version } = v.parse(
    v.object({ version: v.string() }),
    JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')),
  );
  writeFileSync(join(firefox, 'manifest.json'), `${JSON.stringify(manifest(version, 'firefox'), null, 2)}\n`);
}

/** The looks as a file, for pages that a server has drawn: until the script comes, they are no part of it. */
function writeStyleSheet(): void {
  const parts = ['shared/ui/colours.css', 'shared/ui/theme.css', 'widget/widget.css'];
  const css = parts.map((part) => readFileSync(join(ROOT, part), 'utf8')).join('\n');
  writeFileSync(join(ROOT, 'dist/widget/uptally-status.css'), css);
}

/** For `<script integrity>`: a page that loads another script than this one runs none. */
function printIntegrity(): void {
  console.log('');
  for (const name of ['uptally-status.js', 'uptally-badge.js']) {
    const path = join(ROOT, 'dist/widget', name);
    if (!existsSync(path)) continue;
    const hash = createHash('sha384').update(readFileSync(path)).digest('base64');
    console.log(`<script type="module" src="/${name}" integrity="sha384-${hash}"></script>`);
  }
}

/** A part that fails says why, and lets the others go on. */
async function buildPart(mode: string): Promise<void> {
  try {
    await build({ configFile: join(ROOT, 'vite.config.ts'), mode });
  } catch (error) {
    console.error(`${mode} failed. ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}

function filesUnder(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.map((name) => join(folder, name)).filter((path) => statSync(path).isFile());
}

function sizeOf(path: string): Size {
  const bytes = readFileSync(path);
  return {
    file: relative(ROOT, path).replaceAll('\\', '/'),
    rawBytes: bytes.length,
    gzipBytes: gzipSync(bytes, { level: 9 }).length,
    brotliBytes: brotliCompressSync(bytes).length,
  };
}

function print(rows: readonly Size[]): void {
  const count = (bytes: number | string): string => bytes.toLocaleString('en').padStart(10);
  console.log(`${'bytes of'.padEnd(36)}${count('raw')}${count('gzip')}${count('brotli')}`);
  for (const { file, rawBytes, gzipBytes, brotliBytes } of rows.toSorted((a, b) =>
    a.file < b.file ? -1 : 1,
  )) {
    console.log(`${file.padEnd(36)}${count(rawBytes)}${count(gzipBytes)}${count(brotliBytes)}`);
  }
}
