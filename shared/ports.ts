// The ports: every effect that the shared code asks of the platform.
// Promise: plain interfaces; the edges (extension, prober, tests) implement them and hand them in.
// Not here: any implementation.

import type { Method } from './config/method.ts';
import type { Instant } from './core/instant.ts';

export interface Clock {
  /** The wall clock. */
  now(): Instant;
  /** A clock that never jumps, in microseconds from an arbitrary origin; for latencies. */
  monotonicUs(): number;
}

export interface HttpRequest {
  readonly url: string;
  readonly method: Method;
  /** The whole request, body included, ends after this; ms, > 0. */
  readonly timeoutMs: number;
  /** How much of the body to read at the most; 0 = none. A longer body is cut, not refused. */
  readonly maxBodyBytes: number;
}

export type HttpResult =
  | {
      readonly kind: 'answer';
      readonly status: number;
      /** From sending to the headers of the last answer, redirects included. */
      readonly latencyUs: number;
      /** Decoded as UTF-8, cut at `maxBodyBytes`; '' where none was asked for. */
      readonly body: string;
    }
  | {
      /** Nothing answered, and the platform gives no reason to doubt itself. */
      readonly kind: 'none';
      readonly cause: 'timeout' | 'network' | 'tls' | 'dns';
      /** A sentence for people: what the platform said. */
      readonly detail: string;
    }
  | {
      /** The platform kept us from looking: no evidence. */
      readonly kind: 'blocked';
      readonly reason: 'offline' | 'permission' | 'redirect';
      readonly detail: string;
    };

export interface Http {
  /** Sends one request. Never rejects: every failure is a value. */
  send(request: HttpRequest): Promise<HttpResult>;
  /** Whether anything at all answers at `url`, whatever it says; asks without cookies, cache or referrer. */
  answers(url: string, timeoutMs: number): Promise<boolean>;
  /** false only where the platform is certain that it is off line. */
  mayBeOnline(): boolean;
}

/** A value on the shelf: text (JSON) or bytes. */
export type Stored = string | Uint8Array;

export interface Entry {
  readonly key: string;
  readonly value: Stored;
}

/** What one atomic write does: all of it, or nothing. */
export interface Batch {
  readonly put: readonly Entry[];
  readonly remove: readonly string[];
}

/** An ordered map from text keys (compared by UTF-16 code unit, printable ASCII in practice) to values, kept for good. */
export interface KeyValue {
  get(key: string): Promise<Stored | null>;
  /** Entries with from <= key < to, in the order of their keys. */
  range(from: string, to: string): Promise<readonly Entry[]>;
  /** Atomic and durable once resolved. */
  write(batch: Batch): Promise<void>;
  close(): Promise<void>;
}
