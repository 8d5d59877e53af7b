// The troubles of what is watched, as they are read: what is down comes first.
// Promise: shows what is read so far; what has not changed is not read again; what fails is told.
// Not here: reading one endpoint (troubles.ts).

import { useEffect, useRef, useState } from 'preact/hooks';
import { NO_OVERLAYS } from '../../../shared/core/overlay.ts';
import type { EndpointStatus } from '../../../shared/feed/status.ts';
import { watchedEndpoints } from '../../../shared/feed/watched.ts';
import type { ViewFrame } from '../view.ts';
import { readTroubles, type Troubles, troubleMark } from './troubles.ts';

export interface TroublesRead {
  /** By endpoint id. */
  readonly byEndpoint: ReadonlyMap<string, Troubles>;
  /** How many endpoints are read, of how many. */
  readonly done: number;
  readonly all: number;
  /** What the history says where it can't be read. */
  readonly problem: string | null;
}

interface Kept {
  readonly mark: string;
  readonly troubles: Troubles;
}

/** @param ids whose; null = of all */
export function useTroubles({ known, edge }: ViewFrame, ids: readonly string[] | null): TroublesRead {
  const kept = useRef(new Map<string, Kept>());
  const [state, setState] = useState<TroublesRead>({ byEndpoint: new Map(), done: 0, all: 0, problem: null });
  const { config, status } = known;
  const wanted = (status?.endpoints ?? []).filter(({ id }) => ids === null || ids.includes(id));
  const mark = wanted.map((each) => `${each.id} ${troubleMark(each)}`).join();
  useEffect(() => {
    if (config === null || status === null) return;
    const stop = new AbortController();
    const tell = (done: number, problem: string | null) => {
      if (stop.signal.aborted) return;
      const byEndpoint = new Map([...kept.current].map(([id, { troubles }]) => [id, troubles]));
      setState({ byEndpoint, done, all: wanted.length, problem });
    };
    const read = async () => {
      const history = await edge.history(config);
      const now = edge.now();
      const over = new Map(watchedEndpoints(config, now).map(({ id, overlays }) => [id, overlays]));
      let [done, toldAt] = [0, now];
      for (const endpoint of wanted.toSorted(worstFirst)) {
        if (stop.signal.aborted) return;
        const own = troubleMark(endpoint);
        if (kept.current.get(endpoint.id)?.mark !== own) {
          const overlays = over.get(endpoint.id) ?? NO_OVERLAYS;
          const troubles = await readTroubles(endpoint, { history, overlays, now, breathe });
          kept.current.set(endpoint.id, { mark: own, troubles });
        }
        done += 1;
        if (edge.now() - toldAt < TELL_MS) continue;
        tell(done, null);
        toldAt = edge.now();
      }
      tell(done, null);
    };
    read().catch((error: unknown) => tell(0, error instanceof Error ? error.message : String(error)));
    return () => stop.abort();
  }, [mark]);
  return { ...state, all: wanted.length };
}

/** Between two drawings while it is read; ms. */
const TELL_MS = 150;

function worstFirst(a: EndpointStatus, b: EndpointStatus): number {
  return Number(b.standing.state === 'down') - Number(a.standing.state === 'down');
}

function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
