// Where WebKitGTK's browser and driver lie, the nearest to Safari that Linux has.
// Promise: the paths of programs that exist, or null: the tests do without WebKit where it can't be had.
// Not here: driving it (test/browser/webkit.ts), installing it (machine.ts).

import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface WebKitPrograms {
  /** Speaks WebDriver. */
  readonly driver: string;
  /** A window, an address line and the engine. */
  readonly browser: string;
  /** A screen in memory, for GTK has no headless mode. */
  readonly screen: string;
}

/** Debian and Ubuntu; Fedora; Arch. The newest interface last in the order of names. */
const BROWSERS = ['/usr/lib/*/webkit*gtk-*/MiniBrowser', '/usr/lib*/webkit*gtk-*/MiniBrowser'];
const LIBEXEC = '/usr/libexec/webkit*gtk-*/MiniBrowser';

export function webkitPrograms(): WebKitPrograms | null {
  const driver = onPath('WebKitWebDriver');
  const browser = globSync([...BROWSERS, LIBEXEC])
    .toSorted()
    .at(-1);
  const screen = onPath('Xvfb');
  if (driver === undefined || browser === undefined || screen === undefined) return null;
  return { driver, browser, screen };
}

function onPath(command: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, command)).find((path) => existsSync(path));
}
