// The feeds of the stories, each made when it is asked for and kept for a minute.
// Promise: fresh ones are told again without making them, however many ask.
// Not here: making one (press.ts), the stories (stories.ts).

import { type Publisher, publisher } from '../../publish.ts';
import { press } from './press.ts';
import { PERIOD_MS } from './status.ts';
import { STORIES } from './stories.ts';

export interface StoryFeed {
  readonly name: string;
  /** Of its endpoints. */
  readonly ids: readonly string[];
  readonly publisher: Publisher;
}

export function storyFeeds(): readonly StoryFeed[] {
  const make = press();
  const monotonicMs = (): number => performance.now();
  return Object.entries(STORIES).map(([name, { endpoints }]) => ({
    name,
    ids: endpoints.map(({ id }) => id),
    publisher: publisher({
      make: async () => ({ ...(await make(name)), freshForMs: PERIOD_MS }),
      monotonicMs,
    }),
  }));
}
