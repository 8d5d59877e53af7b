// Removing endpoints and changing them together, and taking that back.
// Promise: what goes is kept aside before it goes; each of them done twice does no harm.
// Not here: what becomes of the document (revisions.ts), clearing up in the end (clearing.ts).

import { type Config, parseConfig } from '../../shared/config/config.ts';
import type { ConfigInput } from '../../shared/config/schema.ts';
import { configDocument } from '../../shared/config/serialize.ts';
import type { Instant } from '../../shared/core/instant.ts';
import { INTERVAL_MIN_MS } from '../draft.ts';
import type { Command } from '../messages.ts';
import { REFUSED } from '../own-sayings.ts';
import { readSteps, type Step, writeSteps } from '../steps.ts';
import { writeConfig } from '../watchlist.ts';
import { type CommandTools, type Done, gone, NOTHING_TO_CHECK, refused } from './done.ts';
import { changed, type Parts, restored, without } from './revisions.ts';

export async function remove(config: Config, ids: readonly string[], tools: CommandTools): Promise<Done> {
  const first = config.endpoints.find(({ id }) => ids.includes(id));
  if (first === undefined) return NOTHING_TO_CHECK;
  const { document, parts } = without(configDocument(config), ids);
  return replace(config, document, { name: first.name, parts, tools, check: [] });
}

export async function change(
  config: Config,
  { ids, change: wanted }: Extract<Command, { do: 'change' }>,
  tools: CommandTools,
): Promise<Done> {
  const { document, parts } = changed(configDocument(config), ids, wanted);
  const [first] = parts.changed;
  const found = config.endpoints.find(({ id }) => id === first?.before.id);
  if (found === undefined) return NOTHING_TO_CHECK;
  // Only what begins anew has something new to tell.
  const check = wanted.paused === false ? parts.changed.map(({ before }) => before.id) : [];
  return replace(config, document, { name: found.name, parts, tools, check });
}

export async function setPaused(
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

export async function undo(config: Config, id: string, { notes }: CommandTools): Promise<Done> {
  const steps = await readSteps(notes);
  const step = steps.find((each) => each.id === id);
  if (step === undefined) return { ok: false, problem: `${REFUSED.tooLate}.` };
  if (step.undone) return NOTHING_TO_CHECK;
  const document = restored(configDocument(config), step);
  const read = parseConfig(document, { zone: config.zone });
  if (!read.ok) return refused(read.problems);
  await writeConfig(notes, read.config);
  await writeSteps(
    notes,
    steps.map((each) => (each === step ? { ...each, undone: true } : each)),
  );
  const back = [...step.removed.map(({ endpoint }) => endpoint), ...step.changed.map(({ before }) => before)];
  return { ok: true, check: back.filter(({ paused }) => paused !== true).map((each) => each.id) };
}

export async function hold(id: string, { notes, now }: CommandTools): Promise<Done> {
  const steps = await readSteps(notes);
  if (steps.some((each) => each.id === id)) {
    await writeSteps(
      notes,
      steps.map((each) => (each.id === id ? { ...each, at: now() } : each)),
    );
  }
  return NOTHING_TO_CHECK;
}

/** Keeps aside what takes a step back. */
export async function keepAside(name: string, parts: Parts, { notes, now }: CommandTools): Promise<void> {
  const steps = await readSteps(notes);
  const at = now();
  await writeSteps(notes, [...steps, { id: freeIdAt(at, steps), at, name, undone: false, ...parts }]);
}

interface Replacing {
  readonly name: string;
  readonly parts: Parts;
  readonly tools: CommandTools;
  /** Ids to check at once. */
  readonly check: readonly string[];
}

async function replace(
  config: Config,
  document: ConfigInput,
  { name, parts, tools, check }: Replacing,
): Promise<Done> {
  const read = parseConfig(document, { zone: config.zone });
  if (!read.ok) return refused(read.problems);
  if (read.config.endpoints.some(({ intervalMs }) => intervalMs < INTERVAL_MIN_MS))
    return { ok: false, problem: `${REFUSED.tooOften}.` };
  await keepAside(name, parts, tools);
  await writeConfig(tools.notes, read.config);
  return { ok: true, check };
}

function freeIdAt(at: Instant, steps: readonly Step[]): string {
  for (let n = 0; ; n++) {
    if (!steps.some(({ id }) => id === `${at}-${n}`)) return `${at}-${n}`;
  }
}
