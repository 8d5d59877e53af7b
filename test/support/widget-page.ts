// What a visitor finds in the shadow roots of a page, and what a tester does to the page.
// Promise: the same in both browsers; waits on what is read, never on time.
// Not here: the page's clock (widget-clock.ts), what goes wrong unseen (browser/troubles.ts).

import type { Page } from 'puppeteer-core';
import { waitFor } from '../browser/wait.ts';

/** The texts at `selector` in all elements that `host` selects. */
export function texts(page: Page, selector: string, host = 'uptally-status'): Promise<string[]> {
  return page.evaluate(
    (wanted, hosts) =>
      [...document.querySelectorAll(hosts)].flatMap((element) =>
        [...(element.shadowRoot?.querySelectorAll(wanted) ?? [])].map((each) => each.textContent ?? ''),
      ),
    selector,
    host,
  );
}

/** An attribute of all at `selector`; null where one lacks it. */
export function attributes(
  page: Page,
  selector: string,
  name: string,
  host = 'uptally-status',
): Promise<(string | null)[]> {
  return page.evaluate(
    (wanted, attribute, hosts) =>
      [...document.querySelectorAll(hosts)].flatMap((element) =>
        [...(element.shadowRoot?.querySelectorAll(wanted) ?? [])].map((each) => each.getAttribute(attribute)),
      ),
    selector,
    name,
    host,
  );
}

/** The states of the endpoints, as they stand. */
export function states(page: Page, host?: string): Promise<(string | null)[]> {
  return attributes(page, 'li', 'data-state', host);
}

/** The first text at `selector`, once it contains `part`. */
export function read(page: Page, selector: string, part: string, host?: string): Promise<string> {
  return waitFor(
    async () => {
      const found = await texts(page, selector, host);
      if (found[0]?.includes(part)) return found[0];
      throw new Error(`${selector} reads ${JSON.stringify(found)}`);
    },
    { what: `${selector} to say “${part}”` },
  );
}

/** Resolves once all endpoints are drawn that are known: an element draws them a few at a time at first. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    const count = () => [...document.querySelectorAll('uptally-status')]
      .reduce((sum, { shadowRoot }) => sum + shadowRoot.querySelectorAll('li').length, 0);
    for (let before = -1; before < count(); ) {
      before = count();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  })()`);
}

/** Loads the feeds of all elements now; resolves once they are drawn. */
export async function refresh(page: Page): Promise<void> {
  await page.evaluate(
    "Promise.all([...document.querySelectorAll('uptally-status')].map((each) => each.refresh())).then(() => null)",
  );
  await drawn(page);
}

/** As the browser does it where another tab comes to the front. */
export function setHidden(page: Page, isHidden: boolean): Promise<void> {
  return page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, isHidden);
}
