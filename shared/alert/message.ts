// A message: what is told of an alert, before any channel gives it a form.
// Promise: plain text throughout, never a secret; what came out of an answer is escaped by each channel.
// Not here: whether it is sent (decide.ts), the form of a channel (channels/).

import type { Instant } from '../core/instant.ts';
import type { State } from '../core/standing.ts';
import type { Priority } from './error-rank.ts';

/** `open` begins an alert, `update` adds to it, `close` ends it; a digest, a test, and a notice on Uptally itself stand alone. */
export const MESSAGE_KINDS = ['open', 'update', 'close', 'digest', 'test', 'notice'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

export interface AlertMessage {
  /** Names this message for ever: whoever has sent it once does not send it again. Printable ASCII, at most 128 long. */
  readonly id: string;
  /** Names the alert over all its messages: what threads, replaces and deduplicates. Of the same form. */
  readonly alert: string;
  readonly kind: MessageKind;
  /** The name of the rule that it comes of. */
  readonly rule: string;
  readonly priority: Priority;
  /** What it is now; `up` where it closes. */
  readonly state: State;
  /** When it was decided. */
  readonly at: Instant;
  /** When the trouble began; null where nothing has begun. */
  readonly since: Instant | null;
  /** One line: "Checkout API is down". */
  readonly title: string;
  /** What else there is to say, a line each: since when, how bad, what it has cost so far. */
  readonly lines: readonly string[];
  readonly endpoints: readonly { readonly id: string; readonly name: string }[];
  /** It only takes the place of what was told before, where a channel can do that without a ring; others pass it over. */
  readonly renews?: true;
  /** The one place where more is shown: an http(s) address; null = nowhere. */
  readonly link: string | null;
}
