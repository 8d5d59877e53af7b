// The widget's file as `npm run build` makes it, in memory.
// Promise: of the sources as they are now; nothing in dist/ is read or written.
// Not here: serving it (widget-site.ts), its size (scripts/build.ts).

import { join } from 'node:path';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '../..');

/** @param mode of vite.config.ts: the file's name without `.js` */
export async function builtWidget(mode = 'uptally-status'): Promise<string> {
  const built = await build({
    configFile: join(ROOT, 'vite.config.ts'),
    mode,
    build: { write: false },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (first === undefined || !('output' in first)) throw new Error(`The mode ${mode} made no bundle`);
  return first.output[0].code;
}
