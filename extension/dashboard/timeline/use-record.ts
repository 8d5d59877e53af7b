// What an endpoint's page has on record: its days, and the tally of the time that was picked.
// Promise: read once for each last full minute; what can't be read is said.
// Not here: hours and single checks (evidence.ts), drawing.

import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Config } from '../../../shared/config/config.ts';
import { calendarReach } from '../../../shared/core/calendar-windows.ts';
import { DAY_MS, type Instant } from '../../../shared/core/instant.ts';
import type { Interval } from '../../../shared/core/intervals.ts';
import { coveredMs, type Tally } from '../../../shared/core/tally.ts';
import { settingsOf } from '../../../shared/feed/from-history.ts';
import { watchedEndpoints } from '../../../shared/feed/watched.ts';
import { type Picked, picked } from '../../../shared/store/picked.ts';
import type { EndpointSettings } from '../../../shared/store/work.ts';
import type { ScreenEdge } from '../../screen/tools.ts';
import { type EvidenceSource, levelOfRows } from './evidence.ts';
import type { Level } from './level.ts';

export interface EndpointOnRecord {
  readonly source: EvidenceSource;
  /** From the year before this one on, up to the last full minute. */
  readonly rows: readonly Tally[];
  readonly days: Level;
  readonly rawFrom: Instant;
}

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  /** A sentence for people. */
  | { readonly ok: false; readonly problem: string };

export interface RecordWish {
  readonly edge: ScreenEdge;
  readonly config: Config;
  readonly id: string;
  readonly asOf: Instant;
  readonly now: Instant;
}

/** null until it is read. */
export function useRecord(wish: RecordWish): Read<EndpointOnRecord> | null {
  const { config, id, asOf } = wish;
  const [read, setRead] = useState<{ readonly id: string; readonly read: Read<EndpointOnRecord> } | null>(
    null,
  );
  useEffect(() => {
    const stop = new AbortController();
    void attempt(() => readRecord(wish)).then((result) => {
      if (!stop.signal.aborted) setRead({ id, read: result });
    });
    return () => stop.abort();
  }, [config.zone, id, asOf]);
  return read?.id === id ? read.read : null;
}

async function readRecord({ edge, config, id, asOf, now }: RecordWish): Promise<EndpointOnRecord> {
  const history = await edge.history(config);
  const endpoint = endpointSettings(config, id, now);
  const { zone } = config;
  const from = Math.min(calendarReach(asOf, zone), asOf - 366 * DAY_MS);
  const rows = await history.buckets({ endpoint, kind: 'days', from, to: asOf, now });
  const first = rows.find((row) => coveredMs(row) > 0)?.spans[0]?.from ?? asOf;
  const limits = { from: Math.min(first, asOf - 365 * DAY_MS), to: asOf };
  const intervalMs = config.endpoints.find((each) => each.id === id)?.intervalMs ?? DAY_MS;
  const source = { history, endpoint, intervalMs, limits, asOf, now };
  const rawFrom = (await history.rawFrom(id)) ?? 0;
  return { source, rows, days: levelOfRows('days', rows), rawFrom };
}

function endpointSettings(config: Config, id: string, now: Instant): EndpointSettings {
  const watched = watchedEndpoints(config, now).find((each) => each.id === id);
  if (watched === undefined) throw new RangeError(`Expected an endpoint that is watched, got ${id}`);
  return settingsOf(watched);
}

/** The tally of two instants; null until it is read, or where none are asked. */
export function usePicked(
  record: EndpointOnRecord | null,
  asked: Interval | null,
  zone: string,
): Read<Picked> | null {
  const [read, setRead] = useState<Read<Picked> | null>(null);
  const key = useMemo(() => asked, [asked?.from, asked?.to]);
  useEffect(() => {
    if (record === null || key === null) return setRead(null);
    const stop = new AbortController();
    const { history, endpoint, asOf, now } = record.source;
    void attempt(() => picked({ history, endpoint, asked: key, asOf, now, zone })).then((result) => {
      if (!stop.signal.aborted) setRead(result);
    });
    return () => stop.abort();
  }, [record, key, zone]);
  return asked === null ? null : read;
}

async function attempt<T>(work: () => Promise<T>): Promise<Read<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : String(error) };
  }
}
