// A desk for digests over a real history, whose owner asks it at the instants that a test says.
// Promise: what was told stays told over restarts; only the clock is the test's.

import type { Digest } from '../../shared/alert/digest.ts';
import { type DigestDesk, digestDesk } from '../../shared/alert/digest-desk.ts';
import { digestId } from '../../shared/alert/digest-record.ts';
import { type Config, parseConfig } from '../../shared/config/config.ts';
import { formatProblem } from '../../shared/config/problem.ts';
import { type History, openHistory } from '../../shared/store/history.ts';
import type { EndpointSample } from '../../shared/store/journal.ts';
import { memoryStore } from '../../shared/store/memory.ts';

export function digestConfig(digest: object, zone: string, more: object = {}): Config {
  const endpoints = [
    { id: 'shop', name: 'Shop', url: 'https://shop.example/', objective: '99.9' },
    { id: 'mail', name: 'Mail', url: 'https://mail.example/' },
  ];
  const channels = [{ name: 'hook', kind: 'webhook', url: 'https://hook.example/' }];
  const document = { version: 0, zone, endpoints, channels, alerts: { rules: [], digest }, ...more };
  const read = parseConfig(document, { zone: 'UTC' });
  if (!read.ok) throw new Error(read.problems.map(formatProblem).join('\n'));
  return read.config;
}

export async function historyOf(
  samples: readonly EndpointSample[],
  zone: string,
  now: number,
): Promise<History> {
  const history = await openHistory({ kv: memoryStore(), zone, onProblem: (text) => expectNothing(text) });
  await history.append(samples, now);
  return history;
}

function expectNothing(text: string): void {
  throw new Error(text);
}

export class DigestWorld {
  readonly store = memoryStore();
  readonly told: Digest[] = [];
  /** Ids that were handed over, each time. */
  readonly handed: string[] = [];
  /** Whether the store takes what is written. */
  writes = true;
  readonly #history: History;
  #desk: DigestDesk;

  constructor(history: History) {
    this.#history = history;
    this.#desk = this.#open();
  }

  restart(): void {
    this.#desk = this.#open();
  }

  get nextAt(): number | null {
    return this.#desk.nextAt;
  }

  async ask(config: Config, now: number): Promise<Digest | null> {
    return this.#desk.take(config, now);
  }

  #open(): DigestDesk {
    return digestDesk({
      store: {
        ...this.store,
        write: async (batch) => {
          if (!this.writes) throw new Error('The disk is full.');
          await this.store.write(batch);
        },
      },
      history: async () => this.#history,
      tell: async (digest) => {
        this.handed.push(digestId(digest));
        if (this.handed.filter((id) => id === digestId(digest)).length === 1) this.told.push(digest);
      },
    });
  }
}
