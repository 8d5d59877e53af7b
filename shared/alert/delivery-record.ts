// What the delivery of messages keeps: what waits, what was ever taken in, receipts, channels in trouble, what was lost.
// Promise: a record that is written is read back the same; one that is none is passed over, and harms no other.
// Not here: when anything is sent (delivery-step.ts, delivery.ts).

import * as v from 'valibot';
import type { Instant } from '../core/instant.ts';
import type { Entry, Stored } from '../ports.ts';
import { type AlertMessage, MESSAGE_KINDS } from './message.ts';

/** A message on its way to a channel. */
export interface Waiting {
  /** Its place in the order in which messages were put in. */
  readonly place: number;
  /** The channel's name in the config. */
  readonly channel: string;
  readonly message: AlertMessage;
  readonly queuedAt: Instant;
  /** Not before; looked at since `askedAt`, so that a clock that was set back keeps nobody waiting. */
  readonly dueAt: Instant;
  /** When it was put in, or tried last. */
  readonly askedAt: Instant;
  /** How often it was tried. */
  readonly tries: number;
  /** Whether it is being sent, or was when everything stopped. */
  readonly isSending: boolean;
  /** Why it was not taken the last time; null = not tried. */
  readonly problem: string | null;
}

/** A message that nobody tries to send any more. */
export interface Lost {
  readonly channel: string;
  readonly message: AlertMessage;
  readonly at: Instant;
  readonly problem: string;
  /** Whether it may have arrived all the same. */
  readonly isDoubtful: boolean;
}

/** A channel that failed, and has not worked since. */
export interface Trouble {
  readonly since: Instant;
  /** Whether another channel was told. */
  readonly isTold: boolean;
}

export interface Receipt {
  readonly receipt: string;
  readonly at: Instant;
}

const message: v.GenericSchema<unknown, AlertMessage> = v.object({
  id: v.string(),
  alert: v.string(),
  kind: v.picklist(MESSAGE_KINDS),
  rule: v.string(),
  priority: v.picklist([1, 2, 3, 4]),
  state: v.picklist(['up', 'degraded', 'down', 'unknown', 'maintenance']),
  at: v.number(),
  since: v.nullable(v.number()),
  title: v.string(),
  lines: v.array(v.string()),
  endpoints: v.array(v.object({ id: v.string(), name: v.string() })),
  renews: v.exactOptional(v.literal(true)),
  link: v.nullable(v.string()),
});

const waiting: v.GenericSchema<unknown, Waiting> = v.object({
  place: v.number(),
  channel: v.string(),
  message,
  queuedAt: v.number(),
  dueAt: v.number(),
  askedAt: v.number(),
  tries: v.number(),
  isSending: v.boolean(),
  problem: v.nullable(v.string()),
});
const lost: v.GenericSchema<unknown, Lost> = v.object({
  channel: v.string(),
  message,
  at: v.number(),
  problem: v.string(),
  isDoubtful: v.boolean(),
});
const trouble: v.GenericSchema<unknown, Trouble> = v.object({ since: v.number(), isTold: v.boolean() });
const receipt: v.GenericSchema<unknown, Receipt> = v.object({ receipt: v.string(), at: v.number() });
const known: v.GenericSchema<unknown, Instant> = v.number();

export type RecordKind = 'waiting' | 'lost' | 'trouble' | 'receipt' | 'known';

export function waitingKey({ place }: Pick<Waiting, 'place'>): string {
  return `delivery/waiting/${padded(place)}`;
}

export function lostKey({ place }: Pick<Waiting, 'place'>): string {
  return `delivery/lost/${padded(place)}`;
}

export function troubleKey(channel: string): string {
  return `delivery/trouble/${encodeURIComponent(channel)}`;
}

export function receiptKey(channel: string, alert: string): string {
  return `delivery/receipt/${encodeURIComponent(channel)}/${encodeURIComponent(alert)}`;
}

/** That the channel was ever given this message. */
export function knownKey(channel: string, id: string): string {
  return `delivery/known/${encodeURIComponent(channel)}/${encodeURIComponent(id)}`;
}

/** Every record of a kind. */
export function rangeOf(kind: RecordKind): { readonly from: string; readonly to: string } {
  return { from: `delivery/${kind}/`, to: `delivery/${kind}0` };
}

export function entry(key: string, value: object | number): Entry {
  return { key, value: JSON.stringify(value) };
}

export const readWaiting = reader(waiting);
export const readLost = reader(lost);
export const readTrouble = reader(trouble);
export const readReceipt = reader(receipt);
export const readKnown = reader(known);

/** null where it is no such record. */
function reader<T>(schema: v.GenericSchema<unknown, T>): (stored: Stored | null) => T | null {
  return (stored) => {
    if (typeof stored !== 'string') return null;
    try {
      const read = v.safeParse(schema, JSON.parse(stored));
      return read.success ? read.output : null;
    } catch {
      return null;
    }
  };
}

/** Sorted as text it is sorted as a number. */
function padded(place: number): string {
  return String(place).padStart(12, '0');
}
