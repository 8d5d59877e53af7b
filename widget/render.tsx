// The widget on a server: a feed in, HTML with a declarative shadow root out.
// Promise: what a page without script shows has its time; the element takes it over without a jump.
// Not here: the element (element.tsx), where the HTML goes.

import { renderToString } from 'preact-render-to-string';
import { readSummary } from '../shared/feed/read.ts';
import { english } from '../shared/ui/words.ts';
import { linkTo } from './address.ts';
import { chooser, type Ids, idsOf, type Variant, wantedOf } from './choice.ts';
import { faceOf } from './face.ts';
import { languageOf } from './languages.ts';
import type { Scene, Summary } from './scene.ts';
import { type Shown, shownAt } from './shown.ts';
import { View } from './view.tsx';

/** Attributes of the element, as in docs/widget.md; they are written on it too. */
export interface RenderOptions {
  readonly src: string;
  readonly variant?: Variant;
  readonly group?: string;
  readonly endpoints?: string;
  readonly days?: number;
  readonly theme?: 'light' | 'dark' | 'auto';
  readonly refresh?: number;
  readonly href?: string;
  /** A language that was imported, or English; BCP 47. */
  readonly locale?: string;
  /** Address of uptally-status.css; left out: plain text until the script comes. */
  readonly stylesheet?: string;
  /** IANA zone that times are told in; left out: the feed's. */
  readonly timeZone?: string;
  /** Epoch ms, to find out whether the feed is stale; left out: it is taken as it is. */
  readonly now?: number;
}

/**
 * `<uptally-status>` with its content, for any page.
 * @param feed the text of a feed, or the parsed document
 * @throws TypeError if it is no feed, with the path of the fault
 */
export function renderStatus(feed: string | object, options: RenderOptions): string {
  const read = readSummary(typeof feed === 'string' ? feed : JSON.stringify(feed));
  if (!read.ok) throw new TypeError(`This is no Uptally feed: ${read.problem}`);
  const content = renderToString(<View scene={sceneOf(read.status, options)} />);
  const link =
    options.stylesheet === undefined ? '' : `<link rel="stylesheet" href="${escaped(options.stylesheet)}">`;
  return `<uptally-status${attributesOf(options)}><template shadowrootmode="open">${link}${content}</template></uptally-status>`;
}

function sceneOf(status: Summary, options: RenderOptions): Scene {
  const asked = (name: 'variant' | 'days' | 'rows' | 'group' | 'endpoints') =>
    name === 'rows' ? null : textOf(options[name]);
  const ids = idsOf(asked);
  const viewerZone = options.timeZone ?? status.zone;
  const wording = { ...languageOf([options.locale], english), zone: status.zone, viewerZone };
  const feeds = [shownNow(status, options, ids)];
  return {
    ...wantedOf(asked, ids),
    feeds,
    face: faceOf(feeds, wording),
    wording,
    link: linkTo(options.href ?? null, 'http://page/'),
    news: '',
    most: Number.POSITIVE_INFINITY,
    hasTables: false,
    drawn: new WeakMap(),
    chosen: null,
    choose: () => undefined,
    showTables: () => undefined,
  };
}

function textOf(option: string | number | undefined): string | null {
  return option === undefined ? null : `${option}`;
}

/** Times and no ages: nobody knows when the page is read. */
function shownNow(status: Summary, { now = status.madeAt, group }: RenderOptions, ids: Ids): Shown<Summary> {
  const reading = [now, 0] as const;
  const known = { taken: { status, reading, serverMs: now }, problem: null };
  return { ...shownAt(known, '', chooser(group ?? null, ids), reading), hasAges: false };
}

function attributesOf(options: RenderOptions): string {
  const { src, variant, group, endpoints, days, theme, refresh, href, locale } = options;
  return Object.entries({ src, variant, group, endpoints, days, theme, refresh, href, locale })
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(`${value}`)}"`))
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
