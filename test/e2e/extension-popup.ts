// The popup as a person uses it: what is typed, pressed and read in the end-to-end tests.
// Promise: waits for what the popup shows, never for time.
// Not here: what a test expects of it.

import type { ElementHandle, Page } from 'puppeteer-core';
import type { Badge, BrowserUnderTest } from '../browser/browser.ts';
import { waitFor } from '../browser/wait.ts';

/** As if the person had clicked; without a click no browser grants. */
export async function allow(browser: BrowserUnderTest, origins: readonly string[]): Promise<void> {
  const page = await browser.extensionPage('popup.html');
  for (const origin of origins) {
    await browser.grant(origin);
    await page.evaluate((wanted) => {
      const button = document.body.appendChild(document.createElement('button'));
      button.id = 'allow';
      button.style.cssText = 'position: fixed; inset: 0; z-index: 9';
      button.addEventListener('click', () => {
        const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
        void api.permissions.request({ origins: [wanted] }).then(() => button.remove());
      });
    }, origin);
    await page.bringToFront();
    await page.click('#allow');
    await page.waitForSelector('#allow', { hidden: true });
  }
  await page.close();
}

/** Opens the form, types the address and sends it. */
export async function addAddress(popup: Page, address: string): Promise<void> {
  await press(popup, 'footer button', 'Add address');
  const field = await popup.waitForSelector('#field-url');
  await field?.type(address);
  await popup.click('.sheet button[type=submit]');
}

/** Opens the row of the endpoint whose id contains `id`, if it is not open, and has it checked. */
export async function checkNow(popup: Page, id = ''): Promise<void> {
  await openRow(popup, id);
  await press(popup, `${row(id)} .details button`, 'Check now');
}

export async function openRow(popup: Page, id = ''): Promise<void> {
  // A page in the background draws nothing, and what waits for it waits for ever.
  await popup.bringToFront();
  const name = await popup.waitForSelector(`${row(id)} .name button`);
  const isOpen = await name?.evaluate((node) => node.getAttribute('aria-expanded'));
  if (isOpen !== 'true' && name !== null) await clickOn(name);
  await popup.waitForSelector(`${row(id)} .details .acts`);
}

/** Waits until the row says so: a state, or `paused`. */
export async function rowOf(popup: Page, state: string, id = ''): Promise<void> {
  await popup.bringToFront();
  await popup.waitForSelector(`${row(id)}[data-state="${state}"]`, { timeout: 20_000 });
}

export async function detailOf(popup: Page, id = ''): Promise<string> {
  await popup.bringToFront();
  const detail = await popup.waitForSelector(`${row(id)} .detail`);
  return (await detail?.evaluate((node) => node.textContent)) ?? '';
}

/** Waits until the part of the page says so. */
export async function says(page: Page, selector: string, text: string): Promise<void> {
  await page.bringToFront();
  const seen = async () =>
    (await page.$$eval(selector, (nodes) => nodes.map((node) => node.textContent))).join(' ');
  await waitFor(async () => (await seen()).includes(text), { what: `${selector} to say ${text}` }).catch(
    async (error: unknown) => {
      throw new Error(`${selector} says ${await seen()}`, { cause: error });
    },
  );
}

/** Waits until the toolbar says so. */
export async function toolbarSays(browser: BrowserUnderTest, wanted: Partial<Badge>): Promise<void> {
  let seen: Badge | null = null;
  const matches = async (): Promise<boolean> => {
    seen = await browser.badge();
    const { text, title } = seen;
    return (wanted.text ?? text) === text && (wanted.title ?? title) === title;
  };
  await waitFor(matches, { what: `the toolbar to say ${JSON.stringify(wanted)}` }).catch((error: unknown) => {
    throw new Error(`The toolbar says ${JSON.stringify(seen)}`, { cause: error });
  });
}

/** Presses the button with this text. */
export async function press(popup: Page, selector: string, text: string): Promise<void> {
  await popup.bringToFront();
  const button = await waitFor(
    async () => {
      for (const each of await popup.$$(selector)) {
        if ((await each.evaluate((node) => node.textContent))?.trim() === text) return each;
      }
      return null;
    },
    { what: `the button ${text} at ${selector}` },
  );
  await clickOn(button);
}

/** In the middle of the page, where no header and no footer covers it. */
async function clickOn(button: ElementHandle): Promise<void> {
  await button.evaluate((node) => node.scrollIntoView({ block: 'center' }));
  await button.click();
}

function row(id: string): string {
  return id === '' ? '.row' : `.row[data-endpoint*="${id}"]`;
}
