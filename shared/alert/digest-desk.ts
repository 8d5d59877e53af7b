// The digest desk: once its time has come a digest is made of what is on record, told, and kept.
// Promise: one for each day or week over any restarts, late after a sleep, and none whose time is long gone. It is
// handed over before it is kept, so that a crash in between repeats it under its own name.
// Not here: what stands in it (digest.ts), when it is due (digest-time.ts), its words (ui/digest-text.ts).

import { DESKTOP } from '../config/channels.ts';
import type { Config } from '../config/config.ts';
import { costOf } from '../config/costs.ts';
import type { Endpoint } from '../config/endpoint.ts';
import { objectiveOf } from '../config/objective.ts';
import { overlaysOf } from '../config/overlays.ts';
import { DAY_MS, HOUR_MS, type Instant } from '../core/instant.ts';
import type { Interval } from '../core/intervals.ts';
import type { Tally } from '../core/tally.ts';
import type { KeyValue } from '../ports.ts';
import type { History } from '../store/history.ts';
import { taking } from '../store/turns.ts';
import type { EndpointSettings } from '../store/work.ts';
import { rulesOfConfig, unnamed } from './config-rules.ts';
import { decisionsOf } from './decision-record.ts';
import { DIGEST_PRIORITY, type Digest, type DigestPart, digestOf, digestPart, errorReach } from './digest.ts';
import { digestEntry, digestKeysBefore, reachedEntry, reachedIn } from './digest-record.ts';
import { type DigestRule, type DueDigest, LATE_MS, lastDigest, nextDigestAt } from './digest-time.ts';
import { type FailingCheck, isFailing } from './error-groups.ts';

export type DigestHistory = Pick<History, 'asOf' | 'readAll' | 'samples'>;

export interface DigestDeskTools {
  readonly store: KeyValue;
  /** @param zone the owner's */
  readonly history: (zone: string) => Promise<DigestHistory>;
  /** Takes in what has to be told; durable once resolved, and passes over what it knows. */
  readonly tell: (digest: Digest, channels: readonly string[], config: Config) => Promise<void>;
}

export interface DigestDesk {
  /** Time has passed. @returns what was told; null = nothing was */
  take(config: Config, now: Instant): Promise<Digest | null>;
  /** When the next one is due; null = none ever is, or nobody has asked yet. */
  readonly nextAt: Instant | null;
}

/** So long ago digests are forgotten; ms. */
const KEPT_MS = 90 * DAY_MS;
/** Days that end closer together than this are the same ones, in another zone. */
const SAME_MS = 12 * HOUR_MS;

interface Asked {
  readonly mark: string;
  readonly rule: DigestRule | null;
  /** Nothing is due from `at` up to `nextAt`; null = never. */
  readonly at: Instant;
  readonly nextAt: Instant | null;
}

export function digestDesk({ store, history, tell }: DigestDeskTools): DigestDesk {
  const inTurn = taking();
  let asked: Asked | null = null;
  const told = async (config: Config, now: Instant): Promise<Digest | null> => {
    const mark = JSON.stringify([config.alerts, config.zone, config.channels.map(({ name }) => name)]);
    const before = asked?.mark === mark ? asked : null;
    if (before !== null && before.at <= now && now < (before.nextAt ?? Number.POSITIVE_INFINITY)) return null;
    const rule = before === null ? ruleOf(config) : before.rule;
    const due = rule === null ? null : lastDigest(rule, now, config.zone);
    const digest = rule === null || due === null ? null : await settle(rule, due, config, now);
    const nextAt = rule === null ? null : nextDigestAt(rule, now, config.zone);
    asked = { mark, rule, at: now, nextAt };
    return digest;
  };
  const settle = async (rule: DigestRule, due: DueDigest, config: Config, now: Instant) => {
    const { period, dueAt } = due;
    const reached = await reachedIn(store);
    // A clock that ran ahead has told of days that are still to come.
    const isNew = reached !== null && reached <= now && period.to - reached >= SAME_MS;
    if (!isNew && reached !== null && reached <= now) return null;
    const isOfUse = isNew && now - dueAt <= LATE_MS[rule.every];
    const digest = isOfUse ? await madeOf(config, await history(config.zone), store, period, now) : null;
    if (digest !== null) await tell(digest, rule.channels, config);
    const put = [...(digest === null ? [] : [digestEntry(digest)]), reachedEntry(period.to)];
    await store.write({ put, remove: await digestKeysBefore(store, now - KEPT_MS) });
    return digest;
  };
  return {
    get nextAt() {
      return asked?.nextAt ?? null;
    },
    take: (config, now) => inTurn(() => told(config, now)),
  };
}

function ruleOf(config: Config): DigestRule | null {
  const names = [...config.channels.map(({ name }) => name), DESKTOP];
  const rule = rulesOfConfig(config, names).rules.digest;
  if (rule === null) return null;
  return rule.channels.length > 0 ? rule : { ...rule, channels: unnamed(config, DIGEST_PRIORITY) };
}

/** So many are read in one go. */
const BATCH = 250;
/** New errors are looked for in so many endpoints at the most, those that were down the longest. */
const SEARCHED_MAX = 50;
/** Longer than a plan that repeats may last, and the days of a budget before those of a week. */
const PLANNED_MS = 40 * DAY_MS;

interface Read {
  readonly part: DigestPart;
  readonly settings: EndpointSettings;
  /** Days with down time, up to the end of the period. */
  readonly troubled: readonly Interval[];
}

async function madeOf(
  config: Config,
  history: DigestHistory,
  store: KeyValue,
  period: Interval,
  now: Instant,
): Promise<Digest | null> {
  const asOf = await history.asOf(now);
  if (asOf === null || asOf <= period.from) return null;
  const watched = config.endpoints.filter(({ paused }) => !paused);
  const read: Read[] = [];
  for (let i = 0; i < watched.length; i += BATCH) {
    const endpoints = watched.slice(i, i + BATCH);
    const settings = endpoints.map((each) => settingsOf(config, each, now));
    const records = await history.readAll(settings, asOf, now);
    for (const [k, endpoint] of endpoints.entries()) {
      const [own, record] = [settings[k], records[k]];
      if (own !== undefined && record !== undefined)
        read.push({ settings: own, ...partsOf(endpoint, record.days, period) });
    }
  }
  const decisions = await decisionsOf(store, period.from, period.to);
  const failing = await failingOf(read, history);
  const parts = read.map(({ part }) => part);
  const cost = costOf(config, new Map(parts.map(({ id, time }) => [id, time.downMs])));
  return digestOf({ at: now, period, parts, failing, decisions, cost });
}

function settingsOf(config: Config, endpoint: Endpoint, now: Instant): EndpointSettings {
  const overlays = overlaysOf(config, endpoint, now - PLANNED_MS, now + PLANNED_MS);
  return { id: endpoint.id, apdexUs: endpoint.apdexMs * 1_000, overlays };
}

function partsOf(endpoint: Endpoint, days: readonly Tally[], period: Interval): Omit<Read, 'settings'> {
  const part = digestPart(endpoint.id, days, period, objectiveOf(endpoint));
  const { from, to } = errorReach(period);
  const troubled = days
    .filter(({ downMs }) => downMs > 0)
    .flatMap(({ spans }) => spans)
    .filter((span) => from <= span.from && span.to <= to);
  return { part, troubled };
}

/** Failing checks of those that were down in the period, as far as they tell whether an error is a new one. */
async function failingOf(read: readonly Read[], history: DigestHistory): Promise<readonly FailingCheck[]> {
  const worst = read
    .filter(({ part }) => part.time.downMs > 0)
    .toSorted((a, b) => b.part.time.downMs - a.part.time.downMs)
    .slice(0, SEARCHED_MAX);
  const failing: FailingCheck[] = [];
  for (const { settings, troubled } of worst) {
    for (const { from, to } of troubled) {
      for (const sample of await history.samples(settings.id, from, to)) {
        if (isFailing(sample, settings.overlays))
          failing.push({ endpoint: settings.id, sample, failure: null });
      }
    }
  }
  return failing;
}
