// What the local server serves: the page, the feed and what stands beside it, the widget, the gallery.
// Promise: the same addresses whatever is watched; nothing is made before somebody asks for it.
// Not here: how it is served, and to whom (serve.ts).

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { galleryResources } from './gallery/resources.ts';
import { pageHtml } from './page.ts';
import { WIDGET_FILE } from './places.ts';
import { type Publisher, toDocument } from './publish.ts';
import {
  besideResources,
  feedResource,
  fileResource,
  PAGE_TYPE,
  type Resources,
  SCRIPT_TYPE,
  STYLE_TYPE,
} from './resource-kinds.ts';

export interface ResourceTools {
  /** As it is now. */
  readonly title: () => string;
  readonly isDemonstration: boolean;
  /** Of the endpoints. */
  readonly ids: readonly string[];
  readonly publisher: Publisher;
}

const PAGE_DIR = join(import.meta.dirname, 'page');

export function resources(tools: ResourceTools): Resources {
  const page = async () =>
    toDocument(pageHtml({ ...tools, title: tools.title(), isBuilt: existsSync(WIDGET_FILE) }));
  return {
    '/': { type: PAGE_TYPE, isPublic: false, document: page },
    '/status.json': feedResource(tools.publisher),
    ...besideResources('/', tools.ids, tools.publisher),
    '/uptally-status.js': fileResource(SCRIPT_TYPE, WIDGET_FILE),
    '/page.css': fileResource(STYLE_TYPE, join(PAGE_DIR, 'page.css')),
    '/favicon.svg': fileResource('image/svg+xml', join(PAGE_DIR, 'favicon.svg')),
    ...galleryResources(),
  };
}
