// Restoring a backup: what to write so that it stands in the place of what is there, or beside it.
// Promise: only reads; what it gives is one batch, and giving it twice says the same. Samples are merged by the rules
// of the history, tallies of whole days that had none; what is there is never lost to what comes.
// Not here: the config and the notes (extension/), reading the file (read.ts).

import { HOUR_MS, type Instant } from '../core/instant.ts';
import { inOrder, type Sample } from '../core/sample.ts';
import type { Tally } from '../core/tally.ts';
import type { Batch, Entry, KeyValue } from '../ports.ts';
import { buffered } from '../store/buffered.ts';
import { noted, readFailures, writeFailures } from '../store/failures.ts';
import { type History, openHistory } from '../store/history.ts';
import { journalRecord } from '../store/journal.ts';
import { allOf, SERIES_KINDS, SINGLE_KINDS } from '../store/keys.ts';
import { readState } from '../store/shelf.ts';
import type { EndpointSettings } from '../store/work.ts';
import { type ZoneEdges, zoneEdges } from '../store/zone-edges.ts';
import type { Backup, EndpointBackup } from './read.ts';
import { contentOf, entryOf } from './record.ts';

/** Whole, in the place of everything. */
export async function replacing(kv: KeyValue, backup: Backup): Promise<Batch> {
  const put = [...backup.endpoints].flatMap(([id, { records }]) => records.map((each) => entryOf(each, id)));
  if (backup.journal.length > 0) put.push(journalRecord(backup.journal));
  const kept = new Set(put.map(({ key }) => key));
  const remove: string[] = [];
  for (const kind of [...SINGLE_KINDS, ...SERIES_KINDS, 'journal'] as const) {
    const entries = await kv.range(`${kind}/`, `${kind}0`);
    remove.push(...entries.map(({ key }) => key).filter((key) => !kept.has(key)));
  }
  return { put, remove };
}

export interface Merge {
  readonly backup: Backup;
  /** Under which id the history of each of its endpoints goes on here, and what is known of that one. */
  readonly settings: ReadonlyMap<string, EndpointSettings>;
  /** The zone of the history here. */
  readonly zone: string;
  readonly now: Instant;
}

/** Beside what is there: endpoints without a history here get theirs as it is, the others' are merged. */
export async function merging(kv: KeyValue, merge: Merge): Promise<Batch> {
  const { backup, settings, zone, now } = merge;
  const above = buffered(kv);
  const history = await openHistory({ kv: above.kv, zone, onProblem: () => undefined });
  const journal = Map.groupBy(backup.journal, ({ endpoint }) => endpoint);
  for (const [theirs, own] of settings) {
    const given = backup.endpoints.get(theirs);
    if (given === undefined) continue;
    const fresh = (journal.get(theirs) ?? []).map(({ sample }) => sample);
    if (await isKnown(above.kv, own.id)) {
      const shelf = await above.kv.get(`state/${encodeURIComponent(own.id)}`);
      const read = shelf === null ? null : readState(shelf);
      const rawFrom = read?.ok === true ? read.value.rawFrom : 0;
      await mergeOne(above.kv, history, { given, fresh, own, rawFrom, edges: zoneEdges(zone), now });
    } else {
      await above.kv.write({ put: asTheyAre(given, fresh, own.id), remove: [] });
    }
  }
  return above.batch();
}

async function isKnown(kv: KeyValue, id: string): Promise<boolean> {
  const name = encodeURIComponent(id);
  const [latest, state] = [await kv.get(`latest/${name}`), await kv.get(`state/${name}`)];
  if (latest !== null || state !== null) return true;
  return (await kv.range(allOf('journal').from, allOf('journal').to)).some(({ value }) =>
    String(value).includes(`"${id}"`),
  );
}

function asTheyAre({ records }: EndpointBackup, fresh: readonly Sample[], id: string): Entry[] {
  const put = records.map((each) => entryOf(each, id));
  if (fresh.length > 0) put.push(journalRecord(fresh.map((sample) => ({ endpoint: id, sample }))));
  return put;
}

interface One {
  readonly given: EndpointBackup;
  readonly fresh: readonly Sample[];
  readonly own: EndpointSettings;
  /** Since when raw samples count here. */
  readonly rawFrom: Instant;
  readonly edges: ZoneEdges;
  readonly now: Instant;
}

async function mergeOne(
  kv: KeyValue,
  history: History,
  { given, fresh, own, rawFrom, edges, now }: One,
): Promise<void> {
  const { samples, hours, days, theirRawFrom } = unpacked(given, fresh);
  // Tallies speak up to a midnight, samples from it on: nothing falls between them.
  const reach = Math.max(rawFrom, theirRawFrom);
  const edge = reach <= 0 || hours.length + days.length === 0 ? 0 : midnightFrom(reach, edges);
  const before = (rows: readonly Tally[]) => rows.filter((row) => (row.spans[0]?.to ?? edge + 1) <= edge);
  const usable = samples.filter(({ at }) => at >= Math.max(edge, rawFrom));
  const older = { hours: before(hours), days: before(days) };
  await kv.write({ put: await failuresMerged(kv, given, own.id), remove: [] });
  await history.importTallies(own, older, now);
  if (usable.length > 0) await history.importSamples(own, usable, now);
}

/** Days of failures, with what theirs know besides. */
async function failuresMerged(kv: KeyValue, { records }: EndpointBackup, id: string): Promise<Entry[]> {
  const put: Entry[] = [];
  for (const record of records) {
    if (record.kind !== 'failures') continue;
    const { key } = entryOf(record, id);
    const here = readFailures(await kv.get(key));
    put.push({ key, value: writeFailures(readFailures(record.value).rows.reduce(noted, here)) });
  }
  return put;
}

/** The first midnight at or after `at`; no day has 30 hours. */
function midnightFrom(at: Instant, edges: ZoneEdges): Instant {
  const floor = edges.dayFloor(at);
  return floor === at ? at : (edges.daysWithin(floor, at + 30 * HOUR_MS)[1] ?? at);
}

interface Unpacked {
  readonly samples: readonly Sample[];
  readonly hours: readonly Tally[];
  readonly days: readonly Tally[];
  readonly theirRawFrom: Instant;
}

function unpacked({ records }: EndpointBackup, fresh: readonly Sample[]): Unpacked {
  const samples: Sample[] = [...fresh];
  const [hours, days]: [Tally[], Tally[]] = [[], []];
  let theirRawFrom = 0;
  for (const record of records) {
    const { kind, value } = record;
    const content = contentOf(record);
    if (!content.ok) continue;
    if ('samples' in content.value) samples.push(...content.value.samples);
    else if ('tallies' in content.value) (kind === 'hours' ? hours : days).push(...content.value.tallies);
    const state = kind === 'state' ? readState(value) : null;
    if (state?.ok === true) theirRawFrom = state.value.rawFrom;
  }
  return { samples: inOrder(samples), hours: inLine(hours), days: inLine(days), theirRawFrom };
}

/** In the order of time; one that begins before the one before it has ended is left out. */
function inLine(rows: readonly Tally[]): readonly Tally[] {
  const line: Tally[] = [];
  for (const row of rows.toSorted((a, b) => (a.spans[0]?.from ?? 0) - (b.spans[0]?.from ?? 0))) {
    const end = line.at(-1)?.spans[0]?.to ?? 0;
    if ((row.spans[0]?.from ?? 0) >= end) line.push(row);
  }
  return line;
}
