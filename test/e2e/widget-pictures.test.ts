// How the built widget looks, against pictures that people have looked at.
// Promise: each variant, light, dark and in forced colours, from 200 to 1,400 pixels, in every state; Chromium alone.
// Not here: comparing pictures (test/support/visual.ts), what is written there (the other widget-*.test.ts).

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { STATES_BY_SEVERITY } from '../../shared/ui/sentences.ts';
import { type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { waitFor } from '../browser/wait.ts';
import { expectPicture } from '../support/visual.ts';
import { openStill, type StillOptions } from '../support/visual-page.ts';
import { startVisualSite, type VisualMarkup, type VisualSite } from '../support/visual-site.ts';
import { languageFiles, widgetFiles } from '../support/widget-files.ts';
import { drawn } from '../support/widget-page.ts';
import { SCENE_NOW, scenes } from '../support/widget-scenes.ts';

type Theme = Pick<StillOptions, 'scheme' | 'forcedColors'>;

interface Look extends Theme, VisualMarkup {
  readonly markup: string;
  /** What a visitor does before the picture is taken: code, of which `root` is the first shadow root. */
  readonly act?: string;
}

const THEMES: Readonly<Record<string, Theme>> = {
  light: { scheme: 'light' },
  dark: { scheme: 'dark' },
  forced: { scheme: 'dark', forcedColors: true },
};
/** The least, one on either side of where columns become one, the most. */
const WIDTHS = [200, 459, 460, 1400];
/** Two fit beside each other, and all that is in a row. */
const PAGE = `main { display: flex; flex-flow: wrap; align-items: start; gap: 16px; width: max-content; max-width: 1480px }
  main > * { flex: none } p { margin: 0; width: 100% }`;
const WINDOW_PX = 1_600;
const ARABIC = { lang: 'ar', dir: 'rtl' } as const;

function widget(feed: string, width: number, attributes = ''): string {
  return `<div style="width: ${width}px"><uptally-status src="/${feed}.json" ${attributes}></uptally-status></div>`;
}

function atWidths(feed: string, variant: string): string {
  return WIDTHS.map((width) => widget(feed, width, `variant="${variant}"`)).join('');
}

/** Whatever is one line, a row a feed. */
function lines(feeds: readonly string[]): string {
  const row = (feed: string) =>
    `<p><uptally-status variant="line" src="/${feed}.json"></uptally-status></p>
    <uptally-status variant="badge" src="/${feed}.json" href="/more"></uptally-status>
    <uptally-badge src="/${feed}.json" href="/more"></uptally-badge>`;
  return feeds.map(row).join('');
}

const IN_TEXT = `<div style="width: 460px; font: italic 19px Pictures; color: peru">Our shop has a status:
  <uptally-status src="/down.json" variant="line"></uptally-status>. So has
  <uptally-status src="/up.json" variant="badge"></uptally-status> and <uptally-badge src="/up.json"></uptally-badge> the text.
  </div>`;
const THEMED = ['light', 'dark', 'auto'].map((each) =>
  widget('two', 320, `variant="compact" theme="${each}"`),
);
/** As docs/widget.md has it. */
const OWN_LOOK = `uptally-status { --size: 16px; --pad: 0; --gap: 18px; --bar-height: 20px; --bar: light-dark(#7fa08f, #5c8a73) }
  uptally-status::part(card) { border: 0 }`;
const SLOTS = `<div style="width: 460px"><uptally-status src="/up.json" variant="compact">
  <span slot="up">We are open.</span><p slot="before">Before</p><p slot="after">After</p></uptally-status></div>`;

const MATRIX = Object.entries(THEMES).flatMap(([theme, options]): [string, Look][] => [
  [`full-${theme}`, { ...options, markup: atWidths('down', 'full') }],
  [`compact-${theme}`, { ...options, markup: atWidths('two', 'compact') }],
  [`states-${theme}`, { ...options, markup: widget('five', 460, 'variant="compact"') }],
  [`lines-${theme}`, { ...options, markup: lines([...STATES_BY_SEVERITY, 'held']) }],
  [`lines-200-${theme}`, { ...options, markup: `<div style="width: 200px">${lines(['wordy'])}</div>` }],
]);

const OTHERS: Readonly<Record<string, Look>> = {
  groups: { markup: widget('groups', 600, 'days="30"') },
  incidents: {
    markup: widget('incidents', 600, 'days="9"') + widget('incidents', 200, 'days="9"'),
    act: "root.querySelector('summary').click()",
  },
  'incidents-dark': { markup: widget('incidents', 460, 'days="9"'), scheme: 'dark' },
  planned: { markup: widget('planned', 600, 'days="9"') + widget('planned', 200, 'variant="compact"') },
  stale: { markup: widget('stale', 600, 'days="30"') + widget('stale', 320, 'variant="compact"') },
  'stale-lines': { markup: lines(['stale', 'missing']) },
  // Its sentence would name the port of the feed that fails, were there nothing worse.
  failed: {
    markup:
      widget('down', 600, 'days="9"') + widget('missing', 320) + widget('missing', 200, 'variant="compact"'),
    act: "root.host.setAttribute('src', '/down.json missing.json')",
  },
  loading: {
    markup: widget('held', 600, 'rows="2"') + widget('held', 200, 'rows="1" variant="compact"'),
  },
  tip: { markup: widget('down', 600, 'days="30"'), act: "root.querySelector('.strip').focus()" },
  'tip-200': {
    markup: widget('down', 200, 'days="9"'),
    act: "root.querySelectorAll('.strip')[1].focus()",
  },
  'tip-forced': {
    ...THEMES['forced'],
    markup: widget('down', 460, 'days="9"'),
    act: "root.querySelector('.strip').focus()",
  },
  tables: {
    markup: widget('two', 600, 'days="3"') + widget('down', 200, 'days="2"'),
    act: "for (const each of document.querySelectorAll('uptally-status')) each.shadowRoot.querySelector('button').click()",
  },
  long: { markup: widget('long', 600, 'days="3"') + widget('long', 200, 'variant="compact"') },
  'in-text': { markup: IN_TEXT },
  themed: { markup: THEMED.join('') },
  'own-look': { markup: widget('up', 600, 'days="30"') + SLOTS, css: OWN_LOOK },
  arabic: {
    ...ARABIC,
    markup: widget('incidents', 600, 'days="9"') + widget('groups', 320, 'days="9" endpoints="e0"'),
  },
  'arabic-compact': {
    ...ARABIC,
    scheme: 'dark',
    markup: widget('five', 460, 'variant="compact"') + widget('five', 200, 'variant="compact"'),
  },
  'arabic-lines': { ...ARABIC, markup: lines(['five', 'stale']) },
  'arabic-tables': {
    ...ARABIC,
    markup: widget('down', 460, 'days="2"'),
    act: "root.querySelector('button').click(); root.querySelector('.strip').focus()",
  },
  languages: {
    markup: ['de', 'es', 'fr', 'ja']
      .map((lang) => widget('down', lang === 'fr' ? 460 : 200, `locale="${lang}" days="9"`))
      .join(''),
  },
};

describe('pictures of the widget', () => {
  let browser: BrowserUnderTest;
  let site: VisualSite;

  beforeAll(async () => {
    const languages = languageFiles('ar', 'de', 'es', 'fr', 'ja');
    const files = await widgetFiles(...languages, 'uptally-status', 'uptally-badge');
    site = await startVisualSite(files, scenes());
    browser = await openBrowser({ kind: 'chromium', pictures: true });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  async function allDrawn(page: Page): Promise<void> {
    await waitFor(async () => (await page.evaluate(IS_DRAWN)) === true, { what: 'what is to be seen' });
    await drawn(page);
  }

  it.each([...MATRIX, ...Object.entries(OTHERS)])('%s', async (name, look) => {
    const { markup, act, css = '', lang = 'en', dir = 'ltr', ...theme } = look;
    const address = site.address(`<main>${markup}</main>`, { css: PAGE + css, lang, dir });
    const page = await openStill(browser, address, { ...theme, now: SCENE_NOW, width: WINDOW_PX });
    await allDrawn(page);
    if (act !== undefined) {
      await page.evaluate(`{ const root = document.querySelector('uptally-status').shadowRoot; ${act} }`);
      await allDrawn(page);
    }
    await expectPicture(page, name, { of: 'main', marginPx: 8 });
    await page.close();
  });
});

/** Whether each element shows what it will show: of a feed that never comes, that it waits; a badge what others say of its feed. */
const IS_DRAWN = `[...document.querySelectorAll('uptally-status')].every(({ shadowRoot: root }) =>
    root.querySelector(/held/.test(root.host.getAttribute('src')) ? '.sentence' : '[aria-busy=false]')) &&
  [...document.querySelectorAll('uptally-badge')].every(({ shadowRoot: root }) =>
    document.querySelector('uptally-status[src="' + root.host.getAttribute('src') + '"]')
      .shadowRoot.querySelector('.sentence').textContent === root.textContent)`;
