// Collapse: what fails together is one message, and comes back as one.
// Promise: nobody waits for others longer than half a minute, nor joins an alert that opened more than a minute ago.
// Not here: telling (alerting.ts), how a message names many (message-text.ts).

import { type Instant, MINUTE_MS, SECOND_MS } from '../core/instant.ts';
import type { Alert, Post } from './post.ts';

/** What fails within so long of the first is one message. */
const TOGETHER_MS = MINUTE_MS;
/** So long a confirmed outage waits at the most for others that have failed once and are not confirmed. */
const GATHERING_MS = 30 * SECOND_MS;

/** When those have waited long enough for others. */
export function gatheredAt(posts: readonly Post[]): Instant {
  const first = posts.reduce(
    (least, { trouble }) => Math.min(least, trouble?.finding.foundAt ?? least),
    Number.MAX_SAFE_INTEGER,
  );
  return first + GATHERING_MS;
}

/** The alert that a trouble is put to: of the same rule, just opened, or one that it was part of before. */
export function alertFor({ plan, endpoint }: Post, alerts: readonly Alert[], now: Instant): Alert | null {
  const isFitting = ({ openedAt, all }: Alert) => now - openedAt <= TOGETHER_MS || all.has(endpoint.id);
  return alerts.find((each) => each.plan === plan && isFitting(each)) ?? null;
}

/** What one rule has to tell at one moment, message by message: all of it in one. */
export function inMessages(posts: readonly Post[]): readonly (readonly Post[])[] {
  return posts.length === 0 ? [] : [posts];
}
