// Moving: from the journal, or from an import, into chunks and tallies.
// Promise: may be killed at any write; what is repeated after it ends in the same content.
// Not here: what has to be written for one endpoint (settle.ts).

import { DAY_MS, type Instant } from '../core/instant.ts';
import type { Sample } from '../core/sample.ts';
import type { Entry } from '../ports.ts';
import { type Appended, advanced, lastInstant, sift } from './append.ts';
import { changedSince } from './burnt-in.ts';
import { journalBefore, META_KEY } from './keys.ts';
import { readMeta, writeMeta } from './meta.ts';
import { expired, type Retention, rawFloor } from './retention.ts';
import { type Place, type Settled, settle } from './settle.ts';
import { defaultSettings } from './view.ts';
import type { EndpointSettings } from './work.ts';

/** Tallies that were made anew, for what is planned has changed. */
export interface Remade {
  readonly endpoint: string;
  readonly from: Instant;
}

export interface Mover {
  compact(endpoints: readonly EndpointSettings[], now: Instant): Promise<readonly Remade[]>;
  importSamples(endpoint: EndpointSettings, samples: readonly Sample[], now: Instant): Promise<Appended>;
  remake(endpoint: EndpointSettings, now: Instant): Promise<Instant | null>;
}

/** @param perWrite how many endpoints share a write, >= 1 */
export function moving(place: Place, retention: Retention, perWrite: number): Mover {
  const { kv, records, edges } = place;

  /** One atomic write that tells readers that things moved. */
  const write = async (put: readonly Entry[], remove: readonly string[]): Promise<void> => {
    const turn = readMeta(await kv.get(META_KEY)) + 1;
    await kv.write({ put: [...put, { key: META_KEY, value: writeMeta(turn) }], remove });
  };

  return {
    compact: async (endpoints, now) => {
      const last = lastInstant(await records.latest());
      if (last === null) return [];
      const to = edges.hourFloor(Math.min(now, last));
      const { keys, samples } = await records.journal(journalBefore(to));
      const fresh = Map.groupBy(samples, ({ endpoint }) => endpoint);
      const known = new Set(endpoints.map(({ id }) => id));
      const forgotten = [...fresh.keys()].filter((id) => !known.has(id)).map(defaultSettings);
      let put: Entry[] = [];
      let remove: string[] = [];
      let waiting = 0;
      const remade: Remade[] = [];
      for (const endpoint of [...endpoints, ...forgotten]) {
        const own = (fresh.get(endpoint.id) ?? []).map(({ sample }) => sample);
        const task = { endpoint, fresh: own, to, now, isWatched: known.has(endpoint.id) };
        const settled = await compacted(place, retention, task);
        if (settled === null) continue;
        put.push(...settled.put);
        remove.push(...settled.remove);
        waiting += 1;
        if (settled.isRemade) remade.push({ endpoint: endpoint.id, from: settled.from });
        // What took long to make anew is not risked for what comes after it.
        if (waiting < perWrite && !settled.isRemade) continue;
        await write(put, remove);
        [put, remove, waiting] = [[], [], 0];
      }
      if (put.length > 0 || keys.length > 0) await write(put, [...remove, ...keys]);
      return remade;
    },

    importSamples: async (endpoint, samples, now) => {
      const shelf = await records.shelf(endpoint.id);
      const rawFrom = shelf?.state.rawFrom ?? 0;
      const all = samples.map((sample) => ({ endpoint: endpoint.id, sample }));
      const { good, refused } = sift(all, now, ({ sample }) =>
        sample.at < rawFrom ? 'raw samples of its day are gone, and its tallies are final' : null,
      );
      if (good.length === 0) return { stored: 0, refused };
      const fresh = good.map(({ sample }) => sample);
      const latest = await advanced(place, good, now);
      const last = fresh.reduce(
        (most, { at }) => Math.max(most, at),
        lastInstant(await records.latest()) ?? 0,
      );
      const until = Math.max(edges.hourFloor(Math.min(now, last)), shelf?.state.to ?? 0);
      const settled = await settle(place, { endpoint, shelf, fresh, now, until }, rawFrom);
      await write([...settled.put, ...latest], settled.remove);
      return { stored: good.length, refused };
    },

    remake: async (endpoint, now) => {
      const shelf = await records.shelf(endpoint.id);
      const { samples } = await records.raw(endpoint.id, shelf?.state.rawFrom ?? 0, Number.POSITIVE_INFINITY);
      const first = samples[0];
      if (shelf === null || first === undefined) return null;
      const { to, rawFrom } = shelf.state;
      const settled = await settle(
        place,
        { endpoint, shelf, fresh: [], now, until: to, since: first.at },
        rawFrom,
      );
      await write(settled.put, settled.remove);
      return settled.from;
    },
  };
}

interface Task {
  readonly endpoint: EndpointSettings;
  readonly fresh: readonly Sample[];
  readonly to: Instant;
  readonly now: Instant;
  /** Whether the owner describes it: of others nobody knows what was planned. */
  readonly isWatched: boolean;
}

/** What to write for one endpoint; null if nothing has changed. */
async function compacted(
  place: Place,
  retention: Retention,
  { endpoint, fresh, to, now, isWatched }: Task,
): Promise<(Settled & { readonly isRemade: boolean }) | null> {
  const shelf = await place.records.shelf(endpoint.id);
  const until = Math.max(to, shelf?.state.to ?? 0);
  const before = shelf?.state.rawFrom ?? 0;
  const rawFrom = Math.max(before, rawFloor(retention, until));
  const isNewDay = Math.floor(rawFrom / DAY_MS) !== Math.floor(before / DAY_MS);
  const burnt = isWatched ? await place.records.burntIn(endpoint.id) : null;
  const since = shelf === null ? null : changedSince(burnt, endpoint, rawFrom, shelf.state.to);
  const isSame = shelf !== null && shelf.state.to === until && !isNewDay && since === null;
  if (isSame && fresh.length === 0) return null;
  const wish = { endpoint, shelf, fresh, now, until, ...(since === null ? {} : { since }) };
  const settled = await settle(place, wish, rawFrom);
  const old = isNewDay ? await expired(place.kv, endpoint.id, retention, until) : [];
  return { ...without(settled, old), isRemade: since !== null };
}

/** The same, and what is too old goes: it is not written in the same breath either. */
function without({ put, remove, from }: Settled, old: readonly string[]): Settled {
  const gone = new Set(old);
  return { put: put.filter(({ key }) => !gone.has(key)), remove: [...new Set([...remove, ...old])], from };
}
