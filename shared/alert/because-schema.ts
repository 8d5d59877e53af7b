// The schema of a reason, for what is kept over a restart.
// Promise: whatever was written is read back; a kind without its line here does not compile.
// Not here: what the kinds mean (finding.ts).

import * as v from 'valibot';
import { DOWN_CAUSES, UNKNOWN_REASONS } from '../core/sample.ts';
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
