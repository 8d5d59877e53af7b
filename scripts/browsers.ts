// Where the stock browsers of this machine lie.
// Promise: the path of an executable that exists, or an Error that says what to install or to set.
// Not here: starting one (browser.ts), installing one (test.mjs).

import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

interface Browser {
  readonly name: string;
  /** The environment variable that overrides the search. */
  readonly variable: string;
  readonly commands: readonly string[];
  readonly macApps: readonly string[];
  /** Below Program Files or the user's local application data. */
  readonly windowsPaths: readonly string[];
  readonly debianPackage: string;
}

const CHROMIUM: Browser = {
  name: 'Chromium, Chrome or Edge',
  variable: 'CHROMIUM',
  commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'],
  macApps: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  windowsPaths: [
    'Chromium/Application/chrome.exe',
    'Google/Chrome/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ],
  debianPackage: 'chromium',
};

const FIREFOX: Browser = {
  name: 'Firefox',
  variable: 'FIREFOX',
  commands: ['firefox-esr', 'firefox'],
  macApps: ['Firefox.app/Contents/MacOS/firefox', 'Firefox ESR.app/Contents/MacOS/firefox'],
  windowsPaths: ['Mozilla Firefox/firefox.exe', 'Mozilla Firefox ESR/firefox.exe'],
  debianPackage: 'firefox-esr',
};

/**
 * The stock Chromium, Chrome or Edge; the environment variable CHROMIUM overrides the search.
 * @throws Error if there is none, with what to do
 */
export function chromiumPath(): string {
  return find(CHROMIUM);
}

/**
 * The stock Firefox; the environment variable FIREFOX overrides the search.
 * @throws Error if there is none, with what to do
 */
export function firefoxPath(): string {
  return find(FIREFOX);
}

function find(browser: Browser): string {
  const asked = process.env[browser.variable];
  if (asked !== undefined && asked !== '') {
    const path = [asked, ...onPath([asked])].find(isExecutable);
    if (path !== undefined) return path;
    throw new Error(`${browser.variable} is set to ${asked}, where no program lies. Correct or unset it.`);
  }
  const path = candidates(browser).find(isExecutable);
  if (path !== undefined) return path;
  throw new Error(
    `No ${browser.name} found. Install one (Debian, Ubuntu: apt-get install ${browser.debianPackage}), ` +
      `or set ${browser.variable} to the path of its program.`,
  );
}

function candidates(browser: Browser): readonly string[] {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(homedir(), 'Applications')];
    return [
      ...folders.flatMap((folder) => browser.macApps.map((app) => join(folder, app))),
      ...onPath(browser.commands),
    ];
  }
  if (process.platform === 'win32') {
    const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map(
      (name) => process.env[name] ?? '',
    );
    return folders
      .filter((folder) => folder !== '')
      .flatMap((folder) => browser.windowsPaths.map((path) => join(folder, path)));
  }
  return onPath(browser.commands);
}

function onPath(commands: readonly string[]): readonly string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
