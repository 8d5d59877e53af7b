// Alerts of a prober: its results decided on, its messages kept and sent.
// Promise: trouble with a rule, a channel or the disk is told in a line and never ends the watching.
// Not here: deciding and delivery (shared/alert), when checks run (run.ts).

import { alertDesk } from '../shared/alert/alert-desk.ts';
import type { Decision } from '../shared/alert/decision.ts';
import { keepDelivering } from '../shared/alert/delivering.ts';
import { type Addressed, Delivery, type Outlet } from '../shared/alert/delivery.ts';
import { type DigestHistory, digestDesk } from '../shared/alert/digest-desk.ts';
import { becauseText, heldText } from '../shared/alert/reason-text.ts';
import { DESKTOP } from '../shared/config/channels.ts';
import type { Config } from '../shared/config/config.ts';
import { formatProblem } from '../shared/config/problem.ts';
import type { Instant } from '../shared/core/instant.ts';
import type { Clock, KeyValue } from '../shared/ports.ts';
import type { History } from '../shared/store/history.ts';
import type { EndpointSample } from '../shared/store/journal.ts';
import { digestMessage } from '../shared/ui/digest-message.ts';
import { messageOf } from './complaint.ts';
import { snoozedIn } from './snoozed.ts';
import { terminalText } from './terminal-text.ts';

export interface AlertsTools {
  readonly store: KeyValue;
  readonly history: Pick<History, 'samplesSince'> & DigestHistory;
  readonly outlets: readonly Outlet[];
  /** In force now. */
  readonly config: () => Config;
  readonly clock: Pick<Clock, 'now'>;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** In [0, 1). */
  readonly random: () => number;
  /** A line for the terminal. */
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
}

export interface Alerts {
  /** Decides on results, or on the time that has passed. Never rejects. */
  readonly take: (results: readonly EndpointSample[]) => Promise<void>;
  readonly nextAt: () => Instant | null;
  /** After the signal, once nothing is going out any more. */
  readonly ended: Promise<void>;
}

export async function openAlerts(tools: AlertsTools): Promise<Alerts> {
  const { store, history, outlets, config, clock, wait, random, say, signal } = tools;
  const delivery = await Delivery.open({ store, clock, outlets, random });
  const onError = (error: unknown) => say(`Alerts could not be sent: ${terminalText(messageOf(error))}.`);
  const delivering = keepDelivering({ delivery, clock, wait, onError, signal });
  const put = async (messages: readonly Addressed[]): Promise<void> => {
    await delivery.put(messages);
    delivering.wake();
  };
  const desk = alertDesk({
    store,
    samplesSince: history.samplesSince,
    hasDesktop: false,
    tell: (_decisions, messages) => put(messages),
    renew: (_decisions, messages) => put(messages),
    onProblem: (problem) => say(`A rule is left out: ${terminalText(formatProblem(problem))}`),
  });
  const digests = digestDesk({
    store,
    history: async () => history,
    tell: (digest, channels, config) => {
      const message = digestMessage(digest, config);
      const own = channels.filter((channel) => channel !== DESKTOP);
      return put(own.map((channel) => ({ channel, message })));
    },
  });
  return {
    async take(results) {
      try {
        const now = clock.now();
        for (const decision of await desk.take(results, config(), now, await snoozedIn(store, now)))
          say(lineOf(decision, config()));
        const digest = await digests.take(config(), now);
        if (digest !== null) say(`digest ${terminalText(digestMessage(digest, config()).title)}`);
      } catch (error) {
        say(
          `Alerts could not be decided: ${terminalText(messageOf(error))}. It is tried again with the next check.`,
        );
      }
    },
    nextAt: () => earliest(desk.nextAt, digests.nextAt),
    ended: delivering.ended,
  };
}

function earliest(a: Instant | null, b: Instant | null): Instant | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

/** "alert open P1 down: Checkout API (3 of the last 4 checks failed)" */
function lineOf(decision: Decision, { endpoints }: Config): string {
  const { kind, rule, priority, because, held } = decision;
  const names = decision.endpoints.map((id) => endpoints.find((each) => each.id === id)?.name ?? id);
  const about = `${rule}: ${names.join(', ')} (${becauseText(because)})`;
  const what =
    held === null ? `alert ${kind} P${priority} ${about}` : `no alert, ${heldText(held)}: ${about}`;
  return terminalText(what);
}
