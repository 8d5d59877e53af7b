// The guard's desk for one tick: findings come in one by one, and leave as soon as they can be settled.
// Promise: a finding that proves itself leaves at once; a silence waits for proof of the network or the tick's end.
// Not here: the rules (guard.ts), writing what leaves (outbox.ts).

import type { Instant } from '../core/instant.ts';
import type { Clock, Http } from '../ports.ts';
import type { Finding } from './check.ts';
import {
  askControl,
  isInDoubt,
  judgeNetwork,
  provesNetwork,
  type Settled,
  settle,
  settleWaking,
} from './guard.ts';
import { WAKING_MS, type WakingReport } from './schedule.ts';

export interface DeskTools {
  readonly http: Http;
  readonly clock: Clock;
  readonly control: readonly string[];
  /** Until when a silence is put down to having just woken, when the tick begins; null = awake. */
  readonly wakingUntil: Instant | null;
}

export class Desk {
  readonly #tools: DeskTools;
  readonly #findings: Finding[] = [];
  readonly #held: Finding[] = [];
  #provenAt: Instant | null = null;
  #wakingUntil: Instant | null;

  constructor(tools: DeskTools) {
    this.#tools = tools;
    this.#wakingUntil = tools.wakingUntil;
  }

  /** Whether we are awake, and whether something beyond this machine has answered since we are. */
  get report(): WakingReport {
    return { networkProven: this.#provenAt !== null, wakingUntil: this.#wakingUntil };
  }

  /** Takes a finding; returns what can be recorded now, held findings included. */
  take(finding: Finding): readonly Settled[] {
    this.#findings.push(finding);
    if (provesNetwork(finding)) this.#provenAt ??= this.#tools.clock.now();
    if (finding.sample.cause === 'asleep') this.#wake();
    const until = this.#wakingUntil;
    if (until !== null && finding.sample.at < until) return [settleWaking(finding, this.#provenAt)];
    this.#held.push(finding);
    if (this.#provenAt !== null) return this.#release('online');
    return isInDoubt(finding) ? [] : this.#release('online', (held) => !isInDoubt(held));
  }

  /** Settles what is held, after the tick's last check; asks the control addresses only if it must. Never rejects. */
  async finish(): Promise<readonly Settled[]> {
    if (this.#held.length === 0) return [];
    const { http, control } = this.#tools;
    const evidence = { findings: this.#findings, mayBeOnline: http.mayBeOnline() };
    const network = judgeNetwork({ ...evidence, controlAnswered: null });
    if (network !== 'ask') return this.#release(network);
    return this.#release((await askControl(http, control)) ? 'online' : 'offline');
  }

  /** A check was overtaken by sleep: what was proven before says nothing about now. */
  #wake(): void {
    this.#wakingUntil = this.#tools.clock.now() + WAKING_MS;
    this.#provenAt = null;
  }

  #release(
    network: 'online' | 'offline',
    which: (held: Finding) => boolean = () => true,
  ): readonly Settled[] {
    const leaving = this.#held.filter(which);
    const staying = this.#held.filter((held) => !which(held));
    this.#held.splice(0, this.#held.length, ...staying);
    return leaving.map((finding) => settle(finding, network));
  }
}
