// How many bytes the core weighs, minified and in brotli.
// Promise: bundled and minified as the widget is, so that the figures are what a visitor loads.
// Not here: the sizes of the product's files (scripts/build.ts prints them).

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { minify } from 'terser';
import { build } from 'vite';
import type { Row } from './row.ts';

const ROOT = join(import.meta.dirname, '..');

export async function sizeRows(): Promise<readonly Row[]> {
  const all = globSync('shared/core/*.ts', { cwd: ROOT }).map((file) => `export * from '/${file}';`);
  const codec = "export { decodeChunk as d, encodeChunk as e } from '/shared/store/chunk.ts';";
  const extension = usedBy(['extension/background/background.ts', 'extension/popup/popup.tsx']);
  return [
    {
      name: 'the core as the widget uses it',
      value: await bytesOf(usedBy(['widget/define.ts'])),
      unit: 'B brotli',
      target: 2_500,
    },
    {
      name: 'the core as the extension uses it, and the codec',
      value: await bytesOf([...extension, codec]),
      unit: 'B brotli',
      target: 6_000,
    },
    { name: 'the codec', value: await bytesOf([codec]), unit: 'B brotli' },
    { name: 'every export of the core, in one bundle', value: await bytesOf(all), unit: 'B brotli' },
  ];
}

/** Every value that a file which these entries reach imports from the core. */
function usedBy(entries: readonly string[]): readonly string[] {
  const reached = new Set(entries);
  const used = new Set<string>();
  for (const file of reached) {
    const text = readFileSync(join(ROOT, file), 'utf8');
    for (const [, names = '', from = ''] of text.matchAll(
      /import (?!type )([^;]*?) from '(\.[^']+\.tsx?)'/gs,
    )) {
      const target = join(file, '..', from);
      if (!target.startsWith('shared/core/')) reached.add(target);
      else for (const name of valuesIn(names)) used.add(`${name} from '/${target}'`);
    }
  }
  // Short names: in a real bundle nothing of the core is exported.
  return [...used].map((each, i) => `export { ${each.replace(' from', ` as e${i} } from`)};`);
}

/** "{ a, type B }" → a */
function valuesIn(names: string): readonly string[] {
  const list = names.replace(/[{}\n]/g, ' ').split(',');
  return list.map((name) => name.trim()).filter((name) => name !== '' && !name.startsWith('type '));
}

async function bytesOf(lines: readonly string[]): Promise<number> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? '\0entry' : null),
        load: (id) => (id === '\0entry' ? lines.join('\n') : null),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: 'entry', preserveEntrySignatures: 'strict', output: { format: 'es' } },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (first === undefined || !('output' in first)) throw new Error('the core made no bundle');
  const { code } = await minify(first.output[0].code, {
    module: true,
    compress: { passes: 3 },
    ecma: 2020,
    mangle: { properties: { regex: /^_/ } },
  });
  return brotliCompressSync(code ?? '').length;
}
