#!/usr/bin/env node
// The way in: `uptally serve`, `uptally check`, `uptally report` and so on.
// Promise: a Node that is too old is told so in words, before anything that it can't read is loaded.
// Not here: the program itself (main.ts).

const NEEDED = 26;

if (Number(process.versions.node.split('.')[0]) < NEEDED) {
  process.stderr.write(
    `Uptally needs Node ${NEEDED} or newer, and this is Node ${process.versions.node}. In a clone of Uptally, ` +
      'npm start and npm run uptally bring the right one.\n',
  );
  process.exit(1);
}
await keepCompiled();
const { main } = await import('./main.ts');
await main(process.argv.slice(2));

/** What Node has compiled once it finds again: half the time to start. In a folder of this user's own, for it holds code. */
async function keepCompiled(): Promise<void> {
  const { enableCompileCache } = await import('node:module');
  const { homedir } = await import('node:os');
  const { join } = await import('node:path');
  const caches = process.env['XDG_CACHE_HOME'] || process.env['LOCALAPPDATA'] || join(homedir(), '.cache');
  // Workers look for it in the environment.
  const folder = process.env['NODE_COMPILE_CACHE'] || join(caches, 'uptally', 'compiled');
  process.env['NODE_COMPILE_CACHE'] = folder;
  enableCompileCache(folder);
}
