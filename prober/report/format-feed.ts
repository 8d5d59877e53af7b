// An Uptally feed: the public document with the days of 90 days and the hours of two.
// Promise: the same figures as the widget shows of it; what it does not carry is null.
// Not here: the document (shared/feed), windows that are no whole rows (row-reading.ts).

import type { Interval } from '../../shared/core/intervals.ts';
import { STANDARD_WINDOWS } from '../../shared/core/window.ts';
import { readFeed } from '../../shared/feed/read-full.ts';
import type { EndpointStatus, Status } from '../../shared/feed/status.ts';
import { Complaint } from '../complaint.ts';
import { terminalText } from '../terminal-text.ts';
import type { ByteSource } from './byte-source.ts';
import type { EndpointEvidence } from './evidence.ts';
import type { Collector, Format } from './format.ts';
import type { LineLog } from './line-log.ts';
import { decoderFor } from './lines.ts';
import { type Row, rowReader } from './row-reading.ts';
import { distinctNames } from './unnamed.ts';
import { firstWatched } from './watched-days.ts';

/** More than the largest that a prober writes: 2,000 endpoints. */
const BYTES_MAX = 64 << 20;

export const feedFormat: Format = {
  name: 'feed',
  standsAlone: true,
  recognises: (head) => /^\s*\{/u.test(head) && /"uptally"\s*:/u.test(head),
  collect: () => new FeedCollector(),
};

class FeedCollector implements Collector {
  #status: Status | null = null;

  async read(source: ByteSource, log: LineLog): Promise<void> {
    const read = readFeed(await textOf(source));
    if (!read.ok) {
      throw new Complaint(
        terminalText(`${source.name} is no Uptally feed that can be read: ${read.problem}.`),
        2,
      );
    }
    this.#status = read.status;
    log.addAll({ taken: read.status.endpoints.length, skipped: 0, first: [] });
  }

  async evidence(): Promise<readonly EndpointEvidence[]> {
    const status = this.#status;
    if (status === null) return [];
    const names = distinctNames(status.endpoints);
    return status.endpoints.map((endpoint, i) =>
      feedEvidence(names[i] ?? endpoint.name, endpoint, status.asOf),
    );
  }

  zone(): string | null {
    return this.#status?.zone ?? null;
  }

  async close(): Promise<void> {}
}

function feedEvidence(name: string, endpoint: EndpointStatus, asOf: number): EndpointEvidence {
  const { days, hours, windows, response, latencyByDay } = endpoint;
  const rows = {
    days: days.map((tally, i): Row => ({ tally, latency: latencyByDay[i] ?? false })),
    hours: hours.map((tally): Row => ({ tally, latency: false })),
    windows: STANDARD_WINDOWS.map(({ id }): Row => ({ tally: windows[id], latency: response[id] ?? false })),
  };
  return {
    name,
    extent: { from: firstWatched(days) ?? asOf, to: asOf },
    asOf,
    notes: [],
    errors: null,
    samples: null,
    read: async (wanted: readonly Interval[]) => wanted.map(rowReader(rows)),
  };
}

/** @throws Complaint if it is far too long for a feed */
async function textOf({ name, chunks }: ByteSource): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of chunks) {
    pieces.push(piece);
    bytes += piece.length;
    if (bytes > BYTES_MAX) throw new Complaint(`${terminalText(name)} is too long for a feed.`, 2);
  }
  const whole = Buffer.concat(pieces);
  return decoderFor(whole).decode(whole);
}
