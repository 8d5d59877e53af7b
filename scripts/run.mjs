// The way in on a fresh clone: sets up what is missing, then hands over to a script on Node 26.
// Promise: plain Node 18 or newer is enough, no dependency; signals and the exit code pass through.
// Not here: what the commands do (start.ts, test.ts, browser.ts).

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const LOCK = join(ROOT, 'package-lock.json');
const INSTALLED = join(ROOT, 'node_modules', '.package-lock.json');

const [script, ...args] = process.argv.slice(2);
if (script === undefined) stop('Name a script: node scripts/run.mjs scripts/start.ts');
if (!isInstalled()) install();
handOver(node26(), [join(ROOT, script), ...args]);

function isInstalled() {
  if (!existsSync(INSTALLED) || findNode() === undefined) return false;
  return statSync(INSTALLED).mtimeMs >= statSync(LOCK).mtimeMs;
}

function install() {
  // To the error output, as all that npm says: what the script itself says may be a document.
  console.error('Installing the dependencies of package-lock.json (npm ci) …');
  const npm = process.env['npm_execpath'];
  const stdio = ['ignore', 2, 2];
  const quiet = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const done =
    npm === undefined
      ? spawnSync('npm', quiet, { cwd: ROOT, stdio, shell: process.platform === 'win32' })
      : spawnSync(process.execPath, [npm, ...quiet], { cwd: ROOT, stdio });
  if (done.status === 0) return;
  stop('npm ci failed; its message stands above. Is the npm registry within reach? Then try again.');
}

function node26() {
  const path = findNode();
  if (path !== undefined) return path;
  return stop(
    'Node 26 is missing from node_modules: the install script of the package "node" did not run. ' +
      'Allow it (npm config: ignore-scripts=false), delete node_modules and try again; ' +
      'or run this command with a Node 26 of your own.',
  );
}

/** The Node of the development dependencies, or the running one if it is new enough. */
function findNode() {
  const places = [
    join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
    join(ROOT, 'node_modules', '.bin', 'node'),
  ];
  const found = places.find((path) => existsSync(path));
  if (found !== undefined) return found;
  return Number(process.versions.node.split('.')[0]) >= 26 ? process.execPath : undefined;
}

function handOver(node, argv) {
  const path = [join(ROOT, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(
    process.platform === 'win32' ? ';' : ':',
  );
  const child = spawn(node, argv, { stdio: 'inherit', env: { ...process.env, PATH: path } });
  // A terminal sends Ctrl-C to the child as well: a second one from here would mean "at once".
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => stop(`${node} does not start: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
