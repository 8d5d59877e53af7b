// Alerts that are open now, for a screen: which endpoints they are about, since when, and who takes care of them.
// Promise: what the background decides, and what a button does, shows without a reload; none where they can't be read.
// Not here: the record of all alerts (dashboard/alerts), the buttons (acknowledge.tsx).

import { useEffect, useState } from 'preact/hooks';
import { type Acknowledgement, acknowledgedIn } from '../../shared/alert/acknowledged.ts';
import { type SavedAlert, savedIn } from '../../shared/alert/saved.ts';
import type { KeyValue } from '../../shared/ports.ts';
import type { ScreenEdge } from './tools.ts';

export interface OpenAlert extends SavedAlert {
  /** null = nobody takes care of it. */
  readonly acknowledgement: Acknowledgement | null;
}

export async function openAlertsIn(store: KeyValue): Promise<readonly OpenAlert[]> {
  const [saved, acknowledged] = await Promise.all([savedIn(store), acknowledgedIn(store)]);
  return (saved?.alerts ?? []).map((alert) => {
    return { ...alert, acknowledgement: acknowledged.get(alert.id) ?? null };
  });
}

/** Those that are about this endpoint now, the oldest first. */
export function useOpenAlerts(edge: ScreenEdge, endpoint: string): readonly OpenAlert[] {
  const [open, setOpen] = useState<readonly OpenAlert[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    const again = () =>
      void edge
        .alerts()
        .then(openAlertsIn)
        // The dashboard says what can't be read.
        .catch(() => [])
        .then((all) => {
          if (!stop.signal.aborted) setOpen(all.filter(({ members }) => members.includes(endpoint)));
        });
    again();
    edge.subscribe(again, stop.signal);
    return () => stop.abort();
  }, [endpoint]);
  return open;
}
