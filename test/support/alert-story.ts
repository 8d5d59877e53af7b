// Stories for alerting: endpoints that are up and down as a story tells, checked as the product checks them.
// Promise: the samples that the tick would take, rechecks after a first failure included; no clock.

import { alerting } from '../../shared/alert/alerting.ts';
import type { Decision } from '../../shared/alert/decision.ts';
import type { Ruled } from '../../shared/alert/post.ts';
import { readRules } from '../../shared/alert/read-rules.ts';
import type { Rules } from '../../shared/alert/rule.ts';
import { NO_OVERLAYS } from '../../shared/core/overlay.ts';
import type { Outcome, Sample } from '../../shared/core/sample.ts';
import type { EndpointSample } from '../../shared/store/journal.ts';

export const NOON = Date.UTC(2026, 10, 23, 12);
export const RECHECKS_MS = [5_000, 15_000, 30_000];

export function ruled(id: string, more: Partial<Ruled> = {}): Ruled {
  return {
    id,
    component: null,
    mission: 'supporting',
    group: null,
    tags: [],
    overlays: NO_OVERLAYS,
    intervalMs: 60_000,
    ...more,
  };
}

export function sampleAt(at: number, outcome: Outcome, more: Partial<Sample> = {}): Sample {
  const known = { up: 200, degraded: 200, down: 503, unknown: null }[outcome];
  return {
    at,
    outcome,
    intervalMs: 60_000,
    vantage: '',
    status: known,
    latencyUs: known === null ? null : 100_000,
    cause: outcome === 'down' ? 'status' : outcome === 'unknown' ? 'offline' : null,
    recheck: false,
    ...more,
  };
}

/** What an endpoint is at an instant; null = nobody looks. */
export type Life = (at: number) => Outcome | null;

export interface Story {
  readonly lives: Readonly<Record<string, Life>>;
  readonly from?: number;
  readonly to: number;
  readonly intervalMs?: number;
  readonly rechecksMs?: readonly number[];
}

/** The samples of a story, in the order of time; ticks of all endpoints fall together. */
export function samplesOf({ lives, from = NOON, to, intervalMs = 60_000, rechecksMs = RECHECKS_MS }: Story) {
  const samples: EndpointSample[] = [];
  for (const [endpoint, life] of Object.entries(lives)) {
    let wasDown = false;
    for (let at = from; at < to; at += intervalMs) {
      const outcome = life(at);
      if (outcome === null) continue;
      samples.push({ endpoint, sample: sampleAt(at, outcome, { intervalMs }) });
      if (outcome === 'down' && !wasDown) {
        for (const after of rechecksMs.filter((ms) => ms < intervalMs)) {
          const again = life(at + after);
          if (again === null) continue;
          samples.push({ endpoint, sample: sampleAt(at + after, again, { intervalMs, recheck: true }) });
          if (again !== 'down') break;
        }
      }
      if (outcome !== 'unknown') wasDown = outcome === 'down';
    }
  }
  return samples.toSorted((a, b) => a.sample.at - b.sample.at);
}

export interface Told {
  readonly decisions: readonly Decision[];
  /** `12:00:15 open a,b because down` of what was told. */
  readonly told: readonly string[];
  readonly held: readonly string[];
}

/** @param rules a document, or rules */
export function tell(rules: unknown, endpoints: readonly Ruled[], story: Story): Told {
  const engine = alerting(rulesOf(rules), endpoints);
  const decisions: Decision[] = [];
  const batches = Map.groupBy(samplesOf(story), ({ sample }) => sample.at);
  for (const [at, batch] of batches) {
    while (engine.nextAt !== null && engine.nextAt < at) decisions.push(...engine.pass(engine.nextAt));
    decisions.push(...engine.take(batch, at));
  }
  while (engine.nextAt !== null && engine.nextAt < story.to) decisions.push(...engine.pass(engine.nextAt));
  const line = ({ at, kind, endpoints: ids, because, held }: Decision) =>
    `${clock(at)} ${kind} ${ids.join(',')} ${held === null ? because.kind : held.why}`;
  return {
    decisions,
    told: decisions.filter(({ held }) => held === null).map(line),
    held: decisions.filter(({ held }) => held !== null).map(line),
  };
}

export function rulesOf(document: unknown, zone = 'UTC'): Rules {
  const { rules, problems } = readRules({ version: 0, ...object(document) }, { zone, channels: null });
  if (problems.length > 0) throw new Error(problems.map(({ path, wrong }) => `${path}: ${wrong}`).join('\n'));
  return rules;
}

function object(document: unknown): object {
  return typeof document === 'object' && document !== null ? document : {};
}

/** `12:00:15`, in UTC */
export function clock(at: number): string {
  return new Date(at).toISOString().slice(11, 19);
}

/** Down within these, up otherwise; each from, to in seconds after noon. */
export function downIn(...spans: readonly (readonly [number, number])[]): Life {
  return (at) =>
    spans.some(([from, to]) => NOON + from * 1_000 <= at && at < NOON + to * 1_000) ? 'down' : 'up';
}
