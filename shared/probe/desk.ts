// The guard's desk for one tick: findings come in one by one, and leave as soon as they can be settled.
// Promise: a finding that proves itself leaves at once; a silence, and an answer that anybody on the way may have given,
// waits for proof of the network or the tick's end.
// Not here: the rules (guard.ts), writing what leaves (outbox.ts).

import type { Control } from '../config/control.ts';
import type { Instant } from '../core/instant.ts';
import type { Clock, Http } from '../ports.ts';
import type { Finding } from './check.ts';
import { askControl } from './control.ts';
import { asksToSignIn, isForgeable, isInDoubt, isNameless, provesNames, provesNetwork } from './evidence.ts';
import { judgeNetwork, type Network, type Settled, settle, settleWaking } from './guard.ts';
import { WAKING_MS, type WakingReport } from './schedule.ts';

export interface DeskTools {
  readonly http: Http;
  readonly clock: Clock;
  readonly control: readonly Control[];
  /** Until when a silence is put down to having just woken, when the tick begins; null = awake. */
  readonly wakingUntil: Instant | null;
}

export class Desk {
  readonly #tools: DeskTools;
  #findings: Finding[] = [];
  readonly #held: Finding[] = [];
  #provenAt: Instant | null = null;
  #namesProven = false;
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
    if (finding.sample.cause === 'asleep') this.#wake();
    this.#findings.push(finding);
    if (provesNetwork(finding)) this.#provenAt ??= this.#tools.clock.now();
    if (provesNames(finding)) this.#namesProven = true;
    const until = this.#wakingUntil;
    if (until !== null && finding.sample.at < until && isInDoubt(finding)) {
      return [settleWaking(finding, this.#provenAt)];
    }
    this.#held.push(finding);
    return this.#release('online', (held) => this.#isPlain(held));
  }

  /** Settles what is held, after the tick's last check; asks the control addresses only if it must. Never rejects. */
  async finish(): Promise<readonly Settled[]> {
    if (this.#held.length === 0) return [];
    const { http, control, clock } = this.#tools;
    const evidence = { findings: this.#findings, mayBeOnline: http.mayBeOnline() };
    const network = judgeNetwork({ ...evidence, control: null });
    if (network !== 'ask') return this.#release(network);
    const answered = await askControl(http, control);
    if (answered === 'online') this.#provenAt ??= clock.now();
    const judged = judgeNetwork({ ...evidence, control: answered });
    return this.#release(judged === 'ask' ? 'offline' : judged);
  }

  /** Whether the finding can be recorded as it is, whatever comes after it in this tick. */
  #isPlain(finding: Finding): boolean {
    if (isNameless(finding)) return this.#namesProven;
    if (this.#provenAt !== null) return true;
    if (isInDoubt(finding)) return false;
    // Where there is nobody to ask, nothing is to be waited for but a portal that says so itself.
    return !isForgeable(finding) || (this.#tools.control.length === 0 && !asksToSignIn(finding));
  }

  /** A check was overtaken by sleep: what was proven before says nothing about now. */
  #wake(): void {
    this.#wakingUntil = this.#tools.clock.now() + WAKING_MS;
    this.#provenAt = null;
    this.#namesProven = false;
    this.#findings = [...this.#held];
  }

  #release(network: Network, which: (held: Finding) => boolean = () => true): readonly Settled[] {
    const leaving = this.#held.filter(which);
    const staying = this.#held.filter((held) => !which(held));
    this.#held.splice(0, this.#held.length, ...staying);
    return leaving.map((finding) => settle(finding, network));
  }
}
