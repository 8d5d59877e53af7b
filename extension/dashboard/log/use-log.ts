// The log as it is read: more of it as one scrolls down.
// Promise: what is filtered anew begins anew; one piece is read at a time.
// Not here: reading a piece (pages.ts), drawing (log-table.tsx).

import { useEffect, useRef, useState } from 'preact/hooks';
import { DAY_MS, type Instant } from '../../../shared/core/instant.ts';
import type { ViewFrame } from '../view.ts';
import type { LogFilters } from './filters.ts';
import { firstLength, type LogRow, type LogSource, readPiece } from './pages.ts';

export interface LiveLog {
  /** The latest first. */
  readonly rows: readonly LogRow[];
  /** Up to where it is read, backwards; null = to the end. */
  readonly next: Instant | null;
  readonly isReading: boolean;
  readonly problem: string | null;
  /** Reads on, at least one screen of what fits. */
  readonly more: () => void;
}

interface State {
  readonly rows: readonly LogRow[];
  readonly next: Instant | null;
  readonly lengthMs: number;
  readonly isReading: boolean;
  readonly problem: string | null;
}

/** Raw samples are kept so long, and a little longer. */
const RAW_REACH_MS = 95 * DAY_MS;
/** Enough to fill a screen. */
const SCREEN_ROWS = 60;
/** Where next to nothing fits, what is found is shown every so often; ms. */
const TURN_MS = 200;

export function useLog(frame: ViewFrame, filters: LogFilters): LiveLog {
  const { known, edge } = frame;
  const [state, setState] = useState<State>(() => beginning(edge.now(), filters, 0));
  const run = useRef<AbortController | null>(null);
  const endpoints = (known.config?.endpoints ?? []).filter(({ id }) => (filters.endpoint ?? id) === id);
  const read = async (before: State, stop: AbortController): Promise<void> => {
    if (known.config === null) return;
    const history = await edge.history(known.config);
    const source: LogSource = { history, endpoints, filters, floor: edge.now() - RAW_REACH_MS };
    let at = before;
    let told = edge.now();
    const enough = before.rows.length + SCREEN_ROWS;
    while (at.next !== null && at.rows.length < enough && !stop.signal.aborted) {
      const piece = await readPiece(source, at.next, at.lengthMs);
      at = { ...at, rows: [...at.rows, ...piece.rows], next: piece.next, lengthMs: piece.lengthMs };
      if (edge.now() - told < TURN_MS) continue;
      if (!stop.signal.aborted) setState({ ...at, isReading: true });
      await new Promise((resolve) => setTimeout(resolve, 0));
      told = edge.now();
    }
    if (!stop.signal.aborted) setState({ ...at, isReading: false });
  };
  const start = (from: State): void => {
    run.current?.abort();
    const stop = new AbortController();
    run.current = stop;
    setState({ ...from, isReading: true, problem: null });
    read(from, stop).catch((error: unknown) => {
      const problem = error instanceof Error ? error.message : String(error);
      if (!stop.signal.aborted) setState({ ...from, isReading: false, problem });
    });
  };
  const wish = JSON.stringify([filters, endpoints.map(({ id }) => id)]);
  useEffect(() => {
    start(beginning(edge.now(), filters, firstLength(endpoints)));
    return () => run.current?.abort();
  }, [wish]);
  const more = () => {
    if (!state.isReading && state.next !== null && state.problem === null) start(state);
  };
  return { ...state, more };
}

function beginning(now: Instant, { to }: LogFilters, lengthMs: number): State {
  return { rows: [], next: Math.min(to ?? now + 1, now + 1), lengthMs, isReading: true, problem: null };
}
