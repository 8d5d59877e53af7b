// The documents beside the feed as browsers read them: well-formed, drawn within their edges, harmless.

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atom } from '../../prober/beside/atom.ts';
import { badgeSvg } from '../../prober/beside/badge-svg.ts';
import { STATES_BY_SEVERITY } from '../../shared/ui/sentences.ts';
import { type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { glance, glanced, HOSTILE, MADE_AT } from '../support/glances.ts';

const NAMES = [
  'Shop',
  'ILLUMINATION ill-lit',
  'WWWWW MMMMM @@@@ %%%%',
  'Zahlungen für Bücher, ÄÖÜ & ẞ',
  'Магазин и оплата',
  'Κατάστημα',
  '日本語の名前・決済サービス',
  '결제 서비스',
  'متجر المدفوعات',
  'भुगतान सेवा',
  '🛒 Shop 🇩🇪 👩‍👩‍👧',
  HOSTILE,
];
/** Scripts for which a machine may well have no font; then it draws a box for each part of a sign. */
const RARE = /[\u0600-\u06ff\u0900-\u097f\u3000-\u9fff\uac00-\ud7af]/u;

const BADGES = NAMES.flatMap((name) =>
  STATES_BY_SEVERITY.map((state) => badgeSvg.text(glance([glanced('a', state, name)], { title: name }))),
);

describe.each(['chromium', 'firefox'] as const)('%s', (kind) => {
  let browser: BrowserUnderTest;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser({ kind });
    page = await browser.page();
  });
  afterAll(async () => browser?.close());

  test('reads every badge as XML and as a picture', async () => {
    const sizes = await page.evaluate(async (badges: readonly string[]) => {
      const size = async (badge: string) => {
        const root = new DOMParser().parseFromString(badge, 'image/svg+xml').documentElement;
        const image = new Image();
        image.src = `data:image/svg+xml,${encodeURIComponent(badge)}`;
        await image.decode();
        return { name: root.localName, own: Number(root.getAttribute('width')), drawn: image.naturalWidth };
      };
      return Promise.all(badges.map(size));
    }, BADGES);
    expect(sizes.filter(({ name, own, drawn }) => name !== 'svg' || own !== drawn)).toEqual([]);
  });

  test('draws every text within its edges, whatever its font, and hardly out of shape', async () => {
    const drawn = await page.evaluate((badges: readonly string[]) => {
      const texts = badges.flatMap((badge) => {
        document.body.replaceChildren();
        document.body.insertAdjacentHTML('beforeend', badge);
        const edge = document.querySelector('svg')?.getBoundingClientRect().right ?? 0;
        return [...document.querySelectorAll('text')].map((text, i, all) => {
          const right = all[i + 1]?.getBoundingClientRect().left ?? edge;
          const isWithin = text.getBoundingClientRect().right <= right;
          const held = Number(text.getAttribute('textLength'));
          text.removeAttribute('textLength');
          return { words: text.textContent, isWithin, share: text.getComputedTextLength() / held };
        });
      });
      return { texts, scripts: document.scripts.length };
    }, BADGES);
    expect(drawn.scripts).toBe(0);
    expect(drawn.texts.filter(({ isWithin }) => !isWithin)).toEqual([]);
    const bent = drawn.texts.filter(
      ({ words, share }) => (share < 0.6 || share > 1.1) && !RARE.test(words ?? ''),
    );
    expect(bent).toEqual([]);
  });

  test('reads the Atom feed as XML with what RFC 4287 asks for', async () => {
    const begin = MADE_AT - 60_000;
    const updates = [{ at: MADE_AT, text: HOSTILE }];
    const url = 'mailto:help@example.org?subject=a&body=b';
    const incident = { impact: 'down', begin, end: null, endpoints: ['shop'], updates, url } as const;
    const incidents = NAMES.map((title) => ({ ...incident, title }));
    const maintenance = [{ from: MADE_AT, to: MADE_AT + 1, title: HOSTILE }];
    const text = atom.text(
      glance([glanced('shop', 'up', HOSTILE)], { incidents, maintenance, title: HOSTILE }),
    );
    const read = await page.evaluate((source: string) => {
      const { documentElement: root } = new DOMParser().parseFromString(source, 'application/xml');
      const each = (of: Element, name: string) =>
        [...of.children].filter(({ localName }) => localName === name);
      const entries = each(root, 'entry');
      const counts = [root, ...entries].map((of) =>
        ['id', 'title', 'updated'].map(
          (name) => each(of, name).filter((found) => found.textContent !== '').length,
        ),
      );
      const content = entries.map((entry) => each(entry, 'content')[0]?.textContent ?? '');
      const html = new DOMParser().parseFromString(content.join(''), 'text/html');
      const ids = [root, ...entries].map((of) => each(of, 'id')[0]?.textContent);
      return {
        ...{ name: root.localName, space: root.namespaceURI, counts: [...new Set(counts.map(String))] },
        ...{
          entries: entries.length,
          ids: new Set(ids).size,
          elements: html.querySelectorAll('script').length,
        },
      };
    }, text);
    expect(read).toEqual({
      ...{ name: 'feed', space: 'http://www.w3.org/2005/Atom', counts: ['1,1,1'] },
      ...{ entries: NAMES.length + 1, ids: NAMES.length + 2, elements: 0 },
    });
  });
});
