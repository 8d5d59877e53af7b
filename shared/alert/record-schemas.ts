// The schemas of reasons, for and against telling, as they are kept over a restart.
// Promise: whatever was written is read back; a kind without its line here does not compile.
// Not here: what they mean (finding.ts, decision.ts).

import * as v from 'valibot';
import { DOWN_CAUSES, UNKNOWN_REASONS } from '../core/sample.ts';
import type { HeldBack } from './decision.ts';
import type { Because } from './finding.ts';

export const integer = v.pipe(v.number(), v.safeInteger());
const length = v.pipe(v.number(), v.minValue(0));
const errorKind = {
  cause: v.nullable(v.picklist([...DOWN_CAUSES, ...UNKNOWN_REASONS])),
  status: v.nullable(integer),
};

export const becauseSchema: v.GenericSchema<unknown, Because> = v.variant('kind', [
  v.object({ kind: v.literal('down'), failures: integer, of: integer }),
  v.object({ kind: v.literal('unstable'), changes: integer, of: integer }),
  v.object({ kind: v.literal('degraded'), forMs: length }),
  v.object({ kind: v.literal('failures'), failures: integer, of: integer }),
  v.object({ kind: v.literal('new-error'), ...errorKind }),
  v.object({ kind: v.literal('frequent-error'), ...errorKind, count: integer, inMs: length }),
  v.object({ kind: v.literal('burn'), rate: length, threshold: length, longMs: length, shortMs: length }),
  v.object({ kind: v.literal('silence'), forMs: length }),
]);

const until = v.nullable(integer);
const by = v.string();

export const heldSchema: v.GenericSchema<unknown, HeldBack> = v.variant('why', [
  v.object({ why: v.picklist(['maintenance', 'excluded', 'quiet', 'snoozed']), until }),
  v.object({ why: v.literal('behind'), by, until }),
  v.object({ why: v.picklist(['told', 'together']), by, until: v.null() }),
  v.object({ why: v.picklist(['every', 'per-day']), until: integer }),
  v.object({ why: v.picklist(['over', 'off', 'unwatched']), until: v.null() }),
]);
