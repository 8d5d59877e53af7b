// Commands: what the pages ask for, done to the watch list.
// Promise: the only writer of the watch list; doing a command twice does no harm; a refusal says what to do.
// Not here: checking (rounds.ts), one command after the other (background.ts).

import { type Config, parseConfig } from '../../shared/config/config.ts';
import { formatProblems } from '../../shared/config/problem.ts';
import type { EndpointInput } from '../../shared/config/schema.ts';
import { configDocument } from '../../shared/config/serialize.ts';
import { readUrl } from '../../shared/config/url.ts';
import type { Instant } from '../../shared/core/instant.ts';
import { withDraft } from '../draft.ts';
import type { Command } from '../messages.ts';
import type { Notes } from '../notes.ts';
import { readRemoved, writeRemoved } from '../removed.ts';
import { noteSnooze } from '../snooze.ts';
import { readConfig, writeConfig } from '../watchlist.ts';
import { forgetWish, readWishes } from '../wishes.ts';

export interface CommandTools {
  readonly notes: Notes;
  readonly now: () => Instant;
  /** Of a list that is not written yet: an IANA name. */
  readonly zone: string;
  readonly hasHosts: (origins: readonly string[]) => Promise<boolean>;
}

export type Done =
  /** Ids of the endpoints that are to be checked at once. */
  | { readonly ok: true; readonly check: readonly string[] }
  /** A sentence for people. */
  | { readonly ok: false; readonly problem: string };

const NOTHING_TO_CHECK: Done = { ok: true, check: [] };

/** Does one command. Rejects only where the browser's storage does. */
export async function obey(command: Command, tools: CommandTools): Promise<Done> {
  if (command.do === 'granted') return fulfil(tools);
  const read = await readConfig(tools.notes, tools.zone);
  if (!read.ok) return read;
  const { config } = read;
  switch (command.do) {
    case 'add':
      return add(config, command.endpoint, tools);
    case 'edit':
      return edit(config, command.id, command.endpoint, tools);
    case 'pause':
      return setPaused(config, command.id, true, tools);
    case 'resume':
      return setPaused(config, command.id, false, tools);
    case 'remove':
      return remove(config, command.id, tools);
    case 'undo':
      return undo(config, command.id, tools);
    case 'check':
      return { ok: true, check: command.id === null ? config.endpoints.map(({ id }) => id) : [command.id] };
    case 'snooze':
      await noteSnooze(tools.notes, command.id, command.until, tools.now());
      return NOTHING_TO_CHECK;
    case 'settings':
      return settings(config, command, tools);
  }
}

/** Does what was wished for hosts that are granted by now; the others go on waiting. */
async function fulfil(tools: CommandTools): Promise<Done> {
  const check: string[] = [];
  const problems: string[] = [];
  for (const wish of await readWishes(tools.notes, tools.now())) {
    if (wish.command.do === 'granted' || !(await tools.hasHosts([wish.origin]))) continue;
    const done = await obey(wish.command, tools);
    await forgetWish(tools.notes, wish.origin);
    if (done.ok) check.push(...done.check);
    else problems.push(done.problem);
  }
  return problems.length > 0 ? { ok: false, problem: problems.join(' ') } : { ok: true, check };
}

async function add(config: Config, draft: EndpointInput, { notes }: CommandTools): Promise<Done> {
  const read = readUrl(draft.url);
  const known = config.endpoints.find(({ url }) => read.ok && url === read.url);
  if (known !== undefined) return { ok: true, check: [known.id] };
  const drafted = withDraft(config, draft, null);
  if (!drafted.ok) return { ok: false, problem: formatProblems(drafted.problems) };
  await writeConfig(notes, drafted.config);
  return { ok: true, check: [drafted.endpoint.id] };
}

async function edit(
  config: Config,
  id: string,
  draft: EndpointInput,
  { notes }: CommandTools,
): Promise<Done> {
  if (!config.endpoints.some((endpoint) => endpoint.id === id)) return gone();
  const drafted = withDraft(config, draft, id);
  if (!drafted.ok) return { ok: false, problem: formatProblems(drafted.problems) };
  await writeConfig(notes, drafted.config);
  return { ok: true, check: drafted.endpoint.paused ? [] : [id] };
}

async function setPaused(
  config: Config,
  id: string,
  paused: boolean,
  { notes }: CommandTools,
): Promise<Done> {
  if (!config.endpoints.some((endpoint) => endpoint.id === id)) return gone();
  const endpoints = config.endpoints.map((each) => (each.id === id ? { ...each, paused } : each));
  await writeConfig(notes, { ...config, endpoints });
  return { ok: true, check: paused ? [] : [id] };
}

async function remove(config: Config, id: string, { notes, now }: CommandTools): Promise<Done> {
  const place = config.endpoints.findIndex((endpoint) => endpoint.id === id);
  const endpoint = config.endpoints[place];
  const entry = configDocument(config).endpoints[place];
  if (endpoint === undefined || entry === undefined || typeof entry === 'string') return NOTHING_TO_CHECK;
  const removed = (await readRemoved(notes)).filter((each) => each.endpoint.id !== id);
  const aside = { endpoint: { ...entry, id }, name: endpoint.name, place, at: now() };
  await writeRemoved(notes, [...removed, aside]);
  await writeConfig(notes, { ...config, endpoints: config.endpoints.toSpliced(place, 1) });
  return NOTHING_TO_CHECK;
}

async function undo(config: Config, id: string, { notes }: CommandTools): Promise<Done> {
  if (config.endpoints.some((endpoint) => endpoint.id === id)) return NOTHING_TO_CHECK;
  const removed = await readRemoved(notes);
  const back = removed.find((each) => each.endpoint.id === id);
  if (back === undefined)
    return { ok: false, problem: 'It is too late to take this back. Add the address again.' };
  const document = configDocument(config);
  const endpoints = document.endpoints.toSpliced(back.place, 0, back.endpoint);
  const read = parseConfig({ ...document, endpoints }, { zone: config.zone });
  if (!read.ok) return { ok: false, problem: formatProblems(read.problems) };
  await writeConfig(notes, read.config);
  await writeRemoved(
    notes,
    removed.filter((each) => each !== back),
  );
  return { ok: true, check: [id] };
}

async function settings(
  config: Config,
  { title, zone, control }: Extract<Command, { do: 'settings' }>,
  { notes }: CommandTools,
): Promise<Done> {
  const { title: _title, control: _control, ...document } = configDocument(config);
  const wanted = { ...document, ...(title !== null && { title }), zone, control };
  const read = parseConfig(wanted, { zone: config.zone });
  if (!read.ok) return { ok: false, problem: formatProblems(read.problems) };
  await writeConfig(notes, read.config);
  return NOTHING_TO_CHECK;
}

function gone(): Done {
  return { ok: false, problem: 'It is no longer watched. Add its address again.' };
}
