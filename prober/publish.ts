// The feed of a running prober: made afresh only when something changed, and at most once a second.
// Promise: one document at a time however many ask; its name (ETag) changes exactly when its text does.
// Not here: serving it (serve.ts), what is in it (shared/feed).

import { createHash } from 'node:crypto';
import type { Glance } from './beside/glance.ts';

export interface Document {
  readonly body: Buffer;
  /** With its quotes; a weak one, for it is the same in every encoding. */
  readonly etag: string;
}

export interface MadeFeed {
  readonly text: string;
  /** What the documents beside it are made of. */
  readonly glance: Glance;
  /** After how long it is out of date although nothing was stored, ms; null = never. */
  readonly freshForMs: number | null;
}

export interface PublishTools {
  /** @param heldMs how long this one will be kept at the least, judging by the last one */
  readonly make: (heldMs: number) => Promise<MadeFeed>;
  /** A clock that never jumps, ms. */
  readonly monotonicMs: () => number;
}

export interface Published {
  readonly document: Document;
  readonly glance: Glance;
}

export interface Publisher {
  /** Rejects where the history can't be read. */
  latest(): Promise<Published>;
  /** Something new is on record. */
  changed(): void;
}

const AGE_MIN_MS = 1_000;
/** Making it takes at most this share of the time: with thousands of endpoints it is no matter of milliseconds. */
const EFFORT_SHARE = 0.25;

interface Current {
  readonly published: Published;
  /** By the clock that never jumps: not made anew before, whatever happens. */
  readonly keepUntilMs: number;
  /** Made anew after this, although nothing happened. */
  readonly outdatedMs: number;
}

export function publisher({ make, monotonicMs }: PublishTools): Publisher {
  let isDirty = true;
  let making: Promise<Published> | null = null;
  let current: Current | null = null;
  let heldMs = AGE_MIN_MS;
  const makeNow = async (): Promise<Published> => {
    isDirty = false;
    const startMs = monotonicMs();
    try {
      const { text, glance, freshForMs } = await make(heldMs);
      const published = { document: toDocument(text), glance };
      heldMs = Math.max(AGE_MIN_MS, (monotonicMs() - startMs) / EFFORT_SHARE);
      current = {
        published,
        keepUntilMs: startMs + heldMs,
        outdatedMs: startMs + (freshForMs ?? Number.POSITIVE_INFINITY),
      };
      return published;
    } catch (error) {
      isDirty = true;
      throw error;
    } finally {
      making = null;
    }
  };
  return {
    async latest() {
      if (current !== null && isGood(current, monotonicMs(), isDirty)) return current.published;
      making ??= makeNow();
      return making;
    },
    changed() {
      isDirty = true;
    },
  };
}

function isGood({ keepUntilMs, outdatedMs }: Current, nowMs: number, isDirty: boolean): boolean {
  return nowMs < keepUntilMs || (!isDirty && nowMs < outdatedMs);
}

export function toDocument(content: string | Buffer): Document {
  const body = typeof content === 'string' ? Buffer.from(content) : content;
  return { body, etag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
}
