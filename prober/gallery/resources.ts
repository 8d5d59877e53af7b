// What the gallery adds to the local server: its pages, their files and their feeds.
// Promise: nothing is read, made or started before somebody asks for it; pages are for this machine, feeds are public.
// Not here: the pages (pages.ts), making feeds (made-up/).

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Publisher, toDocument } from '../publish.ts';
import {
  besideResources,
  feedResource,
  fileResource,
  PAGE_TYPE,
  SCRIPT_TYPE,
  STYLE_TYPE,
} from '../resource-kinds.ts';
import type { Resource, Resources } from '../serve.ts';
import { drawnBy } from './drawn.ts';
import { type StoryFeed, storyFeeds } from './made-up/feeds.ts';
import { feedOf, type GalleryPage } from './page.ts';
import { PAGES } from './pages.ts';
import { addressOf, galleryHtml } from './template.ts';

const FILES = join(import.meta.dirname, 'files');
const OWN = ['gallery.css', 'gallery.js', 'events.js', 'square.css'];
const DESIGNS = ['magazine.css', 'console.css', 'friendly.css'];
/** How long the feed takes that shows what loading looks like. */
const WAITING_MS = 8_000;
/** Whose feed that is. */
const SHOP = 'shop';

export function galleryResources(): Resources {
  const feeds = storyFeeds();
  const byName = new Map(feeds.map((feed) => [feed.name, feed.publisher]));
  const pages = PAGES.map((page) => [addressOf(page.name), pageResource(page, byName)] as const);
  return {
    ...Object.fromEntries(pages),
    ...Object.fromEntries(pages.slice(0, 1).map(([path, first]) => [`${path}/`, first])),
    ...Object.fromEntries([...OWN, ...DESIGNS].map((name) => [`/gallery/files/${name}`, file(name)])),
    ...Object.fromEntries(feeds.flatMap(published)),
    [feedOf('failing')]: failing,
  };
}

function file(name: string): Resource {
  return fileResource(name.endsWith('.css') ? STYLE_TYPE : SCRIPT_TYPE, join(FILES, name));
}

function published({ name, ids, publisher }: StoryFeed): readonly (readonly [string, Resource])[] {
  return [
    [feedOf(name), feedResource(publisher)],
    ...(name === SHOP ? [[feedOf('waiting'), late(publisher)] as const] : []),
    ...Object.entries(besideResources(`/gallery/feeds/${name}/`, ids, publisher)),
  ];
}

function pageResource(page: GalleryPage, feeds: ReadonlyMap<string, Publisher>): Resource {
  const textOf = async (story: string): Promise<string> =>
    `${(await feeds.get(story)?.latest())?.document.body}`;
  const file = (name: string): string => readFileSync(join(FILES, name), 'utf8');
  const document = async () =>
    toDocument(galleryHtml({ pages: PAGES, page, file, drawn: await drawnBy(page, textOf) }));
  return { type: PAGE_TYPE, isPublic: false, document };
}

/** A feed that takes its time. */
function late(publisher: Publisher): Resource {
  const good = feedResource(publisher);
  const document = async () => {
    await wait(WAITING_MS, undefined, { ref: false });
    return good.document();
  };
  return { ...good, document };
}

const failing: Resource = {
  type: 'application/json',
  isPublic: true,
  document: () => Promise.reject(new Error('This feed always fails: it shows what a page makes of that.')),
};
