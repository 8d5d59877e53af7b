// The alert desk: results go in as they are stored, messages go out, and what was decided is on record.
// Promise: a message is handed over before the decision is kept, so that a crash in between repeats it under its own
// name and loses nothing; an edited config goes on with the alerts that are open.
// Not here: deciding (alerting.ts), sending (delivery.ts), which store it is.

import type { Config } from '../config/config.ts';
import type { Problem } from '../config/problem.ts';
import type { Instant } from '../core/instant.ts';
import type { Sample } from '../core/sample.ts';
import type { KeyValue, Stored } from '../ports.ts';
import type { EndpointSample } from '../store/journal.ts';
import { taking } from '../store/turns.ts';
import { type Alerting, alerting } from './alerting.ts';
import { ruledEndpoints, rulesOfConfig } from './config-rules.ts';
import type { Decision } from './decision.ts';
import type { Addressed } from './delivery.ts';
import { reachMs } from './kinds/reach.ts';
import { messageOf } from './message-text.ts';
import type { Ruled } from './post.ts';
import { type Rules, selects } from './rule.ts';
import { readSaved } from './saved.ts';

export interface AlertDeskTools {
  readonly store: KeyValue;
  /** Samples of an endpoint with from <= at < to, in order. */
  readonly samples: (endpoint: string, from: Instant, to: Instant) => Promise<readonly Sample[]>;
  /** Takes messages in; durable once resolved, and passes over what it knows. */
  readonly put: (messages: readonly Addressed[]) => Promise<void>;
  /** Is told what is wrong with rules; the others work. */
  readonly onProblem: (problem: Problem) => void;
}

export interface AlertDesk {
  /** Results that are on record now. */
  take(samples: readonly EndpointSample[], config: Config, now: Instant): Promise<readonly Decision[]>;
  /** When something may be decided without a result; null = never. */
  readonly nextAt: Instant | null;
}

const STATE_KEY = 'alerting';
const DECISION = 'decision/';
/** So long ago decisions are forgotten; ms. */
const KEPT_MS = 90 * 86_400_000;
/** Overlays are worked out for weeks: made anew once a day. */
const MADE_FOR_MS = 86_400_000;

interface Made {
  readonly config: Config;
  readonly engine: Alerting;
  readonly at: Instant;
}

export function alertDesk(tools: AlertDeskTools): AlertDesk {
  const inTurn = taking();
  let made: Made | null = null;
  let saved = '';
  const engineFor = async (config: Config, fresh: ReadonlySet<string>, now: Instant): Promise<Alerting> => {
    if (made !== null && made.config === config && now - made.at < MADE_FOR_MS) return made.engine;
    const { rules, problems } = rulesOfConfig(
      config,
      config.channels.map(({ name }) => name),
    );
    if (made?.config !== config) for (const each of problems) tools.onProblem(each);
    const endpoints = ruledEndpoints(config, now);
    const engine = alerting(rules, endpoints, readSaved(jsonOf(await tools.store.get(STATE_KEY))));
    engine.learn(await known(tools, rules, endpoints, fresh, now));
    made = { config, engine, at: now };
    return engine;
  };
  return {
    get nextAt() {
      return made?.engine.nextAt ?? null;
    },
    take: (samples, config, now) =>
      inTurn(async () => {
        if (config.alerts === null) return [];
        const fresh = new Set(samples.map(nameOf));
        const engine = await engineFor(config, fresh, now);
        const decisions = samples.length === 0 ? engine.pass(now) : engine.take(samples, now);
        await tools.put(messagesOf(decisions, config, engine));
        const state = JSON.stringify(engine.saved());
        if (state === saved && decisions.length === 0) return decisions;
        await tools.store.write({
          put: [{ key: STATE_KEY, value: state }, ...decisions.map(recordOf)],
          remove: [],
        });
        saved = state;
        if (decisions.length > 0) await forget(tools.store, now);
        return decisions;
      }),
  };
}

/** What was decided in [from, to), in the order of time; what can't be read is left out. */
export async function decisionsOf(store: KeyValue, from: Instant, to: Instant): Promise<readonly unknown[]> {
  const entries = await store.range(decisionKey(from, ''), decisionKey(to, ''));
  return entries.map(({ value }) => jsonOf(value)).filter((each) => each !== null);
}

/** Samples that were there before these, in the order of time, as far back as the rules look. */
async function known(
  tools: AlertDeskTools,
  { rules }: Rules,
  endpoints: readonly Ruled[],
  fresh: ReadonlySet<string>,
  now: Instant,
): Promise<readonly EndpointSample[]> {
  const all = await Promise.all(
    endpoints.map(async (endpoint) => {
      const own = rules.filter((rule) => selects(rule.endpoints, endpoint));
      if (own.length === 0) return [];
      const reach = Math.max(...own.map(({ condition }) => reachMs(condition, endpoint.intervalMs)));
      const samples = await tools.samples(endpoint.id, now - reach, now + 1);
      return samples.map((sample) => ({ endpoint: endpoint.id, sample }));
    }),
  );
  // Those that come now are on record already, and are not to be taken twice.
  return all
    .flat()
    .filter((each) => !fresh.has(nameOf(each)))
    .toSorted((a, b) => a.sample.at - b.sample.at);
}

function nameOf({ endpoint, sample }: EndpointSample): string {
  return `${endpoint} ${sample.at}`;
}

function messagesOf(decisions: readonly Decision[], config: Config, engine: Alerting): readonly Addressed[] {
  const rules = rulesOfConfig(config, null).rules.rules;
  return decisions
    .filter(({ held }) => held === null)
    .flatMap((decision) => {
      const place = engine.alerts.find(({ id }) => id === decision.alert)?.escalated ?? 0;
      const message = messageOf(decision, { config, place });
      const ready = rules.find(({ name }) => name === decision.rule)?.channels ?? [];
      // A ready set names no channels: it goes to all that there are.
      const all =
        typeof config.alerts === 'string' && ready.length === 0
          ? config.channels.map(({ name }) => name)
          : [];
      return [...decision.channels, ...all].map((channel) => ({ channel, message }));
    });
}

function recordOf(decision: Decision, i: number) {
  const key = decisionKey(decision.at, `${decision.rule} ${i}`);
  return { key, value: JSON.stringify(decision) };
}

function decisionKey(at: Instant, rest: string): string {
  const ascii = rest.replace(/[^ -~]/gu, '_');
  return `${DECISION}${Math.max(0, at).toString(36).padStart(9, '0')} ${ascii}`;
}

async function forget(store: KeyValue, now: Instant): Promise<void> {
  const old = await store.range(decisionKey(0, ''), decisionKey(now - KEPT_MS, ''));
  if (old.length > 0) await store.write({ put: [], remove: old.map(({ key }) => key) });
}

function jsonOf(value: Stored | null): unknown {
  if (typeof value !== 'string') return null;
  try {
    const json: unknown = JSON.parse(value);
    return json;
  } catch {
    return null;
  }
}
