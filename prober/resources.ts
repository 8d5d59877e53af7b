// What the local server serves: the page, the feed and what stands beside it, the widget and what they need.
// Promise: files are read when they are asked for, so that a build shows at the next reload.
// Not here: how it is served, and to whom (serve.ts).

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Glance } from './beside/glance.ts';
import { type BesideDocument, besideDocuments } from './beside/registry.ts';
import { codeOf } from './complaint.ts';
import { pageHtml } from './page.ts';
import { WIDGET_FILE } from './places.ts';
import { type Document, type Publisher, toDocument } from './publish.ts';
import type { Resource } from './serve.ts';

export interface ResourceTools {
  /** As it is now. */
  readonly title: () => string;
  readonly isDemonstration: boolean;
  /** Of the endpoints. */
  readonly ids: readonly string[];
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
      document: async () => (await tools.publisher.latest()).document,
    },
    ...beside(tools),
    '/uptally-status.js': file('text/javascript; charset=utf-8', WIDGET_FILE),
    '/page.css': file('text/css; charset=utf-8', join(PAGE_DIR, 'page.css')),
    '/favicon.svg': file('image/svg+xml', join(PAGE_DIR, 'favicon.svg')),
  };
}

/** Each is made of a feed once, however many ask. */
function beside({ ids, publisher }: ResourceTools): Readonly<Record<string, Resource>> {
  const made = new WeakMap<Glance, Map<string, Document>>();
  const resource = ({ path, type, text }: BesideDocument): readonly [string, Resource] => {
    const document = async () => {
      const { glance } = await publisher.latest();
      const known = made.get(glance) ?? new Map<string, Document>();
      made.set(glance, known);
      const fresh = known.get(path) ?? toDocument(text(glance));
      known.set(path, fresh);
      return fresh;
    };
    return [`/${path}`, { type, isPublic: true, document }];
  };
  return Object.fromEntries(besideDocuments(ids).map(resource));
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
