// The ports: every effect that the shared code asks of the platform.
// Promise: plain interfaces; the edges (extension, prober, tests) implement them and hand them in.
// Not here: any implementation.

import type { JsonValue } from './config/json-expectation.ts';
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
  /** By name; each fits RFC 9110. */
  readonly headers: Readonly<Record<string, string>>;
  /** null = none; always null with GET and HEAD. */
  readonly body: string | null;
  /** false where something in the request must go nowhere else: a redirect is then `blocked`. */
  readonly followRedirects: boolean;
  /** The whole request, body included, ends after this; ms, > 0. */
  readonly timeoutMs: number;
  /** How much of the body to read at the most; 0 = none. A longer body is cut, not refused. */
  readonly maxBodyBytes: number;
  /**
   * Answers of which the beginning of the body is wanted although `maxBodyBytes` is 0, as far as it comes within a
   * second. A body that hangs or breaks off is no failure then.
   */
  readonly glance?: (status: number) => boolean;
}

export type HttpResult =
  | {
      readonly kind: 'answer';
      readonly status: number;
      /** From sending to the headers of the last answer, redirects included. */
      readonly latencyUs: number;
      /** Decoded as UTF-8, cut at `maxBodyBytes`; '' where none was asked for. */
      readonly body: string;
      /** Whether the body goes on after what was read; false where none was asked for. */
      readonly isCut: boolean;
      /** For people who look at this one answer; absent where the platform tells nothing of it. */
      readonly particulars?: Particulars;
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

/** What an answer tells beside its status. */
export interface Particulars {
  /** Where it came from in the end, redirects followed; null where the platform does not tell. */
  readonly url: string | null;
  readonly contentType: string | null;
  /** In small letters, in order; never their values. */
  readonly headerNames: readonly string[];
  /** Of the body, unpacked; 0 where none was asked for. */
  readonly bytesRead: number;
  readonly phases: Phases | null;
}

/** Where the time of a request went, ms; null where the platform does not tell. */
export interface Phases {
  readonly dnsMs: number | null;
  readonly connectMs: number | null;
  readonly tlsMs: number | null;
  /** From the request's sending to the first byte of the answer. */
  readonly waitMs: number | null;
  readonly downloadMs: number | null;
}

export interface Http {
  /** Sends one request. Never rejects: every failure is a value. */
  send(request: HttpRequest): Promise<HttpResult>;
  /** Whether anything at all answers at `url`, whatever it says; asks without cookies, cache or referrer. */
  answers(url: string, timeoutMs: number): Promise<boolean>;
  /** false only where the platform is certain that it is off line. */
  mayBeOnline(): boolean;
  /** Differs once this machine is on another network: a VPN that comes or goes. Absent where the platform does not tell. */
  ownAddresses?(): string;
}

/** Where secrets lie, apart from the config that names them. */
export interface Secrets {
  /** Those of these names that are bound to `origin`; others are left out. */
  read(origin: string, names: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** Something that was written in a language of its own, ready to be used. */
export type Compiled<Use> =
  | { readonly ok: true; readonly use: Use }
  /** A clause for people. */
  | { readonly ok: false; readonly wrong: string };

/** The languages of expectations: heavy, so that who needs them is given them. */
export interface Matchers {
  /** RE2's syntax, in time linear in the text: whether it matches somewhere. */
  pattern(source: string): Compiled<(text: string) => boolean>;
  /** RFC 9535: what stands in the places found. It throws where the JSON is nested beyond reason. */
  jsonPath(source: string): Compiled<(json: JsonValue) => readonly JsonValue[]>;
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
