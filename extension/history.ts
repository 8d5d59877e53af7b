// The history of this browser: what lies in its IndexedDB, opened by the background and by each page.
// Promise: an error says what to do; only the background writes.
// Not here: how samples are kept (shared/store), what is made of them (shared/feed).

import type { Config } from '../shared/config/config.ts';
import type { Instant } from '../shared/core/instant.ts';
import type { Latest } from '../shared/core/standing.ts';
import { readStatus } from '../shared/feed/from-history.ts';
import type { Status } from '../shared/feed/status.ts';
import { plannedMaintenance, publishedIncidents, watchedEndpoints } from '../shared/feed/watched.ts';
import type { KeyValue } from '../shared/ports.ts';
import { lastMinute } from '../shared/store/append.ts';
import { type History, openHistory } from '../shared/store/history.ts';
import { idbStore } from '../shared/store/idb.ts';

const DATABASE = 'uptally';
const ALERTS = 'uptally-alerts';

/**
 * The history of a zone.
 * @param zone the owner's IANA zone
 * @param onProblem is told in a sentence of each record that can't be read
 * @param store where it is being opened already
 */
export async function browserHistory(
  zone: string,
  onProblem: (text: string) => void,
  store: Promise<KeyValue> = historyStore(),
): Promise<History> {
  return openHistory({ kv: await store, zone, onProblem });
}

/** The store of the history, for whoever reads its records as they are. Rejects with an Error for people. */
export function historyStore(): Promise<KeyValue> {
  return idbStore(DATABASE);
}

/** Where alerts lie: what is open, and what was decided. Rejects with an Error for people. */
export function alertStore(): Promise<KeyValue> {
  return idbStore(ALERTS);
}

/**
 * Everything that is known of a watch list at the instant `now`.
 * @param latest where they are read already
 */
export function statusOf(
  history: History,
  config: Config,
  now: Instant,
  latest?: ReadonlyMap<string, Latest>,
): Promise<Status> {
  const asOf = latest === undefined ? null : lastMinute(latest, now);
  return readStatus({
    ...(asOf !== null && { asOf }),
    history,
    title: config.title ?? '',
    zone: config.zone,
    endpoints: watchedEndpoints(config, now),
    maintenance: plannedMaintenance(config, now, ''),
    incidents: publishedIncidents(config, now),
    page: config.publicUrl,
    demonstration: false,
    nextAt: null,
    now,
  });
}

/** Histories by zone, each opened once; one that could not be opened is tried anew. */
export function openOnce(open: (zone: string) => Promise<History>): (zone: string) => Promise<History> {
  const opened = new Map<string, Promise<History>>();
  return (zone) => {
    const opening = opened.get(zone) ?? open(zone);
    opened.set(zone, opening);
    opening.catch(() => opened.delete(zone));
    return opening;
  };
}

/** What is opened once; where it could not be, it is tried anew. */
export function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opening: Promise<T> | null = null;
  return () => {
    if (opening === null) {
      opening = open();
      opening.catch(() => {
        opening = null;
      });
    }
    return opening;
  };
}
