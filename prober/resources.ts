// What the local server serves: the page, the feed, the widget and what they need.
// Promise: files are read when they are asked for, so that a build shows at the next reload.
// Not here: how it is served, and to whom (serve.ts).

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from './complaint.ts';
import { pageHtml } from './page.ts';
import { WIDGET_FILE } from './places.ts';
import { type Publisher, toDocument } from './publish.ts';
import type { Resource } from './serve.ts';

export interface ResourceTools {
  /** As it is now. */
  readonly title: () => string;
  readonly isDemonstration: boolean;
  readonly publisher: Publisher;
}

const PAGE_DIR = join(import.meta.dirname, 'page');

export function resources(tools: ResourceTools): Readonly<Record<string, Resource>> {
  const page = async () =>
    toDocument(pageHtml({ ...tools, title: tools.title(), isBuilt: existsSync(WIDGET_FILE) }));
  return {
    '/': { type: 'text/html; charset=utf-8', isPublic: false, document: page },
    '/status.json': {
      type: 'application/json',
      isPublic: true,
      document: () => tools.publisher.document(),
    },
    '/uptally-status.js': file('text/javascript; charset=utf-8', WIDGET_FILE),
    '/page.css': file('text/css; charset=utf-8', join(PAGE_DIR, 'page.css')),
    '/favicon.svg': file('image/svg+xml', join(PAGE_DIR, 'favicon.svg')),
  };
}

function file(type: string, path: string): Resource {
  const document = async () => {
    try {
      return toDocument(await readFile(path));
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
      throw new Error(`${path} is not built yet: run npm run build, then load the page again.`);
    }
  };
  return { type, isPublic: false, document };
}
