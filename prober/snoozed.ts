// Snoozed endpoints of a prober, beside its alerts: nothing new is told of them until an instant.
// Promise: one record for each, so that the command line may write one while serve is at work.
// Not here: what a snooze holds back (shared/alert/holding.ts), asking for one (open-alerts.ts).

import type { Instant } from '../shared/core/instant.ts';
import type { Entry, KeyValue } from '../shared/ports.ts';

const UNDER = 'snoozed/';
const END = 'snoozed0';

/** Those that sleep at the instant `now`, and until when, by endpoint id. */
export async function snoozedIn(
  store: Pick<KeyValue, 'range'>,
  now: Instant,
): Promise<ReadonlyMap<string, Instant>> {
  const all = (await store.range(UNDER, END)).map(
    ({ key, value }) => [key.slice(UNDER.length), Number(value)] as const,
  );
  // What is no number sleeps until no instant.
  return new Map(all.filter(([, until]) => until > now));
}

/** @param until null = wakes them */
export async function noteSnoozed(
  store: Pick<KeyValue, 'range' | 'write'>,
  endpoints: readonly string[],
  until: Instant | null,
  now: Instant,
): Promise<void> {
  const all = await store.range(UNDER, END);
  const keys = endpoints.map((id) => UNDER + id);
  const isOver = ({ key, value }: Entry) => !(Number(value) > now) && !keys.includes(key);
  await store.write({
    put: until === null ? [] : keys.map((key) => ({ key, value: String(until) })),
    remove: [...all.filter(isOver).map(({ key }) => key), ...(until === null ? keys : [])],
  });
}
