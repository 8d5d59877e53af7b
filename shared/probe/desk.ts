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

export interface DeskTools {
  readonly http: Http;
  readonly clock: Clock;
  readonly control: readonly string[];
  /** Until when a silence is put down to having just woken; null = awake. */
  readonly wakingUntil: Instant | null;
}

export class Desk {
  readonly #tools: DeskTools;
  readonly #findings: Finding[] = [];
  readonly #held: Finding[] = [];
  #provenAt: Instant | null = null;

  constructor(tools: DeskTools) {
    this.#tools = tools;
  }

  /** Whether something beyond this machine has answered. */
  get proven(): boolean {
    return this.#provenAt !== null;
  }

  /** Takes a finding; returns what can be recorded now, held findings included. */
  take(finding: Finding): readonly Settled[] {
    this.#findings.push(finding);
    if (provesNetwork(finding)) this.#provenAt ??= this.#tools.clock.now();
    const { wakingUntil } = this.#tools;
    if (wakingUntil !== null && finding.sample.at < wakingUntil)
      return [settleWaking(finding, this.#provenAt)];
    this.#held.push(finding);
    if (this.proven) return this.#release('online');
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
