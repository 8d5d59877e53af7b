// What a test asks of a page with one widget in it.
// Promise: what a reader sees, or the markup that stands for it; nothing is changed.
// Not here: serving the page (example-site.ts), what it shall say (the test).

import type { Page } from 'puppeteer-core';

export function sentence(page: Page): Promise<string> {
  return textOf(page, '.sentence');
}

export function textOf(page: Page, selector: string): Promise<string> {
  return page.evaluate(
    (wanted) =>
      document.querySelector('uptally-status')?.shadowRoot?.querySelector<HTMLElement>(wanted)?.innerText ??
      '',
    selector,
  );
}

/** The number of the last bar of the first chart, from 0. */
export function lastBar(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() =>
    document
      .querySelector('uptally-status')
      ?.shadowRoot?.querySelector('[role="slider"]')
      ?.getAttribute('aria-valuemax'),
  );
}

export function widestMarkPx(page: Page): Promise<number> {
  return page.evaluate(() => {
    const marks = document.querySelector('uptally-status')?.shadowRoot?.querySelectorAll('.mark') ?? [];
    return Math.max(...[...marks].map((mark) => mark.getBoundingClientRect().width));
  });
}

/** What lies at the top of the element, beside a link to a style sheet. */
export function contents(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const children = document.querySelector('uptally-status')?.shadowRoot?.children ?? [];
    return [...children].map((each) => each.localName).filter((name) => name !== 'link');
  });
}
