// The documents beside the feed.
// Promise: what stands here is served, written by `feed --out FOLDER/`, and nothing else is.
// Not here: the feed itself (shared/feed), serving (resources.ts), files (feed-command.ts).

import { atom } from './atom.ts';
import { badgeSvg } from './badge-svg.ts';
import type { BesideFormat } from './format.ts';
import type { Glance } from './glance.ts';
import { shields } from './shields.ts';

/** One line a document. */
export const BESIDE: readonly BesideFormat[] = [badgeSvg, shields, atom];

export interface BesideDocument {
  /** Relative to the feed, with slashes. */
  readonly path: string;
  readonly type: string;
  readonly text: (glance: Glance) => string;
}

/** Every document about these endpoints. @param ids as the config has them: they make good names of files */
export function besideDocuments(ids: readonly string[]): readonly BesideDocument[] {
  return BESIDE.flatMap(({ type, file, text, each }) => [
    { path: file, type, text },
    ...(each === null ? [] : ids.map((id) => ofOne(id, type, each))),
  ]);
}

function ofOne(id: string, type: string, each: NonNullable<BesideFormat['each']>): BesideDocument {
  const text = (glance: Glance): string => {
    const endpoint = glance.endpoints.find((one) => one.id === id);
    if (endpoint === undefined) throw new Error(`There is no endpoint ${id} any more.`);
    return each.text(glance, endpoint);
  };
  return { path: each.file(id), type, text };
}
