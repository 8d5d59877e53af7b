// The alerts on record, read and followed.
// Promise: what the background decides shows without a reload; what can't be read is told.
// Not here: what is shown of them (filters.ts), writing them (background/alerts.ts).

import { useEffect, useState } from 'preact/hooks';
import { type Acknowledged, acknowledgedIn } from '../../../shared/alert/acknowledged.ts';
import type { Decision } from '../../../shared/alert/decision.ts';
import { decisionsOf } from '../../../shared/alert/decision-record.ts';
import type { Digest } from '../../../shared/alert/digest.ts';
import { digestsOf } from '../../../shared/alert/digest-record.ts';
import { savedIn } from '../../../shared/alert/saved.ts';
import { DAY_MS, type Instant, MINUTE_MS } from '../../../shared/core/instant.ts';
import type { KeyValue } from '../../../shared/ports.ts';
import type { ViewFrame } from '../view.ts';
import type { GoingOn } from './filters.ts';

export interface AlertsOnRecord {
  /** In the order of time. */
  readonly decisions: readonly Decision[];
  readonly goingOn: GoingOn;
  /** The latest first. */
  readonly digests: readonly Digest[];
  readonly acknowledged: Acknowledged;
}

export interface AlertsRead {
  /** null until they are read. */
  readonly record: AlertsOnRecord | null;
  /** What the browser says where they can't be read. */
  readonly problem: string | null;
}

/** So far back is shown; what goes on may have begun earlier. */
export const SHOWN_DAYS = 30;
const KEPT_DAYS = 90;

export async function alertsOnRecord(store: KeyValue, now: Instant): Promise<AlertsOnRecord> {
  const saved = await savedIn(store);
  const goingOn = new Map((saved?.alerts ?? []).map(({ id, members }) => [id, members]));
  const acknowledged = await acknowledgedIn(store);
  const all = await decisionsOf(store, now - KEPT_DAYS * DAY_MS, now + 1);
  const since = now - SHOWN_DAYS * DAY_MS;
  const isOpening = ({ alert, kind }: Decision) => kind === 'open' && goingOn.has(alert);
  const decisions = all.filter((each) => each.at >= since || isOpening(each));
  const digests = (await digestsOf(store, since, now + 1)).toReversed();
  return { decisions, goingOn, digests, acknowledged };
}

export function useAlerts({ edge, now }: ViewFrame): AlertsRead {
  const [read, setRead] = useState<AlertsRead>({ record: null, problem: null });
  // Time alone decides as well: quiet hours end.
  const minute = Math.floor(now / MINUTE_MS);
  useEffect(() => {
    const stop = new AbortController();
    const again = () =>
      void edge
        .alerts()
        .then((store) => alertsOnRecord(store, edge.now()))
        .then((record): AlertsRead => ({ record, problem: null }))
        .catch((error: unknown): AlertsRead => {
          return { record: null, problem: error instanceof Error ? error.message : String(error) };
        })
        .then((seen) => {
          if (!stop.signal.aborted) setRead(seen);
        });
    again();
    edge.subscribe(again, stop.signal);
    return () => stop.abort();
  }, [minute]);
  return read;
}
