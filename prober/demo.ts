// The demonstration: a small service beside the prober that fails on a schedule, so that there is something to see.
// Promise: real HTTP on loopback; the first outage begins within two minutes of the start.
// Not here: saying that this is a demonstration (the page does), where its history lies (the command line).

import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Config, parseConfig } from '../shared/config/config.ts';
import { formatProblems } from '../shared/config/problem.ts';

export type DemoMood = 'fine' | 'slow' | 'failing' | 'hanging';

interface Act {
  readonly mood: DemoMood;
  readonly seconds: number;
}

/** What each path does, over and over; the lengths differ so that the troubles wander against each other. */
const PLAYS = {
  '/shop': [{ mood: 'fine', seconds: 60 }],
  '/search': [
    { mood: 'fine', seconds: 40 },
    { mood: 'slow', seconds: 15 },
    { mood: 'fine', seconds: 15 },
    { mood: 'failing', seconds: 15 },
    { mood: 'fine', seconds: 155 },
  ],
  '/checkout': [
    { mood: 'fine', seconds: 80 },
    { mood: 'hanging', seconds: 20 },
    { mood: 'fine', seconds: 110 },
    { mood: 'slow', seconds: 30 },
    { mood: 'fine', seconds: 80 },
  ],
} as const satisfies Record<string, readonly Act[]>;

export type DemoPath = keyof typeof PLAYS;

const SLOW_MS = 900;

export interface DemoOptions {
  /** How long the play has run, ms, >= 0; hand in a running clock, or in a test the moment that you want. */
  readonly elapsedMs: () => number;
  /** 0 = any free port. */
  readonly port: number;
  /** On abort the service closes. */
  readonly signal: AbortSignal;
}

export interface Demo {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** Ends every connection, the hanging ones too. */
  readonly close: () => Promise<void>;
}

/** How the path does at a moment of the play. */
export function demoMood(path: DemoPath, elapsedMs: number): DemoMood {
  const acts: readonly Act[] = PLAYS[path];
  const cycleMs = acts.reduce((sum, { seconds }) => sum + seconds * 1_000, 0);
  let left = elapsedMs % cycleMs;
  for (const { mood, seconds } of acts) {
    if (left < seconds * 1_000) return mood;
    left -= seconds * 1_000;
  }
  return 'fine';
}

/** Starts the service on loopback. Rejects if the port is taken. */
export async function startDemo({ elapsedMs, port, signal }: DemoOptions): Promise<Demo> {
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    if (isDemoPath(path)) perform(demoMood(path, elapsedMs()), response);
    else response.writeHead(404).end('Not part of the demonstration.\n');
  });
  const { promise, resolve, reject } = Promise.withResolvers<AddressInfo | string | null>();
  server.once('error', reject);
  server.listen(port, '127.0.0.1', () => resolve(server.address()));
  const address = await promise;
  if (address === null || typeof address === 'string') throw new Error('The demonstration got no port.');
  const close = (): Promise<void> =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  if (signal.aborted) await close();
  else signal.addEventListener('abort', () => void close(), { once: true });
  return { url: `http://127.0.0.1:${address.port}`, close };
}

/** What to watch in the demonstration: every 5 s, so that its troubles show soon. */
export function demoConfig(url: string, zone: string): Config {
  const often = { interval: '5s', timeout: '3s', expect: { latency: '700ms' } };
  const parsed = parseConfig(
    {
      title: 'Demonstration',
      control: [],
      endpoints: [
        { name: 'Shop', url: `${url}/shop`, mission: 'critical', ...often },
        { name: 'Search', url: `${url}/search`, ...often },
        { name: 'Checkout', url: `${url}/checkout`, mission: 'critical', ...often },
      ],
    },
    { zone },
  );
  if (!parsed.ok) throw new Error(`Expected a good url and zone:\n${formatProblems(parsed.problems)}`);
  return parsed.config;
}

function isDemoPath(path: string): path is DemoPath {
  return Object.hasOwn(PLAYS, path);
}

function perform(mood: DemoMood, response: ServerResponse): void {
  const answer = () => response.writeHead(200, { 'content-type': 'text/plain' }).end('All is well.\n');
  switch (mood) {
    case 'fine':
      return void answer();
    case 'slow':
      return void setTimeout(answer, SLOW_MS).unref();
    case 'failing':
      return void response.writeHead(503).end('Out of order.\n');
    case 'hanging':
      return; // The connection stays open and silent.
  }
}
