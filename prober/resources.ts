// What the local server serves: the page, the feed and what stands beside it, the files of the widget, the gallery.
// Promise: the same addresses whatever is watched; nothing is made before somebody asks for it.
// Not here: how it is served, and to whom (serve.ts).

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pageHtml } from './page.ts';
import { WIDGET_DIR, WIDGET_FILE } from './places.ts';
import { type Publisher, toDocument } from './publish.ts';
import {
  besideResources,
  feedResource,
  fileResource,
  PAGE_TYPE,
  SCRIPT_TYPE,
  STYLE_TYPE,
} from './resource-kinds.ts';
import type { LaterResources, Resource, Resources } from './serve.ts';

export interface ResourceTools {
  /** As it is now. */
  readonly title: () => string;
  readonly isDemonstration: boolean;
  /** Of the endpoints. */
  readonly ids: readonly string[];
  readonly publisher: Publisher;
}

const PAGE_DIR = join(import.meta.dirname, 'page');
const LANGUAGES = ['de', 'es', 'fr', 'ja', 'ar'];
const WIDGET_SCRIPTS = ['status', 'badge', ...LANGUAGES].map((part) => `uptally-${part}`);

export function resources(tools: ResourceTools): Resources {
  const page = async () =>
    toDocument(pageHtml({ ...tools, title: tools.title(), isBuilt: existsSync(WIDGET_FILE) }));
  return {
    '/': { type: PAGE_TYPE, isPublic: false, document: page },
    '/status.json': feedResource(tools.publisher),
    ...besideResources('/', tools.ids, tools.publisher),
    ...Object.fromEntries(WIDGET_SCRIPTS.map((name) => [`/${name}.js`, widgetScript(name)])),
    '/uptally-status.css': fileResource(STYLE_TYPE, join(WIDGET_DIR, 'uptally-status.css')),
    '/page.css': fileResource(STYLE_TYPE, join(PAGE_DIR, 'page.css')),
    '/favicon.svg': fileResource('image/svg+xml', join(PAGE_DIR, 'favicon.svg')),
  };
}

function widgetScript(name: string): Resource {
  return fileResource(SCRIPT_TYPE, join(WIDGET_DIR, `${name}.js`));
}

/** Nobody's start waits for it: its files are read once somebody comes. */
export function gallery(): LaterResources {
  let opened: Promise<Resources> | null = null;
  const open = async () => (await import('./gallery/resources.ts')).galleryResources();
  return {
    under: '/gallery',
    resources: () => {
      opened ??= open();
      return opened;
    },
  };
}
