// Importing: a backup that was laid ready becomes what is watched and what is on record.
// Promise: all of it or nothing, wherever the background is killed: history in one write, with a mark; the watch list
// after it, from a note that is followed up at the next start.
// Not here: reading a backup (shared/backup), what the page shows of it (dashboard/backup).

import * as v from 'valibot';
import type { Backup } from '../../shared/backup/read.ts';
import { readBackup } from '../../shared/backup/read.ts';
import { merging, replacing } from '../../shared/backup/restore.ts';
import { formatProblems } from '../../shared/config/problem.ts';
import { configDocument } from '../../shared/config/serialize.ts';
import type { Instant } from '../../shared/core/instant.ts';
import { settingsOf } from '../../shared/feed/from-history.ts';
import { watchedEndpoints } from '../../shared/feed/watched.ts';
import type { Batch, KeyValue, Matchers } from '../../shared/ports.ts';
import { filled } from '../../shared/sayings.ts';
import type { History } from '../../shared/store/history.ts';
import type { EndpointSettings } from '../../shared/store/work.ts';
import { faultsIn } from '../acceptable.ts';
import { keptNotes, noNotes, renamed } from '../backup/kept-notes.ts';
import { type Choice, choiceSchema, type Plan, planOf } from '../backup/plan.ts';
import type { Notes } from '../notes.ts';
import { REFUSED } from '../own-sayings.ts';
import type { SecretStore } from '../secrets.ts';
import { CONFIG_KEY, readConfig } from '../watchlist.ts';
import type { Done } from './done.ts';

export interface ImportTools {
  readonly notes: Notes;
  readonly now: () => Instant;
  readonly zone: string;
  readonly history: (zone: string) => Promise<Pick<History, 'rearrange' | 'latest'>>;
  readonly secrets: Pick<SecretStore, 'keep' | 'list'>;
  /** The languages of patterns and paths; called only where an endpoint has one. */
  readonly matchers: () => Promise<Matchers>;
  /** The uncompressed bytes of the file; null where none lies ready. */
  readonly staged: () => Promise<AsyncIterable<Uint8Array> | null>;
  readonly clearStage: () => Promise<void>;
}

export const PENDING_KEY = 'import pending';
/** Where a history says which import it has in it. */
const MARK_KEY = 'imported';

const pendingSchema = v.object({
  mark: v.string(),
  mode: choiceSchema.entries.mode,
  notes: v.record(v.string(), v.unknown()),
});

export async function importStaged(choice: Choice, tools: ImportTools): Promise<Done> {
  await finishImport(tools);
  const here = await readConfig(tools.notes, tools.zone);
  // A list that can't be read is mended by a backup in its place, and by nothing else.
  if (!here.ok && choice.mode === 'merge') return here;
  const file = await tools.staged();
  if (file === null) return { ok: false, problem: `${REFUSED.fileGone}.` };
  const read = await readBackup(file, tools.zone, new AbortController().signal);
  if (!read.ok) return { ok: false, problem: filled(REFUSED.importFailed, read.problem) };
  const { backup } = read;
  const faults = await faultsIn(backup.config.endpoints, tools.matchers);
  if (faults.length > 0) return { ok: false, problem: filled(REFUSED.importFailed, formatProblems(faults)) };
  const config = here.ok ? here.config : backup.config;
  const history = await tools.history(config.zone);
  const plan = planOf(config, backup, choice, new Set((await history.latest()).keys()));
  const mark = crypto.randomUUID();
  const notes = {
    ...(await notesAfter(backup, plan, choice, tools.notes)),
    [CONFIG_KEY]: configDocument(plan.config),
  };
  await tools.notes.set(PENDING_KEY, { mark, mode: choice.mode, notes });
  await history.rearrange(async (kv) => marked(await batchOf(kv, backup, plan, choice, tools.now()), mark));
  await finishImport(tools, backup);
  await tools.clearStage();
  return { ok: true, check: [] };
}

/**
 * Follows up what a killed background has left: the history has the mark, or nothing was changed.
 * @param read the backup, where it has been read already
 */
export async function finishImport(tools: ImportTools, read: Backup | null = null): Promise<void> {
  const { notes } = tools;
  const found = await notes.get(PENDING_KEY);
  if (found === null) return;
  const pending = v.safeParse(pendingSchema, found);
  if (pending.success && (await isInPlace(pending.output.mark, tools))) {
    // No note may hold a secret: they are taken from the file, which lies there until all is done.
    const backup = read ?? (await stagedBackup(tools));
    if (backup !== null) await keepSecrets(backup, pending.output.mode, tools);
    // The watch list last: with it everything is as it shall be.
    const { [CONFIG_KEY]: config, ...others } = pending.output.notes;
    for (const [key, value] of Object.entries(others)) await notes.set(key, value);
    await notes.set(CONFIG_KEY, config);
  }
  await notes.remove(PENDING_KEY);
}

async function isInPlace(mark: string, { notes, zone, history }: ImportTools): Promise<boolean> {
  const here = await readConfig(notes, zone);
  let isThere = false;
  await (await history(here.ok ? here.config.zone : zone)).rearrange(async (kv) => {
    isThere = (await kv.get(MARK_KEY)) === mark;
    return { put: [], remove: [] };
  });
  return isThere;
}

/** null where the file is gone, or is none. */
async function stagedBackup({ staged, zone }: ImportTools): Promise<Backup | null> {
  const file = await staged();
  if (file === null) return null;
  const read = await readBackup(file, zone, new AbortController().signal);
  return read.ok ? read.backup : null;
}

function marked({ put, remove }: Batch, mark: string): Batch {
  return { put: [...put, { key: MARK_KEY, value: mark }], remove };
}

function batchOf(kv: KeyValue, backup: Backup, plan: Plan, { mode }: Choice, now: Instant): Promise<Batch> {
  if (mode === 'replace') return replacing(kv, backup);
  const known = new Map(watchedEndpoints(plan.config, now).map((each) => [each.id, settingsOf(each)]));
  const settings = new Map<string, EndpointSettings>();
  for (const { endpoint, id } of plan.endpoints) {
    const own = known.get(id);
    if (own !== undefined) settings.set(endpoint.id, own);
  }
  return merging(kv, { backup, settings, zone: plan.config.zone, now });
}

/** Notes as they shall be: the backup's alone, or where all is merged, those that are here before them. */
async function notesAfter(
  { notes }: Backup,
  { endpoints }: Plan,
  { mode }: Choice,
  here: Notes,
): Promise<Readonly<Record<string, unknown>>> {
  const ids = new Map(endpoints.map(({ endpoint, id }) => [endpoint.id, id]));
  const theirs = Object.entries(keptNotes(Object.fromEntries(notes))).map(
    ([key, note]) => [key, renamed(note, ids)] as const,
  );
  if (mode === 'replace') return { ...noNotes(), ...Object.fromEntries(theirs) };
  const ours = await here.all();
  return Object.fromEntries(theirs.map(([key, note]) => [key, together(note, ours[key])]));
}

/** Records name by name, however deep; of anything else ours stands. */
function together(theirs: unknown, ours: unknown): unknown {
  if (ours === undefined) return theirs;
  if (!isRecord(theirs) || !isRecord(ours)) return ours;
  const names = Object.keys({ ...theirs, ...ours });
  return Object.fromEntries(names.map((name) => [name, together(theirs[name], ours[name])]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const secretSchema = v.object({
  name: v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]{0,63}$/u)),
  origin: v.pipe(v.string(), v.url()),
  value: v.pipe(v.string(), v.maxLength(10_000)),
});

async function keepSecrets(
  { secrets }: Backup,
  mode: Choice['mode'],
  tools: Pick<ImportTools, 'secrets' | 'now'>,
): Promise<void> {
  if (secrets.length === 0) return;
  const known = new Set((await tools.secrets.list()).map(({ name }) => name));
  for (const each of secrets) {
    const read = v.safeParse(secretSchema, each);
    if (!read.success || (mode === 'merge' && known.has(read.output.name))) continue;
    const { name, origin, value } = read.output;
    await tools.secrets.keep({ name, origin, at: tools.now() }, value);
  }
}
