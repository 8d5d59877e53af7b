// The band of states below the curve: which state when, as columns.
// Promise: how long each state was is exact; inside a bucket of a tally its place is known to the bucket alone.
// Not here: colours and canvas (chart.ts), the states themselves (shared/core).

import type { Interval } from '../../../shared/core/intervals.ts';
import type { Overlays } from '../../../shared/core/overlay.ts';
import { majority, timeline } from '../../../shared/core/quorum.ts';
import type { Sample } from '../../../shared/core/sample.ts';
import { coveredMs, type Tally } from '../../../shared/core/tally.ts';

/** In the order in which they are drawn: what matters lies on top. */
export const BAND_STATES = ['unknown', 'up', 'maintenance', 'degraded', 'down'] as const;
export type BandState = (typeof BAND_STATES)[number];

/** Successive pieces; time outside service hours is in none. */
export interface Band {
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** Index in BAND_STATES. */
  readonly state: Uint8Array;
}

interface Piece extends Interval {
  readonly state: BandState;
}

/** @param rows successive buckets */
export function bandOfRows(rows: readonly Tally[]): Band {
  const pieces: Piece[] = [];
  rows.forEach((row, i) => {
    let at = row.spans[0]?.from ?? 0;
    for (const [state, lengthMs] of orderOf(row, rows[i - 1])) {
      if (lengthMs > 0 && state !== 'excluded') extend(pieces, { from: at, to: at + lengthMs, state });
      at += lengthMs;
    }
  });
  return columnsOf(pieces);
}

/** An outage that goes on lies at the end, time that nobody watched beside more of it. */
function orderOf(
  row: Tally,
  before: Tally | undefined,
): readonly (readonly [BandState | 'excluded', number])[] {
  const isOpen = row.parts.some(({ end }) => end === null);
  const wasUnknown = before === undefined || coveredMs(before) === 0;
  const rest = [
    ['degraded', row.degradedMs],
    ['up', row.upMs],
    ['maintenance', row.maintenanceMs],
    ['excluded', row.excludedMs],
  ] as const;
  const down = ['down', row.downMs] as const;
  const unknown = ['unknown', row.unknownMs] as const;
  const middle = isOpen ? [...rest, down] : [down, ...rest];
  return wasUnknown ? [unknown, ...middle] : isOpen ? [unknown, ...middle] : [...middle, unknown];
}

/** @param samples in order, those before `extent` that still stand in it included */
export function bandOfSamples(samples: readonly Sample[], overlays: Overlays, extent: Interval): Band {
  const pieces: Piece[] = [];
  const planned: Piece[] = overlays.maintenance.map(({ from, to }) => ({ from, to, state: 'maintenance' }));
  let at = extent.from;
  const put = (piece: Piece) => {
    const [from, to] = [Math.max(piece.from, at), Math.min(piece.to, extent.to)];
    if (from >= to) return;
    if (from > at) extend(pieces, { from: at, to: from, state: 'unknown' });
    extend(pieces, { from, to, state: piece.state });
    at = to;
  };
  for (const { from, to, state } of timeline(samples, overlays, majority)) put({ from, to, state });
  if (at < extent.to) extend(pieces, { from: at, to: extent.to, state: 'unknown' });
  const over = planned.filter(({ from, to }) => from < extent.to && to > extent.from);
  return columnsOf(
    laidOver(
      laidOver(
        pieces,
        overlays.excluded.map((each) => ({ ...each, state: null })),
      ),
      over,
    ),
  );
}

/** Pieces with others laid over them; null = there is nothing. */
function laidOver(
  pieces: readonly Piece[],
  over: readonly (Interval & { readonly state: BandState | null })[],
): readonly Piece[] {
  let left = [...pieces];
  for (const { from, to } of over) {
    left = left.flatMap((piece) => {
      if (piece.to <= from || piece.from >= to) return [piece];
      const parts = [
        { ...piece, to: from },
        { ...piece, from: to },
      ];
      return parts.filter((part) => part.from < part.to);
    });
  }
  const laid = over.flatMap(({ from, to, state }) => (state === null ? [] : [{ from, to, state }]));
  return [...left, ...laid].sort((a, b) => a.from - b.from);
}

function extend(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  if (last === undefined || last.to !== piece.from || last.state !== piece.state) pieces.push(piece);
  else pieces[pieces.length - 1] = { ...last, to: piece.to };
}

function columnsOf(pieces: readonly Piece[]): Band {
  return {
    from: Float64Array.from(pieces, ({ from }) => from),
    to: Float64Array.from(pieces, ({ to }) => to),
    state: Uint8Array.from(pieces, ({ state }) => BAND_STATES.indexOf(state)),
  };
}
