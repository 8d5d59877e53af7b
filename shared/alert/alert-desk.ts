// The alert desk: results go in as they are stored, messages go out, and what was decided is on record.
// Promise: a message is handed over before the decision is kept, so that a crash in between repeats it under its own
// name and loses nothing; an edited config goes on with the alerts that are open.
// Not here: deciding (alerting.ts), sending (delivery.ts), which store it is.

import { DESKTOP } from '../config/channels.ts';
import type { Config } from '../config/config.ts';
import type { Problem } from '../config/problem.ts';
import { configDocument } from '../config/serialize.ts';
import type { Instant } from '../core/instant.ts';
import type { KeyValue } from '../ports.ts';
import type { History } from '../store/history.ts';
import type { EndpointSample } from '../store/journal.ts';
import { taking } from '../store/turns.ts';
import { type Acknowledged, acknowledgedIn, acknowledgedKeysBefore } from './acknowledged.ts';
import { type Alerting, alerting } from './alerting.ts';
import { OFF, ruledEndpoints, rulesOfConfig, unnamed } from './config-rules.ts';
import { dropped } from './deciding.ts';
import type { Decision } from './decision.ts';
import { decisionEntry, decisionKeysBefore } from './decision-record.ts';
import type { Addressed } from './delivery.ts';
import { type Costing, costsOf } from './downtime-cost.ts';
import { reachMs } from './kinds/reach.ts';
import { messageOf } from './message-text.ts';
import type { Ruled } from './post.ts';
import { type Rule, selects } from './rule.ts';
import { SAVED_KEY, savedIn } from './saved.ts';

export interface AlertDeskTools {
  readonly store: KeyValue;
  /** As a history gives them. */
  readonly samplesSince: History['samplesSince'];
  /** Takes in what has to be told; durable once resolved, and passes over what it knows. */
  readonly tell: (
    decisions: readonly Decision[],
    messages: readonly Addressed[],
    costs: Costing,
  ) => Promise<void>;
  /** What was told is about more: shown in its place where that can be done without a ring, or else not at all. */
  readonly renew: (decisions: readonly Decision[], messages: readonly Addressed[]) => Promise<void>;
  /** Whether somebody sits at it: `desktop` is a channel then, and is told what goes nowhere else. */
  readonly hasDesktop: boolean;
  /** Is told what is wrong with rules; the others work. */
  readonly onProblem: (problem: Problem) => void;
}

export interface AlertDesk {
  /**
   * Results that are on record now; none where only time has passed.
   * @param asleep until when nobody wants to hear of an endpoint, by its id
   */
  take(
    samples: readonly EndpointSample[],
    config: Config,
    now: Instant,
    asleep?: ReadonlyMap<string, Instant>,
  ): Promise<readonly Decision[]>;
  /** When something may be decided without a result; null = never. */
  readonly nextAt: Instant | null;
}

/** So long ago decisions are forgotten; ms. */
const KEPT_MS = 90 * 86_400_000;
/** Overlays are worked out for weeks: made anew once a day. */
const MADE_FOR_MS = 86_400_000;

interface Made {
  readonly config: Config;
  /** Of what stands in it: some faces read it anew each time. */
  readonly mark: string;
  readonly engine: Alerting;
  readonly at: Instant;
}

export function alertDesk(tools: AlertDeskTools): AlertDesk {
  const inTurn = taking();
  let made: Made | null = null;
  let saved = '';
  const engineFor = async (config: Config, fresh: ReadonlySet<string>, now: Instant): Promise<Alerting> => {
    const isSame = made !== null && (made.config === config || made.mark === markOf(config));
    if (made !== null && isSame && now - made.at < MADE_FOR_MS) return made.engine;
    // Everywhere a known name, so that one config serves a browser and a server.
    const { rules, problems } = rulesOfConfig(config, [...config.channels.map(({ name }) => name), DESKTOP]);
    if (!isSame) for (const each of problems) tools.onProblem(each);
    const endpoints = ruledEndpoints(config, now);
    const before = await savedIn(tools.store);
    const engine = alerting(rules, endpoints, before);
    engine.learn(await known(tools, { rules: rules.rules, endpoints, fresh, isFirst: before === null }, now));
    made = { config, mark: markOf(config), engine, at: now };
    return engine;
  };
  const decide = async (
    samples: readonly EndpointSample[],
    config: Config,
    now: Instant,
    asleep: ReadonlyMap<string, Instant>,
  ): Promise<readonly Decision[]> => {
    const engine = await engineFor(config, new Set(samples.map(nameOf)), now);
    const acknowledged = await acknowledgedIn(tools.store);
    engine.acknowledge(acknowledged);
    engine.sleep(asleep);
    const inOrder = samples.toSorted((a, b) => a.sample.at - b.sample.at);
    const decisions = inOrder.length === 0 ? engine.pass(now) : engine.take(inOrder, now);
    const told = decisions.filter(({ held }) => held === null);
    if (told.length > 0) {
      const costs = await costsOf(told, config, tools.samplesSince);
      await tools.tell(told, messagesOf(told, { config, engine, costs }, tools), costs);
    }
    const renewals = engine.renewals(now);
    const state = JSON.stringify(engine.saved());
    if (state !== saved || decisions.length > 0) {
      const put = [{ key: SAVED_KEY, value: state }, ...decisions.map(decisionEntry)];
      await tools.store.write({ put, remove: [] });
      saved = state;
    }
    if (decisions.length > 0) await forget(tools.store, acknowledged, engine, now);
    // Last, and on no record: one that is lost costs nobody a message.
    if (renewals.length > 0) await tools.renew(renewals, renewing(renewals, config, engine, tools));
    return decisions;
  };
  return {
    get nextAt() {
      return made?.engine.nextAt ?? null;
    },
    take: (samples, config, now, asleep = new Map()) =>
      inTurn(async () => {
        try {
          if (config.alerts !== null && config.alerts !== OFF)
            return await decide(samples, config, now, asleep);
          made = null;
          saved = '';
          return await dropAll(tools.store, now);
        } catch (error) {
          // What was decided and not kept is decided anew.
          made = null;
          saved = '';
          throw error;
        }
      }),
  };
}

interface Learning {
  readonly rules: readonly Rule[];
  readonly endpoints: readonly Ruled[];
  /** What comes now, by name. */
  readonly fresh: ReadonlySet<string>;
  /** Whether nothing was kept of before. */
  readonly isFirst: boolean;
}

/** Samples that were there before these, in the order of time, as far back as the rules look. */
async function known(
  tools: AlertDeskTools,
  { rules, endpoints, fresh, isFirst }: Learning,
  now: Instant,
): Promise<readonly EndpointSample[]> {
  const since = new Map(
    endpoints.flatMap((endpoint) => {
      const own = rules.filter((rule) => selects(rule.endpoints, endpoint));
      const reach = own.map(({ condition }) => reachMs(condition, endpoint.intervalMs, isFirst));
      return own.length === 0 ? [] : [[endpoint.id, now - Math.max(...reach)]];
    }),
  );
  const samples = await tools.samplesSince(since, now + 1);
  // Those that come now are on record already, and are not to be taken twice.
  return samples.filter((each) => !fresh.has(nameOf(each))).toSorted((a, b) => a.sample.at - b.sample.at);
}

function markOf(config: Config): string {
  return JSON.stringify(configDocument(config));
}

function nameOf({ endpoint, sample }: EndpointSample): string {
  return `${endpoint} ${sample.at}`;
}

interface Telling {
  readonly config: Config;
  readonly engine: Alerting;
  readonly costs: Costing;
}

function messagesOf(
  decisions: readonly Decision[],
  { config, engine, costs }: Telling,
  { hasDesktop }: AlertDeskTools,
): readonly Addressed[] {
  const rules = rulesOfConfig(config, null).rules.rules;
  return decisions.flatMap((decision) => {
    const place = engine.alerts.find(({ id }) => id === decision.alert)?.escalated ?? 0;
    const message = messageOf(decision, { config, place, cost: costs.get(decision) ?? null });
    const rule = rules.find(({ name }) => name === decision.rule)?.channels ?? [];
    // What is asked of somebody further goes to them alone.
    const own = rule.length > 0 || decision.kind === 'update' ? [] : unnamed(config, decision.priority);
    return [...new Set([...own, ...decision.channels])]
      .filter((channel) => hasDesktop || channel !== DESKTOP)
      .map((channel) => ({ channel, message }));
  });
}

/** As the first message said it, of more endpoints. */
function renewing(
  renewals: readonly Decision[],
  config: Config,
  engine: Alerting,
  tools: AlertDeskTools,
): readonly Addressed[] {
  const opened = renewals.map((each): Decision => ({ ...each, kind: 'open' }));
  return messagesOf(opened, { config, engine, costs: new Map() }, tools).map(({ channel, message }) => {
    const id = `${message.alert}/reach-${message.at.toString(36)}`;
    return { channel, message: { ...message, id, kind: 'update', renews: true } };
  });
}

/** Switched off: what is open is followed by nobody, and would be stale when they are switched on again. */
async function dropAll(store: KeyValue, now: Instant): Promise<readonly Decision[]> {
  const before = await savedIn(store);
  if (before === null || before.alerts.length + before.held.length === 0) return [];
  const decisions = before.alerts.map((alert) => dropped(alert, 'off', now));
  const state = JSON.stringify({ ...before, alerts: [], held: [] });
  await store.write({ put: [{ key: SAVED_KEY, value: state }, ...decisions.map(decisionEntry)], remove: [] });
  return decisions;
}

async function forget(
  store: KeyValue,
  acknowledged: Acknowledged,
  { alerts }: Alerting,
  now: Instant,
): Promise<void> {
  const to = now - KEPT_MS;
  const remove = [
    ...(await decisionKeysBefore(store, to)),
    ...acknowledgedKeysBefore(acknowledged, alerts, to),
  ];
  if (remove.length > 0) await store.write({ put: [], remove });
}
