// The built widget as a page uses it: attributes, properties, events, slots, parts, in both browsers.
// Promise: what a visitor reads is checked, on a page under a strict policy.
// Not here: its policy, requests, time, access, looks (the other widget-*.test.ts); that its figures are the popup's (beside.test.ts).

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Status } from '../../shared/feed/status.ts';
import { uptimeText, watchedText } from '../../shared/ui/text.ts';
import { english } from '../../shared/ui/words.ts';
import { type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { published, statusNow, withoutOutage } from '../support/widget-feed.ts';
import { widgetFiles } from '../support/widget-files.ts';
import { attributes, drawn, read, refresh, states, texts } from '../support/widget-page.ts';
import { startWidgetSite, type WidgetSite } from '../support/widget-site.ts';

const FOUND = "document.querySelector('uptally-status')";

let site: WidgetSite;
/** Checkout is down; Website and Search are up. */
let status: Status;

beforeAll(async () => {
  site = await startWidgetSite(await widgetFiles('uptally-status'));
  status = inGroups(statusNow('Checkout', 'Website', 'Search'));
});
afterAll(() => site?.close());
beforeEach(() => {
  Object.assign(site.feed, { status: 200, body: published(status) });
});

describe.each(['chromium', 'firefox'] as const)('the widget in %s', (kind) => {
  let browser: BrowserUnderTest;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser({ kind });
    page = await browser.page();
  });
  afterAll(() => browser?.close());

  async function open(attributes = '', content = ''): Promise<void> {
    const src = /\bsrc=/.test(attributes) ? '' : 'src="/status.json"';
    await page.goto(
      site.origin + site.page(`<uptally-status ${src} ${attributes}>${content}</uptally-status>`),
    );
  }

  async function openShown(attributes?: string, content?: string): Promise<void> {
    await open(attributes, content);
    await expect.poll(() => page.evaluate(`${FOUND}.state`)).not.toBeNull();
    await drawn(page);
  }

  it('tells the worst first, with figures and their evidence', async () => {
    await openShown();
    expect(await texts(page, '.sentence')).toEqual(['Checkout is down']);
    expect(await texts(page, '.name')).toEqual(['Checkout', 'Website', 'Search']);
    expect(await texts(page, '.group')).toEqual(['Shop', 'Site']);
    expect(await texts(page, '.uptime b')).toEqual(Array(3).fill(expect.stringMatching(/^\d\d\.\d+%$/)));
    expect(await texts(page, '[data-figure$="/watched"]')).toEqual(
      Array(3).fill(expect.stringMatching(/% watched$/)),
    );
  });

  it('shows several feeds as one list, the worst group first', async () => {
    const other = { ...statusNow('Payments', 'Mail'), zone: 'Asia/Tokyo' };
    site.feedAt('/other.json').body = published(other);
    await openShown('src=" /status.json  /other.json "');
    expect(await texts(page, '.name')).toEqual(['Checkout', 'Payments', 'Mail', 'Website', 'Search']);
    expect(await texts(page, '.sentence')).toEqual(['2 of 5 down']);
    expect(await texts(page, 'footer')).toEqual([expect.stringContaining('Europe/Zurich, Asia/Tokyo')]);
  });

  it('shows what is known where one of several feeds fails, which is not operational', async () => {
    site.feed.body = published(withoutOutage(status));
    await openShown('src="/status.json /missing.json"');
    await expect.poll(() => texts(page, '.note')).toHaveLength(1);
    await drawn(page);
    expect(await texts(page, '.sentence')).toEqual([`127.0.0.1:${site.port}: no current data`]);
    expect(await texts(page, '.name')).toEqual(['Website', 'Search']);
    expect(await texts(page, '.note')).toEqual(['The status could not be read: the server answered 404.']);
    expect(await page.evaluate(`${FOUND}.state`)).toBe('unknown');
  });

  it.each([
    ['a group', 'group="Site"', ['Website', 'Search'], 'All systems operational'],
    [
      'some endpoints, in their order where they are alike',
      'endpoints="e2, e1"',
      ['Search', 'Website'],
      'All systems operational',
    ],
    ['those of a group', 'group="Shop" endpoints="e0 e1 e9"', ['Checkout'], 'Checkout is down'],
    ['what there is not', 'endpoints="nothing"', [], 'Nothing is watched yet'],
  ])('shows %s', async (_name, attributes, names, sentence) => {
    await openShown(attributes);
    expect(await texts(page, '.name')).toEqual(names);
    expect(await texts(page, '.sentence')).toEqual([sentence]);
  });

  it.each(['7d', '30d', '90d'] as const)('shows the figure of %s, to the digit', async (window) => {
    await openShown(`days="${window.replace('d', '')}"`);
    const wording = { locale: 'en', zone: status.zone, viewerZone: undefined, words: english };
    for (const { id, windows } of status.endpoints) {
      const at = (figure: string) => `[data-figure="${id}/${window}/${figure}"]`;
      expect(await texts(page, at('uptime'))).toEqual([uptimeText(windows[window], 'en')]);
      expect(await texts(page, at('watched'))).toEqual([watchedText(windows[window], wording)]);
    }
    const rows = await attributes(page, '.strip', 'aria-valuemax');
    expect(Math.abs(Number(rows[0]) - Number.parseInt(window, 10))).toBeLessThanOrEqual(1);
  });

  it('keeps room for as many endpoints as the page says, while it loads', async () => {
    site.feedAt('/held.json').isHeld = true;
    await open('src="/held.json" rows="4"');
    expect(await read(page, '.sentence', 'Looking')).toBe('Looking…');
    expect(await texts(page, '.endpoint[aria-hidden]')).toHaveLength(4);
    expect(await attributes(page, '[aria-busy]', 'aria-busy')).toEqual(['true']);
    expect(await page.evaluate(`${FOUND}.state`)).toBeNull();
    await page.evaluate(`Object.assign(${FOUND}, { endpoints: 'e0 e1', rows: null, variant: 'compact' })`);
    expect(await texts(page, '.compact .endpoint[aria-hidden]')).toHaveLength(2);
  });

  it('takes what it does not know as not said', async () => {
    await openShown('variant="huge" days="0" rows="-3" theme="pink" locale="not a tag" refresh="often"');
    expect(await texts(page, '.full .sentence')).toEqual(['Checkout is down']);
    expect(await texts(page, '[data-figure="e0/90d/uptime"]')).toHaveLength(1);
    await page.evaluate(`Object.assign(${FOUND}, { days: 'many', variant: 'toString' })`);
    expect(await texts(page, '.full [data-figure="e0/90d/uptime"]')).toHaveLength(1);
  });

  it('has a property for each attribute but `refresh`, which is seen at once', async () => {
    await openShown();
    const mirrored = await page.evaluate(`{
      const element = ${FOUND};
      const wanted = { variant: 'line', group: 'Site', endpoints: 'e1', days: 30, rows: 2, locale: 'en-GB', theme: 'dark',
        href: '/more', src: '/status.json' };
      Object.assign(element, wanted);
      JSON.stringify(Object.keys(wanted).map((name) => [name, String(wanted[name]), element.getAttribute(name), element[name]]));
    }`);
    for (const [name, wanted, attribute, property] of JSON.parse(`${mirrored}`)) {
      expect([name, attribute, property]).toEqual([name, wanted, wanted]);
    }
    await expect.poll(() => texts(page, '.line .sentence')).toEqual(['All systems operational']);
    await page.evaluate(`Object.assign(${FOUND}, { group: null, endpoints: undefined })`);
    expect(await page.evaluate(`${FOUND}.hasAttribute('group') || ${FOUND}.hasAttribute('endpoints')`)).toBe(
      false,
    );
    expect(await texts(page, '.sentence')).toEqual(['Checkout is down']);
  });

  it('tells each change of the state once, and each failure, to listeners on the page', async () => {
    await page.evaluateOnNewDocument(HEAR);
    await openShown();
    await refresh(page);
    site.feed.body = published(withoutOutage(status));
    await refresh(page);
    site.feed.status = 503;
    await refresh(page);
    await refresh(page);
    await page.evaluate(`${FOUND}.variant = 'badge'`);
    const failure = ['uptally-error', { host: `127.0.0.1:${site.port}`, problem: 'answered', detail: '503' }];
    expect(JSON.parse(`${await page.evaluate('JSON.stringify(uptallyHeard)')}`)).toEqual([
      ['uptally-change', { state: 'down', before: null, sentence: 'Checkout is down' }],
      ['uptally-change', { state: 'up', before: 'down', sentence: 'All systems operational' }],
      failure,
      failure,
    ]);
    expect(await page.evaluate(`${FOUND}.state`)).toBe('up');
  });

  it("replaces its sentences by the page's, state by state", async () => {
    const slots = ['loading', 'up', 'down', 'unknown'].map((name) => `<b slot="${name}">It is ${name}</b>`);
    site.feedAt('/held.json').isHeld = true;
    await open('src="/held.json"', `${slots.join('')}<p slot="before">Before</p><p slot="after">After</p>`);
    await expect.poll(() => page.evaluate(SLOTTED)).toEqual('Before|It is loading|After');
    await page.evaluate(`${FOUND}.src = '/status.json'`);
    await expect.poll(() => page.evaluate(SLOTTED)).toEqual('Before|It is down|After');
    site.feed.body = published(withoutOutage(status));
    await refresh(page);
    await expect.poll(() => page.evaluate(SLOTTED)).toEqual('Before|It is up|After');
    await page.evaluate(`${FOUND}.src = '/missing.json'`);
    await expect.poll(() => page.evaluate(SLOTTED)).toEqual('Before|It is unknown|After');
  });

  it.each(['full', 'compact', 'line', 'badge'])(
    'leads where the page says, and to no script: %s',
    async (variant) => {
      await openShown(`variant="${variant}" href="/more?a=1"`);
      expect(await attributes(page, '[href]', 'href')).toEqual(['/more?a=1']);
      for (const href of [
        'javascript:alert(1)',
        ' JavaScript:alert(1)',
        'data:text/html,no',
        'blob:x',
        'file:///etc',
      ]) {
        await page.evaluate(`${FOUND}.href = ${JSON.stringify(href)}`);
        expect(await attributes(page, '[href]', 'href')).toEqual([]);
      }
      expect(await texts(page, '.sentence')).toEqual(['Checkout is down']);
    },
  );

  it('shows after each of many changes exactly what a new one shows', async () => {
    await openShown();
    for (const [title, change, properties] of changes(status)) {
      site.feed.body = published(change);
      await page.evaluate(`Object.assign(${FOUND}, ${JSON.stringify(properties)})`);
      await refresh(page);
      const besideNew = async () => {
        const [old, fresh] = JSON.parse(`${await page.evaluate(BESIDE_NEW)}`);
        return [title, old === fresh ? 'alike' : old, fresh];
      };
      await expect.poll(besideNew).toEqual([title, 'alike', expect.stringContaining('<svg')]);
    }
  });

  it('gives each of its classes to pages as a part', async () => {
    await openShown();
    const classes = await attributes(page, '[class]', 'class');
    expect(classes.length).toBeGreaterThan(20);
    expect(await attributes(page, '[class]', 'part')).toEqual(classes);
    expect(await states(page)).toEqual(['down', 'up', 'up']);
  });

  it.each([200, 320, 640, 1400])('fits into %i px, in each variant', async (width) => {
    await openShown();
    for (const variant of ['full', 'compact', 'line', 'badge']) {
      const overflow = await page.evaluate(`{
        const element = ${FOUND};
        element.variant = '${variant}';
        element.style.setProperty('max-width', '${width}px');
        const right = element.getBoundingClientRect().left + ${width};
        Math.max(...[...element.shadowRoot.querySelectorAll('*')].map((each) => each.getBoundingClientRect().right - right));
      }`);
      expect([variant, Number(overflow) <= 0.5]).toEqual([variant, true]);
    }
  });
});

/** Endpoints that come, go, and change places, and the ways to look at them, one after the other. */
function changes(all: Status): readonly [title: string, status: Status, properties: object][] {
  const groups = (...names: readonly (string | null)[]): Status => ({
    ...all,
    endpoints: all.endpoints.map((endpoint, i) => ({ ...endpoint, group: names[i] ?? null })),
  });
  const endpoints = all.endpoints.map((endpoint, i) =>
    i === 1 ? { ...endpoint, name: 'Shop front' } : endpoint,
  );
  return [
    ['the same', all, {}],
    ['the same again', all, {}],
    ['one gone', withoutOutage(all), {}],
    ['one come back', all, {}],
    ['another name', { ...all, endpoints }, {}],
    ['backwards', { ...all, endpoints: all.endpoints.toReversed() }, {}],
    ['forwards', all, {}],
    ['into the other group', groups('Site', 'Shop', 'Site'), {}],
    ['into the last group', groups('Site', 'Shop', 'Shop'), {}],
    ['into a group of their own', groups('a', 'b', 'c'), {}],
    ['into no group', groups(), {}],
    ['into groups', all, {}],
    ['a line', all, { variant: 'line' }],
    ['a page', all, { variant: 'full' }],
    ['a card', all, { variant: 'compact' }],
    ['a page again', all, { variant: null }],
    ['a week', all, { days: 7 }],
    ['all days', all, { days: null }],
    ['one and one', all, { endpoints: 'e2 e2 e0' }],
    ['others', all, { endpoints: 'e0 e1' }],
    ['all of them', all, { endpoints: null }],
    ['two feeds that are one', all, { src: '/status.json /status.json#2' }],
    ['one of them', all, { src: '/status.json' }],
  ];
}

/** What the element shows, and what a new one does at the same moment; less the news, which it has not heard. */
const BESIDE_NEW = `{
  const old = ${FOUND};
  const fresh = old.cloneNode();
  document.body.append(fresh);
  old.toggleAttribute('rows');
  const shown = (node) => node.nodeType === 3 ? node.data
    : '<' + node.localName + [...node.attributes].map(({ name, value }) => ' ' + name + '=' + value).sort().join('') + '>'
      + (node.className === 'heard' ? '' : [...node.childNodes].map(shown).join('|'));
  const both = [old, fresh].map(({ shadowRoot }) => shown(shadowRoot.firstChild));
  fresh.remove();
  JSON.stringify(both);
}`;

/** What a reader sees of the slots, in their order. */
const SLOTTED = `[...${FOUND}.shadowRoot.querySelectorAll('slot')]
  .flatMap((slot) => slot.assignedNodes()).map((node) => node.textContent).join('|')`;

const HEAR = `{
  globalThis.uptallyHeard = [];
  for (const name of ['uptally-change', 'uptally-error'])
    document.addEventListener(name, ({ type, detail }) => uptallyHeard.push([type, detail]));
}`;

function inGroups(all: Status): Status {
  const endpoints = all.endpoints.map((endpoint, i) => ({ ...endpoint, group: i === 0 ? 'Shop' : 'Site' }));
  return { ...all, endpoints };
}
