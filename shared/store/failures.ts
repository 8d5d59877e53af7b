// Failures: what failing checks looked like, beside the samples: a record for each endpoint and day.
// Promise: lost, damaged or full, it costs words and never figures; a day keeps at most so many rows.
// Not here: what an answer looks like (probe/shape.ts), groups of failures (alert/error-groups.ts).

import * as v from 'valibot';
import type { Instant } from '../core/instant.ts';
import { DOWN_CAUSES, type Sample } from '../core/sample.ts';
import type { Entry, KeyValue, Stored } from '../ports.ts';
import { CHUNK_MS } from './chunk.ts';
import type { EndpointSample } from './journal.ts';
import { seriesKey, seriesRange } from './keys.ts';

export const SIZES = ['empty', 'small', 'medium', 'large'] as const;

/** What an answer looks like, without what it says. */
export interface AnswerShape {
  /** Its media type, `text/html`; '' where it names none. */
  readonly type: string;
  /** Nothing; under 1 kB; under 16 kB; more. */
  readonly size: (typeof SIZES)[number];
  /** Of an HTML page, at most 80 letters, without numbers and names of things; null without one. */
  readonly title: string | null;
  /** Names in a JSON object: `code, error.message`; null where it is none. */
  readonly keys: string | null;
}

/** What a failing check left for people to read. */
export interface Failure {
  /** The same for failures that look the same. */
  readonly mark: string;
  /** A sentence for people. */
  readonly detail: string;
  /** null where nothing answered. */
  readonly shape: AnswerShape | null;
}

/** From its instant on, failures of the day with its vantage, cause and status look like it, until the next such row. */
export interface FailureRow extends Failure, Pick<Sample, 'at' | 'vantage' | 'cause' | 'status'> {}

export interface FailureDay {
  /** By `at`. */
  readonly rows: readonly FailureRow[];
  /** From here on there was no room for more; null = there is. */
  readonly fullFrom: Instant | null;
}

const NO_FAILURES: FailureDay = { rows: [], fullFrom: null };

/** An endpoint that fails otherwise more often on one day is told by its causes alone. */
export const ROWS_MAX = 200;

const DETAIL_MAX = 200;

/** The day of a failure: records are cut as chunks are. */
export function failureDayOf(at: Instant): Instant {
  return Math.floor(at / CHUNK_MS) * CHUNK_MS;
}

/** The day with one failure more. Noting one twice changes nothing. */
export function noted(day: FailureDay, row: FailureRow): FailureDay {
  if (rowFor(day.rows, row)?.mark === row.mark) return day;
  if (day.rows.length >= ROWS_MAX) {
    const fullFrom = Math.min(row.at, day.fullFrom ?? row.at);
    return fullFrom === day.fullFrom ? day : { ...day, fullFrom };
  }
  const cut = { ...row, detail: row.detail.slice(0, DETAIL_MAX) };
  const place = day.rows.findLastIndex(({ at }) => at <= row.at) + 1;
  return { ...day, rows: day.rows.toSpliced(place, 0, cut) };
}

/** What a failing check of that day looked like; null where nobody knows. */
export function failureOf(day: FailureDay | undefined, sample: Sample): Failure | null {
  if (day === undefined || (day.fullFrom !== null && sample.at >= day.fullFrom)) return null;
  return rowFor(day.rows, sample) ?? null;
}

function rowFor(rows: readonly FailureRow[], check: Pick<FailureRow, 'at' | 'vantage' | 'cause' | 'status'>) {
  return rows.findLast(
    ({ at, vantage, cause, status }) =>
      at <= check.at && vantage === check.vantage && cause === check.cause && status === check.status,
  );
}

/** Records to write so that the failures of these samples are on record. */
export async function failureEntries(
  kv: KeyValue,
  samples: readonly EndpointSample[],
): Promise<readonly Entry[]> {
  const days = Map.groupBy(
    samples.filter(({ failure }) => failure !== undefined),
    ({ endpoint, sample }) => seriesKey('failures', endpoint, failureDayOf(sample.at)),
  );
  const put: Entry[] = [];
  for (const [key, own] of days) {
    const before = readFailures(await kv.get(key));
    const after = own.reduce(
      (day, { sample, failure }) => (failure === undefined ? day : noted(day, { ...sample, ...failure })),
      before,
    );
    if (after !== before) put.push({ key, value: writeFailures(after) });
  }
  return put;
}

/** The failures of an endpoint by day, of all days that meet [from, to). */
export async function failuresOf(
  kv: KeyValue,
  endpoint: string,
  from: Instant,
  to: Instant,
): Promise<ReadonlyMap<Instant, FailureDay>> {
  const range = seriesRange('failures', endpoint, from - CHUNK_MS + 1, to);
  const entries = await kv.range(range.from, range.to);
  return new Map(entries.map(({ key, value }) => [Number(key.split('/')[2] ?? 0), readFailures(value)]));
}

export function writeFailures({ rows, fullFrom }: FailureDay): string {
  const cells = rows.map(({ at, vantage, cause, status, mark, detail, shape }) => [
    at,
    vantage,
    cause,
    status,
    mark,
    detail,
    ...(shape === null ? [] : [shape.type, shape.size, shape.title, shape.keys]),
  ]);
  return JSON.stringify({ version: 0, fullFrom, rows: cells });
}

/** A record that can't be read is one without failures. */
export function readFailures(value: Stored | null): FailureDay {
  if (typeof value !== 'string') return NO_FAILURES;
  let document: unknown;
  try {
    document = JSON.parse(value);
  } catch {
    return NO_FAILURES;
  }
  const read = v.safeParse(daySchema, document);
  return read.success ? read.output : NO_FAILURES;
}

const integer = v.pipe(v.number(), v.safeInteger());
const check = [integer, v.string(), v.nullable(v.picklist(DOWN_CAUSES)), v.nullable(integer)] as const;
const words = [v.string(), v.string()] as const;
const shape = [v.string(), v.picklist(SIZES), v.nullable(v.string()), v.nullable(v.string())] as const;

const daySchema = v.object({
  version: v.literal(0),
  fullFrom: v.nullable(integer),
  rows: v.array(
    v.union([
      v.pipe(
        v.tuple([...check, ...words, ...shape]),
        v.transform(([at, vantage, cause, status, mark, detail, type, size, title, keys]): FailureRow => {
          return { at, vantage, cause, status, mark, detail, shape: { type, size, title, keys } };
        }),
      ),
      v.pipe(
        v.strictTuple([...check, ...words]),
        v.transform(([at, vantage, cause, status, mark, detail]): FailureRow => {
          return { at, vantage, cause, status, mark, detail, shape: null };
        }),
      ),
    ]),
  ),
});
