// Reading a feed: hostile text in, a status out.
// Promise: never throws; what is wrong is said with its path, and nothing is half believed.
// Not here: fetching it (widget/load.ts), the shape (schema.ts).

import { isPossible, unpack, unpackSketch } from '../core/columns.ts';
import { type WindowId, windowTallies } from '../core/window.ts';
import { type Feed, type FeedEndpoint, feedSchema } from './schema.ts';
import { fits } from './shape.ts';
import type { EndpointStatus, Status } from './status.ts';

export type ReadFeed =
  | { readonly ok: true; readonly status: Status }
  /** `problem` is a phrase for people, with the path of the fault where there is one. */
  | { readonly ok: false; readonly problem: string };

/** @param text the document, at most as long as the caller cares to read */
export function readFeed(text: string): ReadFeed {
  const json = parsed(text);
  let problem = '';
  const tell = (fault: string) => {
    problem = fault;
  };
  if (!fits(feedSchema, json, tell)) return { ok: false, problem };
  const fault = faultIn(json);
  return fault === null ? { ok: true, status: toStatus(json) } : { ok: false, problem: fault };
}

/** undefined for what is no JSON: no feed is. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What the shape alone does not tell. */
function faultIn(feed: Feed): string | null {
  for (const name of ['dayEdges', 'hourEdges'] as const) {
    const list = feed[name];
    if (list.some((edge, i) => edge < (list[i - 1] ?? edge))) return `${name}: Expected ascending instants`;
    if (list.at(-1) !== feed.asOf) return `${name}: Expected to end at asOf`;
  }
  for (const [i, endpoint] of feed.endpoints.entries()) {
    const rows = [
      ...endpoint.days.parts,
      ...endpoint.days.last,
      ...endpoint.hours.parts,
      ...endpoint.hours.last,
    ];
    if (rows.some(([, begin, end]) => end !== null && end < begin)) {
      return `endpoints.${i}: Expected outages that end after they begin`;
    }
    const tallies = [...unpack(endpoint.days, feed.dayEdges), ...unpack(endpoint.hours, feed.hourEdges)];
    if (!tallies.every(isPossible))
      return `endpoints.${i}: Expected times that fit into their days and hours`;
  }
  return null;
}

function toStatus(feed: Feed): Status {
  const { title, asOf, madeAt, nextAt, zone, demonstration, maintenance } = feed;
  return {
    title,
    asOf,
    madeAt,
    nextAt,
    zone,
    demonstration,
    endpoints: feed.endpoints.map((endpoint) => toEndpoint(endpoint, feed)),
    maintenance,
  };
}

function toEndpoint(endpoint: FeedEndpoint, feed: Feed): EndpointStatus {
  const {
    id,
    name,
    group,
    intervalMs,
    checkedAt,
    knownAt,
    latencyUs,
    latencyByDay,
    state,
    since,
    why,
    lastKnown,
  } = endpoint;
  const days = unpack(endpoint.days, feed.dayEdges);
  const hours = unpack(endpoint.hours, feed.hourEdges);
  const windows = windowTallies(hours, days, feed.asOf);
  const withLatency = (id: WindowId) => ({ ...windows[id], latency: unpackSketch(endpoint.latency[id]) });
  return {
    id,
    name,
    group,
    intervalMs,
    standing: { state, since, why, lastKnown },
    checkedAt,
    knownAt,
    latencyUs,
    windows: {
      '24h': withLatency('24h'),
      '7d': withLatency('7d'),
      '30d': withLatency('30d'),
      '90d': withLatency('90d'),
    },
    days,
    hours,
    latencyByDay: latencyByDay.count.map((count, i) => ({
      count,
      medianUs: count === 0 ? null : (latencyByDay.median[i] ?? null),
      p95Us: count === 0 ? null : (latencyByDay.p95[i] ?? null),
    })),
  };
}
