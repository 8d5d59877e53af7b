// Adding endpoints, and editing one of them.
// Promise: an address is never watched twice by accident; an edit never undoes what another window did.
// Not here: what several endpoints are given together (removing.ts).

import type { Config } from '../../shared/config/config.ts';
import { parseConfig } from '../../shared/config/config.ts';
import type { EndpointInput } from '../../shared/config/schema.ts';
import { configDocument } from '../../shared/config/serialize.ts';
import { readUrl } from '../../shared/config/url.ts';
import { faultsIn, inLanguages } from '../acceptable.ts';
import { markOf, withDraft } from '../draft.ts';
import { dropDraft, dropDraftOf } from '../editing/kept-draft.ts';
import type { Command } from '../messages.ts';
import { REFUSED } from '../own-sayings.ts';
import { writeConfig } from '../watchlist.ts';
import { type CommandTools, type Done, gone, NOTHING_TO_CHECK, refused } from './done.ts';
import { keepAside } from './removing.ts';
import { differences, NO_PARTS, sameEntry } from './revisions.ts';

export async function add(
  config: Config,
  draft: Extract<Command, { do: 'add' }>,
  { notes, now, matchers }: CommandTools,
): Promise<Done> {
  const known = watchedAt(config, draft.endpoint.url);
  if (known !== undefined) return { ok: true, check: [known] };
  const drafted = withDraft(config, draft, null);
  if (!drafted.ok) return refused(drafted.problems);
  const faults = (await inLanguages([drafted.endpoint], matchers))(drafted.endpoint);
  if (faults.length > 0) return refused(faults);
  await writeConfig(notes, drafted.config);
  // The window that it was typed in may be gone.
  await dropDraftOf(notes, draft.endpoint.url, now());
  return { ok: true, check: [drafted.endpoint.id] };
}

export async function addMany(
  config: Config,
  drafts: readonly EndpointInput[],
  { notes, matchers }: CommandTools,
): Promise<Done> {
  const news = drafts.filter(({ url }) => watchedAt(config, url) === undefined);
  if (news.length === 0) return NOTHING_TO_CHECK;
  const document = configDocument(config);
  const entries = news.map(({ id: _drafted, ...rest }) => rest);
  const read = parseConfig(
    { ...document, endpoints: [...document.endpoints, ...entries] },
    { zone: config.zone },
  );
  if (!read.ok) return refused(read.problems);
  const added = read.config.endpoints.slice(config.endpoints.length);
  const faults = await faultsIn(added, matchers);
  if (faults.length > 0) return refused(faults);
  await writeConfig(notes, read.config);
  return { ok: true, check: added.map(({ id }) => id) };
}

export async function edit(
  config: Config,
  command: Extract<Command, { do: 'edit' }>,
  tools: CommandTools,
): Promise<Done> {
  const { id, from } = command;
  if (!config.endpoints.some((endpoint) => endpoint.id === id)) return gone();
  const drafted = withDraft(config, command, id);
  if (!drafted.ok) return refused(drafted.problems);
  const faults = (await inLanguages([drafted.endpoint], tools.matchers))(drafted.endpoint);
  if (faults.length > 0) return refused(faults);
  const done: Done = { ok: true, check: drafted.endpoint.paused ? [] : [id] };
  const present = markOf(config, id);
  // Done already: the same command twice does no harm.
  if (markOf(drafted.config, id) === present) return done;
  if (from !== undefined && from !== present) return changedMeanwhile();
  await keepAside(drafted.endpoint.name, partsOf(config, drafted.config), tools);
  await writeConfig(tools.notes, drafted.config);
  await dropDraft(tools.notes, id);
  return done;
}

/** What takes this edit back. */
function partsOf(config: Config, next: Config): typeof NO_PARTS {
  const [before, after] = [configDocument(config), configDocument(next)];
  const changed = before.endpoints.flatMap((entry, i) => {
    const other = after.endpoints[i];
    if (typeof entry === 'string' || entry.id === undefined) return [];
    if (other === undefined || typeof other === 'string' || sameEntry(entry, other)) return [];
    const { id } = entry;
    return [{ before: { ...entry, id }, after: { ...other, id } }];
  });
  const maintenance = [...differences(before.maintenance ?? [], after.maintenance ?? [])];
  return { ...NO_PARTS, changed, maintenance };
}

function watchedAt(config: Config, address: string): string | undefined {
  const read = readUrl(address);
  return config.endpoints.find(({ url }) => read.ok && url === read.url)?.id;
}

function changedMeanwhile(): Done {
  return { ok: false, problem: `${REFUSED.changedMeanwhile}.` };
}
