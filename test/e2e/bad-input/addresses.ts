// Addresses that can't be watched, or are not what they look like.

import { expect, test } from 'vitest';
import { privilegedScope } from '../../browser/firefox-scope.ts';
import { addAddress, press, rowOf, says } from '../extension-popup.ts';
import { type Desk, HOST } from './desk.ts';

const SECRET = 'hush4711';

export function addresses(desk: () => Desk): void {
  test('a page of the browser itself has nothing to watch, and the popup says why', async () => {
    const { browser, popup } = desk();
    await says(await popup(), '.here', 'A page of the browser itself has no server that could be down.');
    if (browser.kind === 'firefox') return;
    const real = await browser.popup(await browser.page('chrome://version/'));
    // The permission that comes with the click is none for such a page.
    await says(real, '.here', 'The browser does not tell which page this is.');
    await real.close();
  });

  test('a private window is never recorded', async () => {
    const { browser, chaos, notes, popup } = desk();
    const before = await notes();
    const url = `${chaos.origin}/private`;
    if (browser.kind === 'chromium') {
      await browser.evaluateInBackground(
        `void chrome.contextMenus.onClicked.dispatch({ menuItemId: 'monitor-page', pageUrl: '${url}' }, { incognito: true, windowId: 1 })`,
      );
    } else {
      const { privileged } = await privilegedScope((await popup()).browser(), null);
      await privileged(`(async () => {
        const other = OpenBrowserWindow({ private: true });
        await new Promise((resolve) => other.addEventListener('load', resolve, { once: true }));
        const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
        other.gBrowser.fixupAndLoadURIString('${url}', { triggeringPrincipal });
        globalThis.uptallyPrivate = other;
        return 'opened';
      })()`);
      await expect.poll(() => chaos.log.length, { timeout: 10_000 }).toBeGreaterThan(0);
      const seen = 'browser.tabs.query({}).then((tabs) => JSON.stringify(tabs))';
      expect(await browser.evaluateInExtensionPage<[], string>(seen)).not.toContain('/private');
      await privileged(`(uptallyPrivate.close(), 'closed')`);
    }
    await browser.fireAlarm('tick');
    expect(await notes()).not.toContain('/private');
    expect(wishes(await notes())).toEqual(wishes(before));
    chaos.clearLog();
  });

  test('an address with a password in it is refused at its field, and lies nowhere', async () => {
    const { chaos, notes, send, popup } = desk();
    const url = `http://me:${SECRET}@127.0.0.1:${chaos.port}/`;
    const page = await popup();
    await addAddress(page, url);
    await says(page, '.editing .wrong', 'user name or password');
    await expect.poll(notes).toContain('"draft "');
    // Nor is a message heard that would get around the form.
    expect(await send({ do: 'add', endpoint: { url } })).toBeNull();
    expect(await notes()).not.toContain(SECRET);
    expect(await notes()).not.toContain('"config"');
    expect(chaos.log).toEqual([]);
    await press(page, '.editing .acts button', 'Cancel');
  });

  test('an internationalized name is sent as ASCII and read as it is written', async () => {
    const { browser, chaos, popup } = desk();
    const page = await popup();
    await browser.grant(`*://${HOST.sent}/*`);
    await addAddress(page, `http://${HOST.read}:${chaos.port}/`);
    await rowOf(page, 'up', 'bcher');
    await says(page, '.row .name', `${HOST.read}:${chaos.port}`);
    expect(chaos.log.map(({ headers }) => headers.host)).toContain(`${HOST.sent}:${chaos.port}`);
  });
}

function wishes(notes: string): readonly string[] {
  return Object.keys(JSON.parse(notes)).filter((key) => key.startsWith('wish ') || key === 'config');
}
