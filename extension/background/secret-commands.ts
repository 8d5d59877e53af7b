// Commands about secrets: kept, replaced, forgotten.
// Promise: the only writer of secrets; no answer, no note and no message ever holds one.
// Not here: where they lie (secrets.ts), other commands (commands.ts).

import { secretsOfChannel } from '../../shared/config/channels.ts';
import { originOfSecret, secretsOf } from '../../shared/config/secret.ts';
import type { Instant } from '../../shared/core/instant.ts';
import type { SecretCommand } from '../messages.ts';
import type { Notes } from '../notes.ts';
import type { SecretStore } from '../secrets.ts';
import { readSteps } from '../steps.ts';
import { readConfig } from '../watchlist.ts';
import { readWishes, WISH_LIFE_MS } from '../wishes.ts';
import type { Done } from './done.ts';

export interface SecretTools {
  readonly secrets: SecretStore;
  readonly notes: Notes;
  readonly now: () => Instant;
  /** Of a list that is not written yet: an IANA name. */
  readonly zone: string;
}

/** Rejects only where the browser's storage does, with no secret in the error. */
export async function obeySecret(command: SecretCommand, tools: SecretTools): Promise<Done> {
  const { secrets, notes, now, zone } = tools;
  if (command.do === 'forget-secret') {
    await secrets.forget([command.name]);
    return { ok: true, check: [] };
  }
  const { name, url, value } = command;
  await secrets.keep({ name, origin: originOfSecret(url), at: now() }, value);
  const read = await readConfig(notes, zone);
  const endpoints = read.ok ? read.config.endpoints : [];
  // What lacked it is known again at once.
  const users = endpoints.filter((each) => !each.paused && secretsOf(each).includes(name));
  return { ok: true, check: users.map(({ id }) => id) };
}

/** Forgets the secrets that nothing names any more, be it to be taken back or still a wish. */
export async function clearSecrets({ secrets, notes, now, zone }: SecretTools): Promise<void> {
  const kept = await secrets.list();
  if (kept.length === 0) return;
  const read = await readConfig(notes, zone);
  if (!read.ok) return;
  const steps = await readSteps(notes);
  const wishes = await readWishes(notes, now());
  const named = new Set([
    ...read.config.endpoints.flatMap(secretsOf),
    ...read.config.channels.flatMap(secretsOfChannel),
    ...steps.flatMap(({ removed, changed, channels }) => [
      ...channels.flatMap(({ before }) => (before === null ? [] : secretsOfChannel(before))),
      ...removed.flatMap(({ endpoint }) => secretsOf(endpoint)),
      ...changed.flatMap(({ before, after }) => [...secretsOf(before), ...secretsOf(after)]),
    ]),
    ...wishes.flatMap(({ command }) => ('endpoint' in command ? secretsOf(command.endpoint) : [])),
    ...wishes.flatMap(({ command }) => ('channel' in command ? secretsOfChannel(command.channel) : [])),
  ]);
  const over = kept.filter(({ name, at }) => !named.has(name) && Math.abs(now() - at) > WISH_LIFE_MS);
  await secrets.forget(over.map(({ name }) => name));
}
