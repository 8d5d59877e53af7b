// Digests as they lie in a store: one record each, and up to when the last one reached.
// Promise: what is written is read back; a record that can't be read is left out and harms no other.
// Not here: making them (digest.ts), their words (ui/digest-text.ts).

import * as v from 'valibot';
import type { Instant } from '../core/instant.ts';
import { DOWN_CAUSES, UNKNOWN_REASONS } from '../core/sample.ts';
import type { Entry, KeyValue } from '../ports.ts';
import { jsonOf } from './decision-record.ts';
import type { Digest } from './digest.ts';
import { HELD } from './reason-text.ts';
import { integer } from './record-schemas.ts';

const WHYS = v.pipe(
  v.string(),
  v.guard((text): text is keyof typeof HELD => Object.hasOwn(HELD, text)),
);

const digestSchema: v.GenericSchema<unknown, Digest> = v.object({
  at: integer,
  period: v.object({ from: integer, to: integer }),
  endpoints: integer,
  times: v.object({
    upMs: integer,
    degradedMs: integer,
    downMs: integer,
    unknownMs: integer,
    maintenanceMs: integer,
    excludedMs: integer,
    maybeDownMs: integer,
    maybeUpMs: integer,
    intervalMs: integer,
  }),
  outages: v.object({
    count: integer,
    longest: v.nullable(v.object({ endpoint: v.string(), downMs: integer })),
  }),
  cost: v.nullable(v.object({ amount: v.number(), currency: v.string() })),
  budgets: v.array(v.object({ endpoint: v.string(), budgetMs: integer, leftMs: integer })),
  slowest: v.array(v.object({ endpoint: v.string(), medianUs: v.number() })),
  newErrors: v.array(
    v.object({
      endpoint: v.string(),
      cause: v.nullable(v.picklist([...DOWN_CAUSES, ...UNKNOWN_REASONS])),
      status: v.nullable(integer),
      count: integer,
    }),
  ),
  told: integer,
  held: v.array(v.tuple([WHYS, integer])),
});

/** Names a digest for ever: its message, and the notice of it. */
export function digestId({ period }: Pick<Digest, 'period'>): string {
  return `${DIGEST_NAME}-${period.to.toString(36)}`;
}

/** How the ids of digests begin. */
const DIGEST_NAME = 'digest';

export function isDigestId(id: string): boolean {
  return id.startsWith(`${DIGEST_NAME}-`);
}

export function digestEntry(digest: Digest): Entry {
  return { key: keyOf(digest.period.to), value: JSON.stringify(digest) };
}

/** Those about days that ended in [from, to), the earliest first. */
export async function digestsOf(
  store: Pick<KeyValue, 'range'>,
  from: Instant,
  to: Instant,
): Promise<readonly Digest[]> {
  const entries = await store.range(keyOf(from), keyOf(to));
  return entries.flatMap(({ value }) => {
    const read = v.safeParse(digestSchema, jsonOf(value));
    return read.success ? [read.output] : [];
  });
}

/** Keys of those about days that ended before `to`. */
export async function digestKeysBefore(
  store: Pick<KeyValue, 'range'>,
  to: Instant,
): Promise<readonly string[]> {
  return (await store.range(keyOf(0), keyOf(to))).map(({ key }) => key);
}

const REACHED_KEY = 'digested';

/** Up to when the days reach that digests were told of, or passed over; null = there was none yet. */
export async function reachedIn(store: Pick<KeyValue, 'get'>): Promise<Instant | null> {
  const read = v.safeParse(integer, jsonOf(await store.get(REACHED_KEY)));
  return read.success ? read.output : null;
}

export function reachedEntry(to: Instant): Entry {
  return { key: REACHED_KEY, value: JSON.stringify(to) };
}

function keyOf(to: Instant): string {
  return `digest/${Math.max(0, to).toString(36).padStart(9, '0')}`;
}
