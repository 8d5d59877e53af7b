// A world to check against: a clock that is set by hand, hosts that answer as told, and a log of what was asked.
// Promise: nothing here takes time; a check ends when its host is told to.
// Not here: real servers (test/contract).

import type { Control } from '../../../shared/config/control.ts';
import { ENDPOINT_DEFAULTS, type Endpoint } from '../../../shared/config/endpoint.ts';
import type { Clock, Http, HttpRequest, HttpResult, Secrets } from '../../../shared/ports.ts';
import type { Settled } from '../../../shared/probe/guard.ts';
import { matchers } from '../../../shared/probe/matchers.ts';
import { runTick, type Tick, type TickReport } from '../../../shared/probe/tick.ts';

export const GOOD = {
  kind: 'answer',
  status: 200,
  latencyUs: 12_000,
  body: '',
  isCut: false,
} as const satisfies HttpResult;
export const BUSY = {
  kind: 'answer',
  status: 503,
  latencyUs: 12_000,
  body: '',
  isCut: false,
} as const satisfies HttpResult;
export const SILENT: HttpResult = { kind: 'none', cause: 'timeout', detail: 'No answer within 10 s.' };
export const REFUSED: HttpResult = { kind: 'none', cause: 'network', detail: 'The connection was refused.' };
export const NO_PERMISSION: HttpResult = { kind: 'blocked', reason: 'permission', detail: 'Not allowed.' };
export const REDIRECT: HttpResult = {
  kind: 'blocked',
  reason: 'redirect',
  detail: 'To a host without permission.',
};

export function endpoint(id: string, fields: Partial<Endpoint> = {}): Endpoint {
  return { ...ENDPOINT_DEFAULTS, id, name: id, url: `https://${id}.example/`, ...fields };
}

/** An answer that came from another address than the one asked. */
export function landed(url: string, status = 200): HttpResult {
  const particulars = { url, contentType: null, headerNames: [], bytesRead: 0, phases: null };
  return { ...GOOD, status, particulars };
}

/** A control address of which any answer is right. */
export const CONTROL: Control = { url: 'https://control.example/', status: null, body: null };
/** One of which the right answer is known. */
export const KNOWN_CONTROL: Control = { url: 'http://known.example/ok', status: 200, body: 'success' };

type Host = HttpResult | ((request: HttpRequest) => Promise<HttpResult>);

export class FakeWorld {
  /** What each endpoint's address does; those that are not told answer 200. */
  readonly hosts = new Map<string, Host>();
  readonly sent: string[] = [];
  readonly controlAsked: string[] = [];
  controlAnswers = false;
  online = true;
  now = Date.UTC(2026, 10, 23, 12);
  /** Releases what waits for its second to pass. */
  readonly timers: (() => void)[] = [];

  readonly clock: Clock = { now: () => this.now, monotonicUs: () => this.now * 1_000 };

  readonly http: Http = {
    send: async (request) => {
      this.sent.push(request.url);
      const host = this.hosts.get(request.url) ?? GOOD;
      return typeof host === 'function' ? host(request) : host;
    },
    answers: async (url) => {
      this.controlAsked.push(url);
      return this.controlAnswers;
    },
    mayBeOnline: () => this.online,
  };

  /** By origin and name: `https://a.test TOKEN`. */
  readonly kept = new Map<string, string>();

  readonly secrets: Secrets = {
    read: async (origin, names) =>
      new Map(
        names.flatMap((name) => {
          const secret = this.kept.get(`${origin} ${name}`);
          return secret === undefined ? [] : [[name, secret] as const];
        }),
      ),
  };

  readonly wait = (_ms: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve(), { once: true });
      this.timers.push(resolve);
    });

  /** Every write of the last tick. */
  readonly writes: (readonly Settled[])[] = [];
  readonly errors: unknown[] = [];

  tick(endpoints: readonly Endpoint[], more: Partial<Tick> = {}): Promise<TickReport> {
    return runTick({
      endpoints,
      latest: () => null,
      isRecheckDue: () => false,
      onFree: () => undefined,
      clock: this.clock,
      http: this.http,
      control: [CONTROL],
      vantage: '',
      secrets: this.secrets,
      matchers: async () => matchers,
      concurrency: 10,
      store: async (results) => void this.writes.push(results),
      wait: this.wait,
      onError: (error) => this.errors.push(error),
      wakingUntil: null,
      busy: new Set(),
      signal: new AbortController().signal,
      ...more,
    });
  }

  /** What was stored, as `id outcome cause`, in the order of ids. */
  get stored(): readonly string[] {
    return this.writes
      .flat()
      .map(({ endpoint: { id }, sample }) => [id, sample.outcome, sample.cause].filter(Boolean).join(' '))
      .sort();
  }
}

/** A host that answers when told to. */
export function heldHost(): { readonly host: Host; readonly answer: (result: HttpResult) => void } {
  const { promise, resolve } = Promise.withResolvers<HttpResult>();
  return { host: () => promise, answer: resolve };
}

/** Lets everything that can go on go on. */
export async function settleAll(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve();
}
