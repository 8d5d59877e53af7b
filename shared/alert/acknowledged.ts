// Acknowledgements: which alerts somebody takes care of, since when, and who.
// Promise: one record for each alert, so that another process may write one while the desk is at work.
// Not here: what follows from it (alerting.ts), the buttons and commands that ask for it.

import * as v from 'valibot';
import type { Instant } from '../core/instant.ts';
import type { KeyValue } from '../ports.ts';
import { jsonOf } from './decision-record.ts';
import { integer } from './record-schemas.ts';

const acknowledgementSchema = v.object({ at: integer, by: v.nullable(v.string()) });

export interface Acknowledgement {
  readonly at: Instant;
  /** A person's name; null = the only one there is. */
  readonly by: string | null;
}

/** By the alert. */
export type Acknowledged = ReadonlyMap<string, Acknowledgement>;

const UNDER = 'acknowledged/';
const END = 'acknowledged0';

/** @param word null = takes it back */
export async function noteAcknowledged(
  store: Pick<KeyValue, 'write'>,
  alert: string,
  word: Acknowledgement | null,
): Promise<void> {
  const key = UNDER + alert;
  const put = word === null ? [] : [{ key, value: JSON.stringify(word) }];
  await store.write({ put, remove: word === null ? [key] : [] });
}

/** What can't be read acknowledges nothing. */
export async function acknowledgedIn(store: Pick<KeyValue, 'range'>): Promise<Acknowledged> {
  const entries = await store.range(UNDER, END);
  return new Map(
    entries.flatMap(({ key, value }) => {
      const read = v.safeParse(acknowledgementSchema, jsonOf(value));
      return read.success ? [[key.slice(UNDER.length), read.output] as const] : [];
    }),
  );
}

/** Keys of those before `to` whose alert is not open any more. */
export function acknowledgedKeysBefore(
  acknowledged: Acknowledged,
  open: readonly { readonly id: string }[],
  to: Instant,
): readonly string[] {
  const isOver = (alert: string) => open.every(({ id }) => id !== alert);
  return [...acknowledged].flatMap(([alert, { at }]) => (at < to && isOver(alert) ? [UNDER + alert] : []));
}
