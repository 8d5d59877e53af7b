// What custom-elements.json says of the elements, held to the elements as they are built, in a real browser.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CustomElementDeclaration } from 'custom-elements-manifest';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { elementsManifest, valuesOf } from '../../scripts/custom-elements.ts';
import type { State } from '../../shared/core/standing.ts';
import type { Status } from '../../shared/feed/status.ts';
import { toFeed } from '../../shared/feed/write.ts';
import { type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { waitFor } from '../browser/wait.ts';
import { type Packed, packed } from '../support/packed.ts';
import { seededStatus } from '../support/seeded-status.ts';
import { startVisualSite, type VisualSite } from '../support/visual-site.ts';

const STATES: readonly State[] = ['up', 'degraded', 'down', 'maintenance', 'unknown'];
const MARKUP = `${['full', 'compact', 'line', 'badge'].map((variant) => `<uptally-status src="/status.json" variant="${variant}"></uptally-status>`).join('')}
<uptally-status src="/missing.json"></uptally-status><uptally-badge src="/status.json"></uptally-badge>`;

interface Built {
  readonly attributes: readonly string[];
  readonly members: readonly string[];
  readonly slots: readonly string[];
  readonly parts: readonly string[];
  readonly css: string;
}

let own: Packed;
let site: VisualSite;
let browser: BrowserUnderTest;
let page: Page;

beforeAll(async () => {
  own = packed();
  const scripts = ['uptally-status.js', 'uptally-badge.js'].map((name) => [
    name,
    readFileSync(join(own.root, 'dist/widget', name), 'utf8'),
  ]);
  site = await startVisualSite(Object.fromEntries(scripts));
  browser = await openBrowser({ kind: 'chromium' });
  page = await browser.page();
  await page.evaluateOnNewDocument(LISTEN);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  own?.remove();
});

test('the manifest in the package is that of these sources', () => {
  const written = readFileSync(join(own.root, 'custom-elements.json'), 'utf8');
  expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(elementsManifest())));
});

describe.each(elementsManifest().modules.flatMap(({ declarations = [] }) => declarations.filter(isElement)))(
  '<$tagName>',
  (told) => {
    let built: Built;

    beforeAll(async () => {
      const all: Built[] = [];
      for (const state of STATES) {
        await open(state);
        all.push(await builtOf(page, told.tagName ?? ''));
      }
      built = all.reduce((a, b) => ({
        ...b,
        slots: [...a.slots, ...b.slots],
        parts: [...a.parts, ...b.parts],
      }));
    });

    test('observes the attributes, and has the members', () => {
      expect(namesOf(told.attributes)).toEqual(sorted(built.attributes));
      expect(namesOf(told.members).filter((name) => !built.members.includes(name))).toEqual([]);
    });

    test('has the slots', () => expect(namesOf(told.slots)).toEqual(sorted(built.slots)));

    test('has the parts, and what has no name here is not promised', () => {
      expect(namesOf(told.cssParts).filter((name) => !built.parts.includes(name))).toEqual([]);
    });

    test('has the custom properties, each with a default', () => {
      expect(namesOf(told.cssProperties)).toEqual(sorted([...valuesOf(built.css).keys()]));
      expect(told.cssProperties?.filter((each) => each.default === undefined)).toEqual([]);
    });

    test('fires the events, with the details', async () => {
      const fired: unknown = JSON.parse(`${await page.evaluate('JSON.stringify(fired)')}`);
      const expected = (told.events ?? []).map(({ name, type }): [string, string[]] => [
        name,
        [...type.text.matchAll(/(\w+):/g)].map(([, key = '']) => key),
      ]);
      expect(fired).toMatchObject(Object.fromEntries(expected));
    });
  },
);

/** What was told with which details, since the document began. */
const LISTEN = `globalThis.fired = {};
for (const name of ['uptally-change', 'uptally-error'])
  addEventListener(name, ({ detail }) => { fired[name] = Object.keys(detail); });`;

/** Shows the elements where all is in that state, and a bar is told about. */
async function open(state: State): Promise<void> {
  Object.assign(site.feed, { status: 200, body: JSON.stringify(toFeed(statusOf(state))) });
  await page.goto(site.address(MARKUP));
  await waitFor(
    () =>
      page.evaluate(() => {
        const roots = [...document.querySelectorAll('uptally-status')].map((each) => each.shadowRoot);
        return roots.every((root) => root?.querySelector('[aria-busy="false"]'));
      }),
    { what: `the elements to show ${state}` },
  );
  await page.evaluate(() =>
    document
      .querySelector('uptally-status')
      ?.shadowRoot?.querySelector<HTMLElement>('[role="slider"]')
      ?.focus(),
  );
  await page.keyboard.press('ArrowLeft');
}

function statusOf(state: State): Status {
  const asOf = Math.floor(Date.now() / 60_000) * 60_000;
  const status = seededStatus({ asOf, names: ['Shop', 'Search'] });
  const told = { endpoints: [], updates: [], url: null, impact: 'degraded' as const };
  return {
    ...status,
    endpoints: status.endpoints.map((each) => ({
      ...each,
      group: 'Group',
      standing: { state, since: asOf, why: null, lastKnown: null },
    })),
    maintenance: [{ title: 'Upgrade', from: asOf, to: asOf + 3_600_000 }],
    incidents: [{ ...told, title: 'Slow', begin: asOf - 7_200_000, end: asOf - 3_600_000 }].concat(
      state === 'degraded' ? [{ ...told, title: 'Slow again', begin: asOf - 60_000, end: asOf }] : [],
    ),
  };
}

/** Of all the elements of that name in the page; and of one that has just come, so that it is loading. */
function builtOf(shown: Page, tag: string): Promise<Built> {
  return shown.evaluate((name) => {
    document.body.append(document.createElement(name));
    const elements = [...document.querySelectorAll(name)];
    const roots = elements.flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const all = (selector: string) => roots.flatMap((root) => [...root.querySelectorAll(selector)]);
    const made = customElements.get(name);
    const members: string[] = [];
    for (let at = made?.prototype; at !== HTMLElement.prototype && at; at = Object.getPrototypeOf(at))
      members.push(...Object.getOwnPropertyNames(at));
    const sheets = roots.flatMap(({ adoptedStyleSheets }) => [...adoptedStyleSheets]);
    return {
      attributes: [...new Set<string>(Reflect.get(made ?? {}, 'observedAttributes'))],
      members,
      slots: all('slot').map((slot) => slot.getAttribute('name') ?? ''),
      parts: all('[part]').flatMap((each) => [...each.part]),
      css: sheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\n'),
    };
  }, tag);
}

function isElement(declaration: object): declaration is CustomElementDeclaration {
  return 'customElement' in declaration;
}

function namesOf(told: readonly { readonly name: string }[] = []): readonly string[] {
  return sorted(told.map(({ name }) => name));
}

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names)].toSorted();
}
