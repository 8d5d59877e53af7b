// What the samples of one endpoint say of any windows.
// Promise: the same figures whatever order the samples came in; one pass over them, however many windows.
// Not here: reading them (format-samples.ts), the rules of the figures (shared/core).

import { type Instant, minuteFloor } from '../../shared/core/instant.ts';
import { Recorder, tallies } from '../../shared/core/rollup.ts';
import { inOrder, type Sample } from '../../shared/core/sample.ts';
import type { Tally } from '../../shared/core/tally.ts';
import { durationText } from '../../shared/ui/text.ts';
import type { EndpointEvidence, Shown, Surroundings } from './evidence.ts';
import { medianInterval } from './median-interval.ts';
import type { SampleColumns } from './sample-columns.ts';
import { anew } from './slot-samples.ts';
import { edgesOf, joiner } from './window-edges.ts';

const SHOWN: Shown = { states: true, answers: true, latency: true, apdex: true };

export function sampleEvidence(name: string, columns: SampleColumns, around: Surroundings): EndpointEvidence {
  const order = columns.byTime();
  const first = columns.atOf(order[0] ?? 0);
  const last = columns.atOf(order.at(-1) ?? 0);
  const { intervalMs, note } = intervalOf(columns, order, around.intervalMs);
  const extent = { from: first, to: last + 1 };
  return {
    name,
    extent,
    asOf: minuteFloor(last),
    notes: note === null ? [] : [note],
    errors: null,
    samples: {
      from: 'checks',
      slotMs: null,
      inTime: async () => anew(() => inTime({ columns, order, intervalMs })),
    },
    read: async (windows) => {
      const edges = edgesOf(windows, first);
      const within = { from: edges[0] ?? first, to: Math.max(edges.at(-1) ?? last, last + 1) };
      const terms = { overlays: around.overlaysOf(name, within), apdexUs: around.apdexUs, open: null };
      const tallyOf = joiner(tally({ columns, order, intervalMs }, terms, edges));
      return windows.map((used) => ({ used, tally: tallyOf(used), shown: SHOWN, requests: null }));
    },
  };
}

interface Samples {
  readonly columns: SampleColumns;
  readonly order: Uint32Array;
  /** Of samples that tell none; null = there is no telling, so that they say nothing about time. */
  readonly intervalMs: number | null;
}

type Terms = ConstructorParameters<typeof Recorder>[0];

function tally(samples: Samples, terms: Terms, edges: readonly Instant[]): Tally[] {
  if (!samples.columns.isOfOneVantage()) return tallies({ ...terms, samples: [...inTime(samples)] }, edges);
  // Nothing but the columns is held: a sample lives as long as it is looked at.
  const recorder = new Recorder(terms, edges);
  for (const sample of inTime(samples)) recorder.add(sample);
  return recorder.tallies();
}

/** The samples as `inOrder` gives them, one after the other. */
function* inTime({ columns, order, intervalMs }: Samples): Generator<Sample> {
  let together: Sample[] = [];
  for (const i of order) {
    const interval = columns.intervalMsOf(i) ?? intervalMs;
    if (interval === null) continue;
    const sample = columns.sampleOf(i, interval);
    if (together[0] !== undefined && together[0].at !== sample.at) {
      yield* inOrder(together);
      together = [];
    }
    together.push(sample);
  }
  yield* inOrder(together);
}

function intervalOf(
  columns: SampleColumns,
  order: Uint32Array,
  asked: number | null,
): { readonly intervalMs: number | null; readonly note: string | null } {
  const lacking = columns.withoutInterval;
  if (lacking === 0 || asked !== null) return { intervalMs: asked, note: null };
  const found = medianInterval(columns, order);
  const note =
    found === null
      ? `has one sample alone and no interval, so that it is not known how long it stands: it is left out. Name the interval with --interval.`
      : `no interval is named; the median difference of its samples is taken: ${durationText(found, 'en')}.`;
  return { intervalMs: found, note };
}
