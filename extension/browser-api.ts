// The interface that the browser gives to extensions: `browser` in Firefox, `chrome` in Chromium.
// Promise: both answer with promises, as manifest 3 has it; nothing stands between.
// Not here: what is asked of it (browser.ts, browser-entries.ts).

import type { Browser, Runtime } from 'webextension-polyfill';

declare global {
  var browser: Api | undefined;
  var chrome: Api;
}

type Api = Omit<Browser, 'runtime' | 'notifications'> & {
  readonly notifications: Browser['notifications'] & {
    /** In Chromium alone. */
    readonly update?: (
      id: string,
      shown: { readonly title: string; readonly message: string },
    ) => Promise<boolean>;
  };
  readonly runtime: Omit<Browser['runtime'], 'onMessage'> & {
    readonly onMessage: { addListener(listener: MessageListener): void };
  };
};

/** `true` = the answer comes later; a promise of it is heard in Firefox alone. */
export type MessageListener = (
  message: unknown,
  sender: Runtime.MessageSender,
  respond: (answer: unknown) => void,
) => true | undefined;

export const api: Api = globalThis.browser ?? globalThis.chrome;
