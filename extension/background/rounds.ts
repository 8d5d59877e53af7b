// Rounds: what is due, to be looked at again, or asked for, is checked, judged, stored and shown.
// Promise: of two ticks the later waits or is dropped; one endpoint is never checked twice at once.
// Not here: checking and judging (shared/probe), when a round begins (background.ts).

import * as v from 'valibot';
import type { Config } from '../../shared/config/config.ts';
import { configDocument } from '../../shared/config/serialize.ts';
import { HOUR_MS, type Instant } from '../../shared/core/instant.ts';
import { settingsOf } from '../../shared/feed/from-history.ts';
import { watchedEndpoints } from '../../shared/feed/watched.ts';
import type { Clock, Http, Matchers, Secrets } from '../../shared/ports.ts';
import type { Settled } from '../../shared/probe/guard.ts';
import { runTick } from '../../shared/probe/tick.ts';
import { crc32 } from '../../shared/store/bytes.ts';
import type { History } from '../../shared/store/history.ts';
import type { EndpointSample } from '../../shared/store/journal.ts';
import type { Wording } from '../../shared/ui/text.ts';
import type { Seen } from '../answer.ts';
import type { Toolbar } from '../browser.ts';
import type { Notes } from '../notes.ts';
import { noteDetails, noteTrouble } from '../report.ts';
import { sightings } from '../sightings.ts';
import { asleep, readSnoozed } from '../snooze.ts';
import { readConfig } from '../watchlist.ts';
import type { SpokenWords } from '../words/words.ts';
import { Rechecks } from './rechecks.ts';
import { noticeLoss, withRoom } from './room.ts';
import { toolbar, troubledToolbar } from './toolbar.ts';
import { noteAwake, readWakefulness, wake } from './wakefulness.ts';

export interface RoundTools {
  readonly notes: Notes;
  readonly clock: Clock;
  readonly http: Http;
  readonly secrets: Secrets;
  readonly matchers: () => Promise<Matchers>;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** The period of the alarm, ms. */
  readonly tickMs: number;
  /** Of a list that is not written yet: an IANA name. */
  readonly zone: string;
  /** The history, opened once in a worker's life. Rejects with an Error for people. */
  readonly history: (zone: string) => Promise<History>;
  readonly show: (toolbar: Toolbar) => Promise<void>;
  /** Brings the context menu up to date. */
  readonly showMenu: (config: Config, seen: readonly Seen[]) => Promise<void>;
  readonly wording: (config: Config) => Wording;
  readonly words: SpokenWords;
  /** Decides on what is on record now, or on the time that has passed. Never rejects. */
  readonly alert: (samples: readonly EndpointSample[], config: Config) => Promise<void>;
  /** Tells open pages that something was stored. */
  readonly announce: () => void;
}

export interface Rounds {
  /** Checks what is due. A tick that comes while one runs is dropped: the next finds what is due still. Never rejects. */
  tick(): Promise<void>;
  /** Checks these endpoints now, in the middle of a slot too. Never rejects. */
  check(ids: readonly string[]): Promise<void>;
  /** Brings the toolbar up to date. Never rejects. */
  show(): Promise<void>;
}

const COMPACTED_KEY = 'compacted';

/** How many checks are in flight at once: with a hundred endpoints that hang, a tick still ends before the next. */
const CONCURRENCY = 50;

export function rounds(tools: RoundTools): Rounds {
  const again = () =>
    guarded(tools, async () => {
      const { wakingUntil } = await readWakefulness(tools.notes);
      await start(null, wakingUntil).done;
    });
  const start = starter(tools, new Rechecks({ ...tools, onDue: again }));
  let running: Promise<void> | null = null;
  const tick = async (): Promise<void> => {
    await guarded(tools, async () => {
      const troubles: unknown[] = [];
      const { notes, clock, tickMs } = tools;
      const { wakingUntil } = await wake({
        notes,
        now: clock.now(),
        tickMs,
        onError: (error) => troubles.push(error),
      });
      await start(null, wakingUntil).done;
      const config = await configOf(tools);
      const { zone } = config;
      await tools.alert([], config);
      // Before anything is put in its place anew: after that it would look as if nothing had been lost.
      await noticeLoss(await tools.history(zone), notes, clock.now());
      await compactHourly(tools);
      if (troubles.length > 0) throw troubles[0];
    });
    running = null;
  };
  const check = async (ids: readonly string[]): Promise<void> => {
    if (ids.length === 0) return;
    const { wakingUntil } = await readWakefulness(tools.notes);
    const { done, others } = start(ids, wakingUntil);
    const missed = await done;
    if (missed.length === 0) return;
    // A check of theirs was under way already, and may have begun before whatever we were asked for.
    await others;
    await start(missed, wakingUntil).done;
  };
  return {
    tick: () => {
      running ??= tick();
      return running;
    },
    check: (ids) => guarded(tools, () => check(ids)),
    show: () => guarded(tools, () => showNow(tools)),
  };
}

/** Starts rounds, and knows which are under way; one that is waited for waits for none itself. */
function starter(tools: RoundTools, rechecks: Rechecks) {
  const busy = new Set<string>();
  const active = new Set<Promise<unknown>>();
  return (ids: readonly string[] | null, wakingUntil: Instant | null) => {
    const others = Promise.allSettled([...active]);
    const done = round(tools, { ids, wakingUntil, busy, rechecks }).finally(() => active.delete(done));
    active.add(done);
    return { done, others };
  };
}

interface Round {
  /** null = whatever is due. */
  readonly ids: readonly string[] | null;
  readonly wakingUntil: Instant | null;
  readonly busy: Set<string>;
  readonly rechecks: Rechecks;
}

/** @returns ids that were asked for and left out, since a check of theirs was under way */
async function round(tools: RoundTools, given: Round): Promise<readonly string[]> {
  const { ids, wakingUntil, busy, rechecks } = given;
  const config = await configOf(tools);
  const history = await tools.history(config.zone);
  const latest = await history.latest();
  rechecks.begin(config, latest);
  const errors: unknown[] = [];
  const missed = (ids ?? []).filter((id) => busy.has(id));
  const report = await runTick({
    ...tools,
    endpoints: config.endpoints
      .filter(({ id }) => ids === null || ids.includes(id))
      .map((endpoint) => (ids === null ? endpoint : { ...endpoint, paused: false })),
    latest: (id) => (ids === null ? (latest.get(id)?.sample.at ?? null) : null),
    isRecheckDue: (endpoint, now) => ids === null && rechecks.isDue(endpoint, now),
    onFree: () => rechecks.arrange(busy),
    control: config.control,
    vantage: '',
    concurrency: CONCURRENCY,
    store: async (results) => {
      await store(results, history, tools);
      rechecks.note(results);
    },
    onError: (error) => errors.push(error),
    wakingUntil,
    busy,
    signal: new AbortController().signal,
  });
  rechecks.arrange(busy);
  if (report.networkProven && wakingUntil !== null) await noteAwake(tools.notes);
  if (errors.length > 0) throw errors[0];
  await showNow(tools);
  return missed;
}

/** Write first: what is shown is on record. */
async function store(found: readonly Settled[], history: History, tools: RoundTools): Promise<void> {
  const results = await stillWatched(found, tools);
  const samples = results.map(({ endpoint, sample, failure }) => {
    return { endpoint: endpoint.id, sample, ...(failure !== undefined && { failure }) };
  });
  const now = tools.clock.now();
  await withRoom(() => history.append(samples, now), { history, notes: tools.notes, now });
  await noteDetails(
    tools.notes,
    Object.fromEntries(results.map(({ endpoint, detail }) => [endpoint.id, detail])),
  );
  await showNow(tools);
  await tools.alert(samples, await configOf(tools));
  tools.announce();
}

/** Without those whose id stands for another address by now, or for none: a backup was put in place of the list. */
async function stillWatched(
  results: readonly Settled[],
  { notes, zone }: RoundTools,
): Promise<readonly Settled[]> {
  const read = await readConfig(notes, zone);
  // A list that can't be read says nothing about what was watched.
  if (!read.ok) return results;
  const urls = new Map(read.config.endpoints.map(({ id, url }) => [id, url]));
  return results.filter(({ endpoint }) => urls.get(endpoint.id) === endpoint.url);
}

async function showNow(tools: RoundTools): Promise<void> {
  const config = await configOf(tools);
  const latest = await (await tools.history(config.zone)).latest();
  const now = tools.clock.now();
  const seen = sightings(config, latest, now);
  const sleeping = asleep(await readSnoozed(tools.notes), now);
  await tools.show(toolbar(config, seen, sleeping, tools.wording(config), tools.words));
  await tools.showMenu(config, seen);
}

async function configOf({ notes, zone }: RoundTools): Promise<Config> {
  const read = await readConfig(notes, zone);
  if (!read.ok) throw new Error(read.problem);
  return read.config;
}

/**
 * Moves the journal to its place, once an hour: figures need it not, but the journal would grow. And
 * whenever the list was changed: plans that changed make tallies anew.
 */
async function compactHourly(tools: RoundTools): Promise<void> {
  const now = tools.clock.now();
  const config = await configOf(tools);
  const mark = crc32(new TextEncoder().encode(JSON.stringify(configDocument(config))));
  const last = v.safeParse(compactedSchema, await tools.notes.get(COMPACTED_KEY));
  const isRecent = last.success && last.output.at <= now && now - last.output.at < HOUR_MS;
  if (isRecent && last.output.listMark === mark) return;
  const history = await tools.history(config.zone);
  const settings = watchedEndpoints(config, now).map(settingsOf);
  await withRoom(() => history.compact(settings, now), { history, notes: tools.notes, now });
  await tools.notes.set(COMPACTED_KEY, { at: now, listMark: mark });
}

/** When it was done last, and a check sum of the list that it was done with. */
const compactedSchema = v.object({ at: v.number(), listMark: v.number() });

/** Does the work; what goes wrong is noted for the popup and shown in the toolbar until all is well again. */
async function guarded(tools: RoundTools, work: () => Promise<void>): Promise<void> {
  try {
    await work();
    await noteTrouble(tools.notes, null);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    // Where not even this can be written, nobody is left to tell.
    await noteTrouble(tools.notes, { at: tools.clock.now(), problem }).catch(() => undefined);
    await tools.show(troubledToolbar(tools.words)).catch(() => undefined);
    tools.announce();
  }
}
