// Reading a feed: hostile text in, a status out, as far as a list of endpoints shows one.
// Promise: never throws; what is wrong is said with its path, and nothing is half believed.
// Not here: fetching it (widget/load.ts), what a list does not show (read-full.ts), its shape (wire.ts).

import type { Instant } from '../core/instant.ts';
import type { Guard } from './guard.ts';
import { LIMITS } from './limits.ts';
import { type Edges, Fault, FIT, fail, readRows } from './read-rows.ts';
import type { EndpointStatus, EndpointSummary, Status } from './status.ts';
import { NO_UPTIME } from './uptime-columns.ts';
import { endpointSummary, feedOf, type WireEndpoint } from './wire.ts';

export type ReadFeed<Endpoint extends EndpointSummary = EndpointStatus> =
  | { readonly ok: true; readonly status: Status<Endpoint> }
  /** `problem` is a phrase for people, with the path of the fault. */
  | { readonly ok: false; readonly problem: string };

/** A feed as a list shows it, without the code that the rest would need. @param document its text, as long as the caller cares to read */
export function readSummary(document: string): ReadFeed<EndpointSummary> {
  return readDocument(document, endpointSummary, summaryOf);
}

/**
 * @param shape of an endpoint
 * @param read gives it; the edges are its own, where it has some
 */
export function readDocument<Wire extends WireEndpoint, Endpoint extends EndpointSummary>(
  document: string,
  shape: Guard<Wire>,
  read: (wire: Wire, path: string, edges: Edges) => Endpoint,
): ReadFeed<Endpoint> {
  try {
    return { ok: true, status: statusOf(JSON.parse(document), shape, read) };
  } catch (error) {
    return { ok: false, problem: error instanceof Fault ? error.message : 'document: Expected JSON' };
  }
}

function statusOf<Wire extends WireEndpoint, Endpoint extends EndpointSummary>(
  feed: unknown,
  shape: Guard<Wire>,
  read: (wire: Wire, path: string, edges: Edges) => Endpoint,
): Status<Endpoint> {
  const fault: (string | number)[] = [];
  if (!feedOf(shape)(feed, fault)) {
    const expected = fault.pop();
    return fail(fault.join('.') || 'document', `${expected}`);
  }
  const { uptally, days, hours, ...rest } = feed;
  const { asOf, zone } = feed;
  edgesOf(feed, asOf, '');
  if (!isZone(zone)) fail('zone', 'a time zone');
  return {
    ...rest,
    endpoints: feed.endpoints.map((wire, i) => {
      const path = `endpoints.${i}.`;
      const own = { days: wire.days ?? days, hours: wire.hours ?? hours };
      return read(wire, path, edgesOf(own, asOf, path));
    }),
  };
}

function summaryOf(wire: WireEndpoint, path: string, edges: Edges): EndpointSummary {
  return { ...wire, ...readRows(wire, path, edges, NO_UPTIME) };
}

/** One that this browser knows, so that days can be named in it. */
function isZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }) !== null;
  } catch {
    return false;
  }
}

type Lengths = Pick<WireEndpoint, 'days' | 'hours'>;

function edgesOf({ days, hours }: Lengths, asOf: Instant, path: string): Edges {
  return { days: edgesUpTo(asOf, days, `${path}days`), hours: edgesUpTo(asOf, hours, `${path}hours`) };
}

/** @param lengths the first edge, and how long each bucket is */
function edgesUpTo(asOf: Instant, lengths: readonly number[] = [], path: string): Instant[] {
  let at = 0;
  const edges = lengths.map((length) => {
    at += length;
    return at;
  });
  const isAscending = lengths.every((length, i) => i === 0 || length >= 0);
  return isAscending && at === asOf && edges.length > 1 && edges.length <= LIMITS.edges
    ? edges
    : fail(path, FIT);
}
