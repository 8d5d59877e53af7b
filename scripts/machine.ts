// What the tests need of the machine besides Node: two browsers, a web server, a certificate maker; a third browser if it can be had.
// Promise: on Debian as root what is missing gets installed; elsewhere one message says what to install.
// Not here: where a browser lies (browsers.ts), the tests themselves (test.ts).

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromiumPath, firefoxPath } from './browsers.ts';
import { webkitPrograms } from './webkit.ts';

interface Need {
  readonly name: string;
  /** One, or several with blanks between them. */
  readonly debianPackage: string;
  readonly isThere: () => boolean;
}

const NEEDS: readonly Need[] = [
  { name: 'Chromium', debianPackage: 'chromium', isThere: () => !throws(chromiumPath) },
  { name: 'Firefox', debianPackage: 'firefox-esr', isThere: () => !throws(firefoxPath) },
  { name: 'nginx', debianPackage: 'nginx-light', isThere: () => hasCommand('nginx') },
  { name: 'openssl', debianPackage: 'openssl', isThere: () => hasCommand('openssl') },
];

/** Without it some tests are skipped, and say so. */
const WEBKIT: Need = {
  name: 'WebKit',
  debianPackage: 'webkit2gtk-driver xvfb',
  isThere: () => webkitPrograms() !== null,
};

/** Installs what is missing where it may; returns what is missing still, as a message for people, or null. */
export function prepareMachine(): string | null {
  if (!WEBKIT.isThere() && mayInstall()) install([WEBKIT.debianPackage]);
  if (!WEBKIT.isThere())
    console.log(`No ${WEBKIT.name} here: its tests are skipped (${WEBKIT.debianPackage}).`);
  const missing = NEEDS.filter((need) => !need.isThere());
  if (missing.length === 0) return null;
  if (mayInstall()) install(missing.map(({ debianPackage }) => debianPackage));
  const still = missing.filter((need) => !need.isThere());
  if (still.length === 0) return null;
  return (
    `Missing for the tests: ${still.map(({ name }) => name).join(', ')}. ` +
    `Debian, Ubuntu: sudo apt-get install ${still.map((need) => need.debianPackage).join(' ')}; ` +
    'elsewhere install them as usual. CHROMIUM and FIREFOX may name the programs of the browsers.'
  );
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && hasCommand('apt-get');
}

function install(packages: readonly string[]): void {
  console.log(`Installing ${packages.join(', ')} (apt-get) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
  apt('update');
  apt(
    '-o',
    'DPkg::Lock::Timeout=300',
    'install',
    '-y',
    '--no-install-recommends',
    ...packages.flatMap((each) => each.split(' ')),
  );
}

/** Debian keeps servers in folders that only root has on its path. */
function hasCommand(command: string): boolean {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  const names = process.platform === 'win32' ? [`${command}.exe`] : [command];
  return folders.some((folder) => names.some((name) => existsSync(join(folder, name))));
}

function throws(find: () => string): boolean {
  try {
    find();
    return false;
  } catch {
    return true;
  }
}
