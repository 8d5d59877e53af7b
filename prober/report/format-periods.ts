// Periods: times in one state that somebody else has judged, one a line, as JSON Lines or CSV.
// Promise: states are taken as exact; what no period covers is unknown, and what lies after now is no evidence.
// Not here: which of several periods at an instant counts (shared/core/periods.ts).

import type { Instant } from '../../shared/core/instant.ts';
import type { Period } from '../../shared/core/periods.ts';
import { type Outcome, toOutcome } from '../../shared/core/sample.ts';
import type { ByteSource } from './byte-source.ts';
import type { EndpointEvidence, Surroundings } from './evidence.ts';
import type { Collector, Format } from './format.ts';
import { laterThanNow } from './format-samples.ts';
import { InstantReader } from './instant-value.ts';
import type { LineLog } from './line-log.ts';
import { periodEvidence } from './period-evidence.ts';
import { eachRow, hasColumn, layoutOf } from './rows.ts';
import { unnamed } from './unnamed.ts';
import { type Row, textValue, Unreadable } from './value.ts';

const COLUMNS = ['from', 'to', 'state', 'endpoint'] as const;

export const periodsFormat: Format = {
  name: 'periods',
  recognises: (head) => {
    const layout = layoutOf(head, ['from']);
    return hasColumn(layout, 'to');
  },
  standsAlone: false,
  collect: (around) => new PeriodCollector(around),
};

class PeriodCollector implements Collector {
  readonly #around: Surroundings;
  readonly #instants: InstantReader;
  readonly #byEndpoint = new Map<string, Period[]>();
  readonly #unnamed = unnamed();
  #cut = 0;

  constructor(around: Surroundings) {
    this.#around = around;
    this.#instants = new InstantReader(around.zoneIsNamed ? around.zone : null);
  }

  async read(source: ByteSource, log: LineLog): Promise<void> {
    this.#cut = 0;
    await eachRow(source, COLUMNS, log, (row) => {
      const period = this.#periodOf(row);
      const name = textValue(row, 'endpoint') ?? this.#unnamed.nameIn(source);
      const own = this.#byEndpoint.get(name);
      if (own === undefined) this.#byEndpoint.set(Buffer.from(name, 'utf16le').toString('utf16le'), [period]);
      else own.push(period);
    });
    if (this.#cut > 0) log.remark(`${this.#cut} of the periods end later than now; they are read up to now`);
  }

  zone(): null {
    return null;
  }

  async close(): Promise<void> {}

  async evidence(): Promise<readonly EndpointEvidence[]> {
    return [...this.#byEndpoint].map(([name, periods]) => ({
      ...periodEvidence(name, periods, this.#around),
      notes: this.#unnamed.notesOn(name),
    }));
  }

  #periodOf(row: Row): Period {
    const { from, to } = intervalOf(row, this.#instants);
    const state = stateOf(row);
    const { now } = this.#around;
    if (from >= now) throw new Unreadable(laterThanNow(from));
    if (to > now) this.#cut += 1;
    return { from, to: Math.min(to, now), state };
  }
}

/** @throws Unreadable */
export function intervalOf(row: Row, instants: InstantReader): { from: Instant; to: Instant } {
  const from = instants.read(row, 'from');
  const to = instants.read(row, 'to');
  if (to < from) throw new Unreadable('it ends before it begins');
  if (to === from) throw new Unreadable('it ends when it begins');
  return { from, to };
}

function stateOf(row: Row): Outcome {
  const word = textValue(row, 'state');
  if (word === null) throw new Unreadable('state is missing');
  const state = toOutcome(word.toLowerCase());
  if (state === null) throw new Unreadable(`state is not up, degraded, down or unknown: ${word}`);
  return state;
}
