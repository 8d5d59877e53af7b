// Alerts of this browser: what is on record is decided on, and what has to be told becomes a notice or goes to channels.
// Promise: trouble with it is noted and never keeps a check from being stored; without a choice the normal set holds.
// Not here: deciding (shared/alert), what a notice says (notices.ts), who shows it (browser-entries.ts), channels
// (channel-delivery.ts).

import { alertDesk } from '../../shared/alert/alert-desk.ts';
import type { Decision } from '../../shared/alert/decision.ts';
import { isDropped } from '../../shared/alert/decision.ts';
import { decisionsOf } from '../../shared/alert/decision-record.ts';
import type { Addressed } from '../../shared/alert/delivery.ts';
import type { DigestHistory } from '../../shared/alert/digest-desk.ts';
import { savedIn } from '../../shared/alert/saved.ts';
import type { Config } from '../../shared/config/config.ts';
import { formatProblem } from '../../shared/config/problem.ts';
import { DAY_MS, type Instant } from '../../shared/core/instant.ts';
import type { KeyValue } from '../../shared/ports.ts';
import type { History } from '../../shared/store/history.ts';
import type { EndpointSample } from '../../shared/store/journal.ts';
import type { FigureWording } from '../../shared/ui/figure-words.ts';
import { USUAL_SET } from '../alert-choice.ts';
import type { Notes } from '../notes.ts';
import { readSnoozed } from '../snooze.ts';
import type { SpokenWords } from '../words/words.ts';
import { type ChannelDelivery, isShownHere } from './channel-delivery.ts';
import { withCost } from './cost-line.ts';
import { digests } from './digests.ts';
import { type Notice, noticeOf } from './notices.ts';

export interface AlertTools {
  readonly notes: Notes;
  readonly now: () => Instant;
  /** Where alerts lie, opened once. Rejects with an Error for people. */
  readonly store: () => Promise<KeyValue>;
  readonly history: (zone: string) => Promise<Pick<History, 'samplesSince'> & DigestHistory>;
  readonly show: (notice: Notice) => Promise<void>;
  /** Takes away the notice of an alert that nobody follows any more. */
  readonly clear: (notice: string) => Promise<void>;
  /** Changes one that is shown in its place; what is gone stays gone. */
  readonly renew: (notice: Notice) => Promise<void>;
  /** Tells what goes beyond this browser. */
  readonly channels: Pick<ChannelDelivery, 'put' | 'deliver'>;
  readonly wording: (config: Config) => FigureWording;
  readonly words: SpokenWords;
  /** Is told of an Error for people. */
  readonly onTrouble: (error: unknown) => void;
}

export interface Alerts {
  /** As RoundTools wants it. */
  readonly alert: (samples: readonly EndpointSample[], config: Config) => Promise<void>;
  /** Whom an alert is about, or was, where it is over; none where nobody knows. */
  readonly endpointsOf: (alert: string) => Promise<readonly string[]>;
}

/** So far back a click on a notice is understood. */
const CLICKED_WITHIN_MS = 90 * DAY_MS;

export function alerts(tools: AlertTools): Alerts {
  const { notes, now, history, show, clear, channels, wording, words, onTrouble } = tools;
  let current: Config | null = null;
  /** Hands over what goes beyond this browser. @returns whether a decision is told here as well */
  const beyond = async (messages: readonly Addressed[], config: Config) => {
    const isShown = ({ channel }: Addressed) => isShownHere(channel, config);
    await channels.put(
      messages.filter((each) => !isShown(each)),
      config,
    );
    const here = messages.filter(isShown).map(({ message }) => message);
    return ({ alert, kind }: Decision) => here.some((each) => each.alert === alert && each.kind === kind);
  };
  const opened = async () => {
    const store = await tools.store();
    return alertDesk({
      store,
      samplesSince: async (since, to) =>
        current === null ? [] : (await history(current.zone)).samplesSince(since, to),
      tell: async (decisions, messages, costs) => {
        const config = current;
        if (config === null) return;
        // First, and durable: what is shown twice takes its own place.
        const isHere = await beyond(messages, config);
        const said = wording(config);
        for (const each of decisions) {
          if (!isHere(each)) continue;
          await show(withCost(noticeOf(each, config, said, words), each, costs.get(each), said, words));
        }
      },
      renew: async (decisions, messages) => {
        const config = current;
        if (config === null) return;
        const isHere = await beyond(messages, config);
        for (const each of decisions.filter(isHere))
          await tools.renew(noticeOf({ ...each, kind: 'open' }, config, wording(config), words));
      },
      hasDesktop: true,
      onProblem: (problem) => onTrouble(new Error(formatProblem(problem))),
    });
  };
  const sumUp = digests(tools);
  let desk: ReturnType<typeof opened> | null = null;
  return {
    async alert(samples, config) {
      const chosen = { ...config, alerts: config.alerts ?? USUAL_SET };
      try {
        current = chosen;
        desk ??= opened();
        const asleep = new Map(Object.entries(await readSnoozed(notes)));
        for (const each of await (await desk).take(samples, chosen, now(), asleep))
          if (isDropped(each)) await clear(each.alert);
      } catch (error) {
        desk = null;
        onTrouble(error);
      }
      await sumUp(chosen);
      // Not waited for: a vendor that is slow holds up no check.
      void channels.deliver(chosen);
    },
    async endpointsOf(alert) {
      const store = await tools.store();
      const open = (await savedIn(store))?.alerts.find(({ id }) => id === alert);
      if (open !== undefined && open.members.length > 0) return open.members;
      const decided = await decisionsOf(store, now() - CLICKED_WITHIN_MS, now() + 1);
      return decided.findLast((each) => each.alert === alert)?.endpoints ?? [];
    },
  };
}
