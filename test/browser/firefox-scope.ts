// The privileged scope of Firefox, where the browser's own code runs, reached over WebDriver BiDi.
// Promise: an expression's string arrives, an exception there is an Error here.
// Not here: what is asked of it (firefox.ts).

import type { Browser } from 'puppeteer-core';
import * as v from 'valibot';

/** Evaluates an expression that gives a string or a promise of one. */
export type Evaluate = (expression: string) => Promise<string>;

export interface FirefoxScope {
  /** In the browser's main window. */
  readonly privileged: Evaluate;
  /** In the extension's background, which must be running. */
  readonly background: Evaluate;
}

const TREE = v.object({ contexts: v.array(v.object({ context: v.string() })) });
const EVALUATION = v.variant('type', [
  v.object({
    type: v.literal('success'),
    result: v.object({ type: v.string(), value: v.optional(v.string()) }),
  }),
  v.object({ type: v.literal('exception'), exceptionDetails: v.object({ text: v.string() }) }),
]);

type Send = (method: string, params: object) => Promise<unknown>;

/** @throws Error if Firefox was started without --remote-allow-system-access */
export async function privilegedScope(browser: Browser, addonId: string | null): Promise<FirefoxScope> {
  const send = connectionOf(browser);
  const tree = v.parse(TREE, await send('browsingContext.getTree', { 'moz:scope': 'chrome' }));
  const [main] = tree.contexts;
  if (main === undefined) throw new Error('Firefox has no main window');
  const privileged: Evaluate = (expression) => evaluate(send, main.context, expression);
  if (addonId !== null) await privileged(showBackground(addonId));
  return { privileged, background: (expression) => evaluate(send, BACKGROUND, expression) };
}

const BACKGROUND = 'uptally-background';

/** The background is no tab, and BiDi finds only tabs by their name: this one name leads to it. */
function showBackground(addonId: string): string {
  return `(() => {
    const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
    const find = NavigableManager.getBrowsingContextById;
    NavigableManager.getBrowsingContextById = function (id) {
      if (id !== ${JSON.stringify(BACKGROUND)}) return find.call(this, id);
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(addonId)});
      const view = [...extension.views].find(({ viewType }) => viewType === 'background');
      return view?.xulBrowser?.browsingContext ?? null;
    };
    return 'shown';
  })()`;
}

async function evaluate(send: Send, context: string, expression: string): Promise<string> {
  const params = { expression, target: { context }, awaitPromise: true, resultOwnership: 'none' };
  const outcome = v.parse(EVALUATION, await send('script.evaluate', params));
  if (outcome.type === 'exception') throw new Error(outcome.exceptionDetails.text);
  if (outcome.result.value === undefined) {
    throw new Error(`Expected a string from Firefox, got ${outcome.result.type}`);
  }
  return outcome.result.value;
}

/** Puppeteer has the connection, and its types hide it. */
function connectionOf(browser: Browser): Send {
  const connection: unknown = Reflect.get(browser, 'connection');
  if (typeof connection !== 'object' || connection === null || !('send' in connection)) {
    throw new Error('Expected a Puppeteer browser over WebDriver BiDi with a connection');
  }
  const { send } = connection;
  if (typeof send !== 'function') throw new Error('Expected the BiDi connection to have send()');
  return async (method, params) => {
    const answer: unknown = await Reflect.apply(send, connection, [method, params]);
    return v.parse(v.object({ result: v.unknown() }), answer).result;
  };
}
