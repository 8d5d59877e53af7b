// Two kinds of resources: a file as it is, and the documents that stand beside a feed.
// Promise: a file is read when it is asked for, so that a build shows at the next reload; of a feed each document is made once.
// Not here: which there are (resources.ts, gallery/resources.ts), how they are served (serve.ts).

import { readFile } from 'node:fs/promises';
import type { Glance } from './beside/glance.ts';
import { type BesideDocument, besideDocuments } from './beside/registry.ts';
import { codeOf } from './complaint.ts';
import { type Document, type Publisher, toDocument } from './publish.ts';
import type { Resource, Resources } from './serve.ts';

export const SCRIPT_TYPE = 'text/javascript; charset=utf-8';
export const STYLE_TYPE = 'text/css; charset=utf-8';
export const PAGE_TYPE = 'text/html; charset=utf-8';

/** For the pages of this server alone. */
export function fileResource(type: string, path: string): Resource {
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

export function feedResource(publisher: Publisher): Resource {
  const document = async () => (await publisher.latest()).document;
  return { type: 'application/json', isPublic: true, document };
}

/**
 * Each is made of a feed once, however many ask.
 * @param folder with slashes at both ends
 * @param ids of the endpoints
 */
export function besideResources(folder: string, ids: readonly string[], publisher: Publisher): Resources {
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
    return [folder + path, { type, isPublic: true, document }];
  };
  return Object.fromEntries(besideDocuments(ids).map(resource));
}
