// npm start: builds, then serves the status page of what is watched on this machine.
// Promise: says each step; the arguments, the signals and the exit code are the prober's.
// Not here: the set-up (run.mjs), what `serve` does and prints (prober/uptally.ts).

import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

console.log('Building the extension and the widget …');
const built = spawnSync(process.execPath, [join(ROOT, 'scripts/build.ts')], { cwd: ROOT, stdio: 'inherit' });
if (built.status !== 0) {
  console.error('The build failed; its message stands above.');
  process.exit(1);
}
console.log('Starting the prober …');
const args = [join(ROOT, 'prober/uptally.ts'), 'serve', ...process.argv.slice(2)];
const prober = spawn(process.execPath, args, { stdio: 'inherit' });
// A terminal sends Ctrl-C to the prober as well: a second one from here would mean "at once".
process.on('SIGINT', () => process.stdin.isTTY || prober.kill('SIGINT'));
for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => prober.kill(signal));
prober.on('exit', (code, signal) =>
  process.exit(code ?? 128 + (signal === null ? 0 : constants.signals[signal])),
);
