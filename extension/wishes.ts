// Wishes: what a person asked for that waits for the browser's permission.
// Promise: a wish outlives the popup that its prompt closes, and is forgotten after ten minutes.
// Not here: asking the browser (browser.ts), fulfilling a wish (background/commands.ts).

import * as v from 'valibot';
import type { Instant } from '../shared/core/instant.ts';
import { type Command, commandSchema } from './messages.ts';
import type { Notes } from './notes.ts';

/** How long a prompt may stand unanswered; ms. */
export const WISH_LIFE_MS = 600_000;

const PREFIX = 'wish ';

const wishSchema = v.object({
  origin: v.string(),
  command: commandSchema,
  at: v.pipe(v.number(), v.safeInteger()),
});

export interface Wish {
  /** The hosts that it needs: `*://example.org/*`. */
  readonly origin: string;
  /** What to do once they are granted. */
  readonly command: Command;
  readonly at: Instant;
}

/** Notes a wish; one for each host, the latest counts. */
export function makeWish(notes: Notes, wish: Wish): Promise<void> {
  return notes.set(PREFIX + wish.origin, wish);
}

export function forgetWish(notes: Notes, origin: string): Promise<void> {
  return notes.remove(PREFIX + origin);
}

export function isWishKey(key: string): boolean {
  return key.startsWith(PREFIX);
}

/** All wishes that are still alive; those that are not, or can't be read, are forgotten. */
export async function readWishes(notes: Notes, now: Instant): Promise<readonly Wish[]> {
  const found = Object.entries(await notes.all()).filter(([key]) => isWishKey(key));
  const wishes: Wish[] = [];
  for (const [key, value] of found) {
    const read = v.safeParse(wishSchema, value);
    if (read.success && Math.abs(now - read.output.at) < WISH_LIFE_MS) wishes.push(read.output);
    else await notes.remove(key);
  }
  return wishes;
}
