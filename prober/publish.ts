// The feed of a running prober: made afresh only when something changed, and at most once a second.
// Promise: one document at a time however many ask; its name (ETag) changes exactly when its text does.
// Not here: serving it (serve.ts), what is in it (shared/feed).

import { createHash } from 'node:crypto';
import type { Instant } from '../shared/core/instant.ts';

export interface Document {
  readonly body: Buffer;
  /** With its quotes. */
  readonly etag: string;
}

export interface MadeFeed {
  readonly text: string;
  /** When it is out of date although nothing was stored; null = never. */
  readonly nextAt: Instant | null;
}

export interface PublishTools {
  readonly make: () => Promise<MadeFeed>;
  readonly now: () => Instant;
}

export interface Publisher {
  /** Rejects where the history can't be read. */
  document(): Promise<Document>;
  /** Something new is on record. */
  changed(): void;
}

const AGE_MIN_MS = 1_000;
/** Making it takes at most this share of the time: with thousands of endpoints it is no matter of milliseconds. */
const EFFORT_SHARE = 0.1;

export function publisher({ make, now }: PublishTools): Publisher {
  let isDirty = true;
  let making: Promise<Document> | null = null;
  let current: { readonly document: Document; readonly keepUntil: Instant; readonly nextAt: Instant } | null =
    null;
  const makeNow = async (): Promise<Document> => {
    isDirty = false;
    const startedAt = now();
    try {
      const { text, nextAt } = await make();
      const document = toDocument(text);
      const tookMs = Math.max(0, now() - startedAt);
      const keepUntil = startedAt + Math.max(AGE_MIN_MS, tookMs / EFFORT_SHARE);
      current = { document, keepUntil, nextAt: nextAt ?? Number.POSITIVE_INFINITY };
      return document;
    } catch (error) {
      isDirty = true;
      throw error;
    } finally {
      making = null;
    }
  };
  return {
    async document() {
      const at = now();
      const isFresh = current !== null && (at < current.keepUntil || (!isDirty && at < current.nextAt));
      if (current !== null && isFresh) return current.document;
      making ??= makeNow();
      return making;
    },
    changed() {
      isDirty = true;
    },
  };
}

export function toDocument(content: string | Buffer): Document {
  const body = typeof content === 'string' ? Buffer.from(content) : content;
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
}
