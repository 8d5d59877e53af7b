#!/usr/bin/env node
// The way in: `uptally serve`, `uptally check`, `uptally feed`, `uptally help`.
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
// Compiled once, kept by Node in the folder for temporary files: the next start takes half the time.
const { enableCompileCache } = await import('node:module');
enableCompileCache();
const { main } = await import('./main.ts');
await main(process.argv.slice(2));
