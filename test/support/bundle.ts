// A module of ours as one script that a page can evaluate, for tests that run our code inside a browser.
// Promise: nothing is written to disk; what the module exports is what the script's global `name` holds.
// Not here: the product's own builds (vite.config.ts).

import { build } from 'vite';

export async function bundle(entry: URL, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: entry.pathname, formats: ['iife'], name, fileName: 'bundle' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (first === undefined || !('output' in first)) throw new Error(`${entry.pathname} made no bundle`);
  return `${first.output[0].code}\n;globalThis.${name} = ${name};`;
}
