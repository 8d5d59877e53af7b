// Commands: what the pages ask for, done to the watch list.
// Promise: the only writer of the watch list; doing a command twice does no harm; a refusal says what to do.
// Not here: each kind of change (adding.ts, removing.ts), one command after the other (background.ts), checking.

import { acknowledgedIn, noteAcknowledged } from '../../shared/alert/acknowledged.ts';
import { type Config, parseConfig } from '../../shared/config/config.ts';
import { configDocument } from '../../shared/config/serialize.ts';
import { withChoice } from '../alert-choice.ts';
import { markError } from '../error-marks.ts';
import type { Command } from '../messages.ts';
import { noteOutage } from '../outage-notes.ts';
import { noteSnooze } from '../snooze.ts';
import { readConfig, writeConfig } from '../watchlist.ts';
import { forgetWish, readWishes } from '../wishes.ts';
import { add, addMany, edit } from './adding.ts';
import { keepChannel, removeChannel } from './channel-commands.ts';
import { type CommandTools, type Done, NOTHING_TO_CHECK, type Refusal, refused } from './done.ts';
import { change, hold, remove, setPaused, undo } from './removing.ts';

/** Does one command. Rejects only where the browser's storage does. */
export async function obey(command: Command, tools: CommandTools): Promise<Done> {
  if (command.do === 'granted') return fulfil(tools);
  const read = await readConfig(tools.notes, tools.zone);
  if (!read.ok) return read;
  const { config } = read;
  switch (command.do) {
    case 'add':
      return add(config, command, tools);
    case 'add-many':
      return addMany(config, command.endpoints, tools);
    case 'edit':
      return edit(config, command, tools);
    case 'change':
      return change(config, command, tools);
    case 'pause':
      return setPaused(config, command.id, true, tools);
    case 'resume':
      return setPaused(config, command.id, false, tools);
    case 'remove':
      return remove(config, [command.id], tools);
    case 'remove-many':
      return remove(config, command.ids, tools);
    case 'undo':
      return undo(config, command.step, tools);
    case 'hold':
      return hold(command.step, tools);
    case 'check':
      return { ok: true, check: command.id === null ? config.endpoints.map(({ id }) => id) : [command.id] };
    case 'snooze':
      await noteSnooze(tools.notes, command.id, command.until, tools.now());
      return NOTHING_TO_CHECK;
    case 'acknowledge':
      await acknowledge(command.alert, tools);
      return NOTHING_TO_CHECK;
    case 'unacknowledge':
      await noteAcknowledged(await tools.alerts(), command.alert, null);
      return NOTHING_TO_CHECK;
    case 'mark-error':
      await markError(tools.notes, command, tools.now());
      return NOTHING_TO_CHECK;
    case 'note-outage':
      await noteOutage(tools.notes, command.id, command.begin, command.text);
      return NOTHING_TO_CHECK;
    case 'add-channel':
    case 'edit-channel':
      return keepChannel(config, command, tools);
    case 'remove-channel':
      return removeChannel(config, command.name, tools);
    case 'settings':
      return settings(config, command, tools);
  }
}

/** Does what was wished for hosts that are granted by now; the others go on waiting. */
async function fulfil(tools: CommandTools): Promise<Done> {
  const check: string[] = [];
  const refusals: Refusal[] = [];
  for (const wish of await readWishes(tools.notes, tools.now())) {
    if (wish.command.do === 'granted' || !(await tools.hasHosts([wish.origin]))) continue;
    const done = await obey(wish.command, tools);
    await forgetWish(tools.notes, wish.origin);
    if (done.ok) check.push(...done.check);
    else refusals.push(done);
  }
  const [only, ...more] = refusals;
  if (only === undefined) return { ok: true, check };
  return more.length === 0 ? only : { ok: false, problem: refusals.map(({ problem }) => problem).join(' ') };
}

/** Whoever came first stays on record. */
async function acknowledge(alert: string, { alerts, now }: CommandTools): Promise<void> {
  const store = await alerts();
  if ((await acknowledgedIn(store)).has(alert)) return;
  await noteAcknowledged(store, alert, { at: now(), by: null });
}

async function settings(
  config: Config,
  { title, zone, control, alerts, digest }: Extract<Command, { do: 'settings' }>,
  { notes }: CommandTools,
): Promise<Done> {
  const { title: _title, control: _control, alerts: _alerts, ...document } = configDocument(config);
  const chosen = withChoice(config.alerts, alerts, digest);
  const wanted = {
    ...document,
    ...(title !== null && { title }),
    ...(chosen !== null && { alerts: chosen }),
    zone,
    control,
  };
  const read = parseConfig(wanted, { zone: config.zone });
  if (!read.ok) return refused(read.problems);
  await writeConfig(notes, read.config);
  return NOTHING_TO_CHECK;
}
