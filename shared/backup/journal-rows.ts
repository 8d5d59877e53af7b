// Rows of the journal in a backup: samples that are not in their place yet, with names for people to read.
// Promise: every row is a possible sample of an endpoint with a possible id, or all are refused.
// Not here: the journal's own record (store/journal.ts).

import * as v from 'valibot';
import { ID, ID_LENGTH_MAX } from '../config/identity.ts';
import { wrongValue } from '../config/wrong-value.ts';
import { DOWN_CAUSES, faultOf, OUTCOMES, UNKNOWN_REASONS } from '../core/sample.ts';
import type { EndpointSample } from '../store/journal.ts';
import type { Read } from '../store/shelf.ts';
import { isPossible } from './possible.ts';

const integer = v.pipe(v.number(), v.safeInteger());

const rowSchema = v.object({
  endpoint: v.pipe(v.string(), v.regex(ID), v.maxLength(ID_LENGTH_MAX)),
  at: integer,
  outcome: v.picklist(OUTCOMES),
  intervalMs: integer,
  vantage: v.pipe(v.string(), v.maxLength(200)),
  status: v.nullable(integer),
  latencyUs: v.nullable(integer),
  cause: v.nullable(v.picklist([...DOWN_CAUSES, ...UNKNOWN_REASONS])),
  recheck: v.boolean(),
});

export function readJournalRows(rows: readonly unknown[]): Read<readonly EndpointSample[]> {
  const found: EndpointSample[] = [];
  for (const [i, row] of rows.entries()) {
    const read = v.safeParse(rowSchema, row);
    if (!read.success) {
      const [issue] = read.issues;
      const field = v.getDotPath(issue);
      const at = `rows[${i}]${field === null ? '' : `.${field}`}`;
      return { ok: false, problem: `${at}: ${wrongValue(issue)}` };
    }
    const { endpoint, ...sample } = read.output;
    const fault = faultOf(sample) ?? (isPossible(sample.at) ? null : `its time can’t be: ${sample.at} ms`);
    if (fault !== null) return { ok: false, problem: `rows[${i}]: ${fault}` };
    found.push({ endpoint, sample });
  }
  return { ok: true, value: found };
}
