// The stock WebKitGTK, nearest to Safari, over WebDriver: one window on a screen in memory.
// Promise: what it opened is closed by close(), whatever happens in between; nothing of it stays on disk.
// Not here: the commands on the wire (webdriver.ts), where the programs lie (scripts/webkit.ts).

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { type WebKitPrograms, webkitPrograms } from '../../scripts/webkit.ts';
import type { Code } from './browser.ts';
import { expressionOf, parsed } from './evaluation.ts';
import { waitFor } from './wait.ts';
import { isReady, type Session, startSession } from './webdriver.ts';

export interface WebKit {
  /** "MiniBrowser 2.50.6" */
  readonly browser: string;
  /** Resolves once the page has loaded. */
  open(url: string): Promise<void>;
  /** Runs code in the page; a strict policy does not stop it. */
  evaluate<P extends readonly unknown[], R>(code: Code<P, R>, ...args: P): Promise<R>;
  /** Presses keys one after another where the focus is: names as in `KeyboardEvent.key`. */
  keys(...keys: readonly string[]): Promise<void>;
  /** Clicks in the middle of what the code finds, as a person does. */
  click(code: Code<readonly [], Element>): Promise<void>;
  /** The window, CSS pixels, its frame included; a page is at least about 450 wide, for the tools above it. */
  resize(width: number, height: number): Promise<void>;
  /** A PNG of what is visible. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/** Why there is no WebKit here, for `it.skipIf` and for people; null where there is one. */
export function noWebKit(): string | null {
  if (webkitPrograms() !== null) return null;
  return 'no WebKit here (Debian, Ubuntu: apt-get install webkit2gtk-driver xvfb)';
}

/** @throws Error where there is none: ask `noWebKit` first */
export async function openWebKit(): Promise<WebKit> {
  const programs = webkitPrograms();
  if (programs === null) throw new Error(`Expected WebKit: ${noWebKit()}`);
  const children: ChildProcess[] = [];
  const closeAll = async () => {
    // The driver before its screen: it takes the browser with it.
    for (const child of children.toReversed()) await ended(child);
  };
  try {
    const display = await startScreen(programs, children);
    const origin = await startDriver(programs, display, children);
    const options = { binary: programs.browser, args: ['--automation'] };
    const session = await startSession(origin, { 'webkitgtk:browserOptions': options });
    return control(session, closeAll);
  } catch (error) {
    await closeAll();
    throw error;
  }
}

/** Draws its own number, which it tells on a pipe. */
async function startScreen({ screen }: WebKitPrograms, children: ChildProcess[]): Promise<string> {
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const child = spawn(screen, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  keep(child, children);
  const pipe = child.stdio[3];
  if (pipe === null || pipe === undefined) throw new Error('Expected a pipe to Xvfb');
  const [number] = await once(pipe, 'data', { signal: AbortSignal.timeout(20_000) });
  return `:${String(number).trim()}`;
}

async function startDriver(
  { driver }: WebKitPrograms,
  display: string,
  children: ChildProcess[],
): Promise<string> {
  const port = await freePort();
  const env = {
    ...process.env,
    DISPLAY: display,
    GDK_BACKEND: 'x11',
    // No settings, no services of a desktop: they would be asked for in vain, and tell of it.
    GSETTINGS_BACKEND: 'memory',
    NO_AT_BRIDGE: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
  };
  keep(spawn(driver, [`--port=${port}`], { stdio: 'ignore', env }), children);
  const origin = `http://127.0.0.1:${port}`;
  await waitFor(() => isReady(origin), { what: 'the driver of WebKit to listen', timeoutMs: 20_000 });
  return origin;
}

/** It must not outlive the tests, however they end. */
function keep(child: ChildProcess, children: ChildProcess[]): void {
  children.push(child);
  const end = () => child.kill();
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('Expected a port');
  return address.port;
}

function control(session: Session, closeAll: () => Promise<void>): WebKit {
  const act = (type: string, actions: readonly object[]) =>
    session.send('actions', { actions: [{ type, id: type, actions }] });
  return {
    browser: session.browser,
    open: async (url) => void (await session.send('url', { url })),
    evaluate: async (code, ...args) => parsed(await run(session, expressionOf(code, args))),
    keys: async (...keys) => void (await act('key', keys.flatMap(press))),
    click: async (code) => {
      const [x, y] = await middleOf(session, code);
      await act('pointer', [
        { type: 'pointerMove', x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]);
    },
    resize: async (width, height) => void (await session.send('window/rect', { x: 0, y: 0, width, height })),
    screenshot: async () => Buffer.from(`${await session.send('screenshot')}`, 'base64'),
    close: async () => {
      await session.end().catch(() => undefined);
      await closeAll();
    },
  };
}

/** @param expression a promise of text */
async function run(session: Session, expression: string): Promise<unknown> {
  const script = `const [done] = arguments;
    ${expression}.then((text) => done(['', text]), (error) => done([String(error), null]));`;
  const answer = await session.send('execute/async', { script, args: [] });
  const [error, text] = Array.isArray(answer) ? answer : ['No answer', null];
  if (error !== '') throw new Error(`In WebKit: ${error}`);
  return text;
}

async function middleOf(
  session: Session,
  code: Code<readonly [], Element>,
): Promise<readonly [number, number]> {
  const found = typeof code === 'string' ? code : `(${code.toString()})()`;
  const box = `(async () => {
    const { left, top, width, height } = (await ${found}).getBoundingClientRect();
    return JSON.stringify([Math.round(left + width / 2), Math.round(top + height / 2)]);
  })()`;
  return parsed(await run(session, box));
}

/** The code points that stand for keys without a character (WebDriver, "keyboard actions"). */
const KEY_CODES: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

function press(key: string): readonly object[] {
  const value = KEY_CODES[key] ?? key;
  return [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ];
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill();
  await exit;
}
