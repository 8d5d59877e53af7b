// Adding endpoints, and editing one of them.
// Promise: an address is never watched twice by accident; an edit never undoes what another window did.
// Not here: what several endpoints are given together (removing.ts).

import type { Config } from '../../shared/config/config.ts';
import { parseConfig } from '../../shared/config/config.ts';
import { formatProblems } from '../../shared/config/problem.ts';
import type { EndpointInput } from '../../shared/config/schema.ts';
import { configDocument } from '../../shared/config/serialize.ts';
import { readUrl } from '../../shared/config/url.ts';
import { markOf, withDraft } from '../draft.ts';
import type { Command } from '../messages.ts';
import { writeConfig } from '../watchlist.ts';
import { type CommandTools, type Done, gone, NOTHING_TO_CHECK } from './done.ts';
import { keepAside } from './removing.ts';
import { differences, NO_PARTS, sameEntry } from './revisions.ts';

export async function add(
  config: Config,
  draft: Extract<Command, { do: 'add' }>,
  { notes }: CommandTools,
): Promise<Done> {
  const known = watchedAt(config, draft.endpoint.url);
  if (known !== undefined) return { ok: true, check: [known] };
  const drafted = withDraft(config, draft, null);
  if (!drafted.ok) return { ok: false, problem: formatProblems(drafted.problems) };
  await writeConfig(notes, drafted.config);
  return { ok: true, check: [drafted.endpoint.id] };
}

export async function addMany(
  config: Config,
  drafts: readonly EndpointInput[],
  { notes }: CommandTools,
): Promise<Done> {
  const news = drafts.filter(({ url }) => watchedAt(config, url) === undefined);
  if (news.length === 0) return NOTHING_TO_CHECK;
  const document = configDocument(config);
  const entries = news.map(({ id: _drafted, ...rest }) => rest);
  const read = parseConfig(
    { ...document, endpoints: [...document.endpoints, ...entries] },
    { zone: config.zone },
  );
  if (!read.ok) return { ok: false, problem: formatProblems(read.problems) };
  await writeConfig(notes, read.config);
  return { ok: true, check: read.config.endpoints.slice(config.endpoints.length).map(({ id }) => id) };
}

export async function edit(
  config: Config,
  command: Extract<Command, { do: 'edit' }>,
  tools: CommandTools,
): Promise<Done> {
  const { id, from } = command;
  if (!config.endpoints.some((endpoint) => endpoint.id === id)) return gone();
  const drafted = withDraft(config, command, id);
  if (!drafted.ok) return { ok: false, problem: formatProblems(drafted.problems) };
  const done: Done = { ok: true, check: drafted.endpoint.paused ? [] : [id] };
  const present = markOf(config, id);
  // Done already: the same command twice does no harm.
  if (markOf(drafted.config, id) === present) return done;
  if (from !== undefined && from !== present) return changedMeanwhile();
  await keepAside(drafted.endpoint.name, partsOf(config, drafted.config), tools);
  await writeConfig(tools.notes, drafted.config);
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
  const problem =
    'It was changed in another window meanwhile, and nothing was saved. Take what stands there now, or save yours again.';
  return { ok: false, problem };
}
