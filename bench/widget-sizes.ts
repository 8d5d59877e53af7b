// How many bytes a visitor loads for the widget, beside what others load for theirs.
// Promise: the rivals are bundled and minified in the same run as our files are, and packed alike.
// Not here: Statuspage's script, which only its own servers give out; speed (widget-speed.ts).

import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { minify } from 'terser';
import { build } from 'vite';
import type { Row } from './row.ts';

const ROOT = new URL('..', import.meta.url).pathname;

const PREACT = "export { h, render } from 'preact';";
const OPENSTATUS = `import { StatusWidget } from '@openstatus/react';
  import { createElement } from 'react';
  import { createRoot } from 'react-dom/client';
  createRoot(document.querySelector('#status')).render(createElement(StatusWidget, { slug: 'status' }));`;

/** @param files of the built widget, each with its limit; one that is not there has no row */
export async function widgetSizeRows(files: Readonly<Record<string, number>>): Promise<readonly Row[]> {
  const ours = Object.entries(files).filter(([file]) => existsSync(file));
  return [
    ...ours.map(([file, target]) => ({
      name: basename(file),
      value: brotliCompressSync(readFileSync(file)).length,
      unit: 'B brotli',
      target,
    })),
    { name: 'rival: Preact alone, h and render', value: await bytesOf(PREACT), unit: 'B brotli' },
    {
      name: 'rival: @openstatus/react with React 18, without its style sheet',
      value: await bytesOf(OPENSTATUS),
      unit: 'B brotli',
    },
  ];
}

async function bytesOf(source: string): Promise<number> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? '\0entry' : null),
        load: (id) => (id === '\0entry' ? source : null),
      },
    ],
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: 'entry', preserveEntrySignatures: 'strict', output: { format: 'es' } },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (first === undefined || !('output' in first)) throw new Error('the rival made no bundle');
  const options = { module: true, ecma: 2020, compress: { passes: 3 } } as const;
  const { code } = await minify(first.output[0].code, options);
  return brotliCompressSync(code ?? '').length;
}
