// Builds what browsers load: dist/extension (Chrome and Firefox alike) and dist/widget.
// Promise: prints every file's size, and fails where the widget outgrows its limit.
// Not here: how a part is bundled (vite.config.ts). The prober needs no build: Node runs TypeScript.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '..');
const WIDGET = 'dist/widget/uptally-status.js';
const WIDGET_LIMIT_BYTES = 12_000;

/** The order matters: the pages empty dist/extension before the background is laid beside them. */
const MODES = ['extension-pages', 'extension-background', 'widget'] as const;

interface Size {
  readonly file: string;
  readonly rawBytes: number;
  readonly gzipBytes: number;
  readonly brotliBytes: number;
}

for (const mode of MODES) await buildPart(mode);
const sizes = filesUnder(join(ROOT, 'dist')).map(sizeOf);
print(sizes);
const widget = sizes.find(({ file }) => file === WIDGET);
if (widget !== undefined && widget.brotliBytes > WIDGET_LIMIT_BYTES) {
  console.error(
    `${WIDGET} has ${widget.brotliBytes} bytes in brotli; the limit is ${WIDGET_LIMIT_BYTES}. ` +
      'Look for what it imports and does not need.',
  );
  process.exitCode = 1;
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
