// Samples: one check a line, as JSON Lines or CSV.
// Promise: a line becomes a sample as a whole, or is skipped as a whole with the reason.
// Not here: keeping them (sample-columns.ts), their figures (sample-evidence.ts).

import type { Instant } from '../../shared/core/instant.ts';
import { faultOf, type Outcome, toCause, toOutcome } from '../../shared/core/sample.ts';
import type { ByteSource } from './byte-source.ts';
import type { EndpointEvidence, Surroundings } from './evidence.ts';
import type { Collector, Format } from './format.ts';
import { InstantReader } from './instant-value.ts';
import type { LineLog } from './line-log.ts';
import { eachRow, hasColumn, layoutOf } from './rows.ts';
import { type ReadSample, SampleColumns } from './sample-columns.ts';
import { sampleEvidence } from './sample-evidence.ts';
import { unnamed } from './unnamed.ts';
import { flagValue, numberValue, type Row, shown, textValue, Unreadable } from './value.ts';

const COLUMNS = [
  'at',
  'endpoint',
  'outcome',
  'status',
  'latencyMs',
  'cause',
  'vantage',
  'intervalMs',
  'recheck',
] as const;

export const samplesFormat: Format = {
  name: 'samples',
  recognises: (head) => {
    const layout = layoutOf(head, ['at']);
    return hasColumn(layout, 'outcome') || hasColumn(layout, 'status');
  },
  standsAlone: false,
  collect: (around) => new SampleCollector(around),
};

class SampleCollector implements Collector {
  readonly #around: Surroundings;
  readonly #instants: InstantReader;
  readonly #byEndpoint = new Map<string, SampleColumns>();
  readonly #unnamed = unnamed();

  constructor(around: Surroundings) {
    this.#around = around;
    this.#instants = new InstantReader(around.zoneIsNamed ? around.zone : null);
  }

  async read(source: ByteSource, log: LineLog): Promise<void> {
    await eachRow(source, COLUMNS, log, (row) => {
      const sample = this.#sampleOf(row);
      const name = textValue(row, 'endpoint') ?? this.#unnamed.nameIn(source);
      this.#columnsOf(name).add(sample);
    });
  }

  zone(): null {
    return null;
  }

  async close(): Promise<void> {}

  async evidence(): Promise<readonly EndpointEvidence[]> {
    return [...this.#byEndpoint].map(([name, columns]) => {
      const evidence = sampleEvidence(name, columns, this.#around);
      return { ...evidence, notes: [...this.#unnamed.notesOn(name), ...evidence.notes] };
    });
  }

  #columnsOf(name: string): SampleColumns {
    const known = this.#byEndpoint.get(name);
    if (known !== undefined) return known;
    const columns = new SampleColumns();
    // A copy: a slice would keep all of the text alive that it was cut from.
    this.#byEndpoint.set(Buffer.from(name, 'utf16le').toString('utf16le'), columns);
    return columns;
  }

  #sampleOf(row: Row): ReadSample {
    const at = this.#instants.read(row, 'at');
    if (at > this.#around.now) throw new Unreadable(laterThanNow(at));
    const status = statusOf(row);
    const outcome = outcomeOf(row, status);
    const cause = toCause(textValue(row, 'cause')) ?? (isStatusFault(row, outcome, status) ? 'status' : null);
    const sample = {
      at,
      outcome,
      status,
      latencyUs: latencyUsOf(row),
      cause: outcome === 'down' || outcome === 'unknown' ? cause : null,
      vantage: textValue(row, 'vantage') ?? '',
      intervalMs: numberValue(row, 'intervalMs'),
      recheck: flagValue(row, 'recheck'),
    };
    const fault = faultOf({ ...sample, intervalMs: sample.intervalMs ?? 1 });
    if (fault !== null) throw new Unreadable(fault);
    return sample;
  }
}

export function laterThanNow(at: Instant): string {
  return `it is later than now: ${new Date(at).toISOString()}`;
}

/** 100 to 599; null where nothing answered, which 0 says as well. @throws Unreadable */
function statusOf(row: Row): number | null {
  const status = numberValue(row, 'status');
  return status === 0 ? null : status;
}

/** @throws Unreadable */
function outcomeOf(row: Row, status: number | null): Outcome {
  const word = textValue(row, 'outcome');
  if (word !== null) {
    const outcome = toOutcome(word.toLowerCase());
    if (outcome === null)
      throw new Unreadable(`outcome is not up, degraded, down or unknown: ${shown(word)}`);
    return outcome;
  }
  if (numberValue(row, 'status') === null) throw new Unreadable('it has neither outcome nor status');
  return status !== null && status >= 200 && status <= 299 ? 'up' : 'down';
}

function isStatusFault(row: Row, outcome: Outcome, status: number | null): boolean {
  return outcome === 'down' && status !== null && textValue(row, 'outcome') === null;
}

/** @throws Unreadable */
function latencyUsOf(row: Row): number | null {
  const latencyMs = numberValue(row, 'latencyMs');
  if (latencyMs === null) return null;
  if (latencyMs < 0) throw new Unreadable(`latencyMs is below zero: ${latencyMs}`);
  return Math.round(latencyMs * 1_000);
}
