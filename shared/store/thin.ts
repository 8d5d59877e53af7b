// Thinning: raw samples go, the oldest first, where their room is needed or somebody says so.
// Promise: no tally is lost or changed; the last days always stay, for tallies still depend on them.
// Not here: what goes for its age alone (retention.ts), an endpoint's whole history (forget.ts).

import { DAY_MS, type Instant } from '../core/instant.ts';
import type { Batch } from '../ports.ts';
import { CHUNK_MS } from './chunk.ts';
import { endpointOf, instantOf, keyOf, seriesRange } from './keys.ts';
import { RAW_MARGIN_MS } from './retention.ts';
import type { Place } from './settle.ts';
import { readState, writeState } from './shelf.ts';

/** One pass frees a tenth of the days of raw samples, at least one. */
const SHARE = 10;

export interface Thinned extends Batch {
  /** Raw samples before this are gone; null if none could go. */
  readonly before: Instant | null;
}

const NOTHING: Thinned = { put: [], remove: [], before: null };

/**
 * What to write so that raw samples of `endpoint` before `before` are gone.
 * @param before is moved back to the beginning of its chunk, and to what tallies do not depend on
 */
export async function thinning({ kv }: Place, endpoint: string, before: Instant): Promise<Thinned> {
  const key = keyOf('state', endpoint);
  const value = await kv.get(key);
  const read = value === null ? null : readState(value);
  if (read?.ok !== true) return NOTHING;
  const state = read.value;
  const to = floorOf(Math.min(before, state.settled - RAW_MARGIN_MS, state.to - RAW_MARGIN_MS));
  const old = async (kind: 'chunk' | 'failures') => {
    const range = seriesRange(kind, endpoint, 0, to);
    return (await kv.range(range.from, range.to)).map((entry) => entry.key);
  };
  const remove = [...(await old('chunk')), ...(await old('failures'))];
  if (remove.length === 0) return NOTHING;
  // First of all it must be on record that tallies before it are final, or they would be made of nothing.
  const rawFrom = Math.max(state.rawFrom, to + RAW_MARGIN_MS);
  return { put: [{ key, value: writeState({ ...state, rawFrom }) }], remove, before: to };
}

/** What to write so that there is room: the oldest raw samples of all endpoints go. */
export async function makingRoom(place: Place): Promise<Thinned> {
  const chunks = (await place.kv.range('chunk/', 'chunk0')).map(({ key }) => key);
  const days = [...new Set(chunks.map(instantOf))].sort((a, b) => a - b);
  const endpoints = [...new Set(chunks.map(endpointOf))];
  // A young history may have nothing that can go at its oldest day, and something at the next.
  for (let count = Math.ceil(days.length / SHARE); count <= days.length; count++) {
    const before = (days[count - 1] ?? 0) + DAY_MS;
    const all = await Promise.all(endpoints.map((id) => thinning(place, id, before)));
    const gone = all.filter((each) => each.before !== null);
    if (gone.length === 0) continue;
    return { put: gone.flatMap(({ put }) => put), remove: gone.flatMap(({ remove }) => remove), before };
  }
  return NOTHING;
}

function floorOf(at: Instant): Instant {
  return Math.floor(at / CHUNK_MS) * CHUNK_MS;
}
