// The channels of a config on Node, ready to send.
// Promise: a secret that is missing and a setting that is none are told before anything is sent; no secret is printed.
// Not here: when anything is sent (shared/alert/delivery.ts).

import { outletOf } from '../../shared/alert/channels/outlet.ts';
import { channelOfKind } from '../../shared/alert/channels/registry.ts';
import type { Outlet } from '../../shared/alert/delivery.ts';
import { secretsOfChannel, settingsOf } from '../../shared/config/channels.ts';
import type { ChannelInput } from '../../shared/config/schema-channels.ts';
import { createPost } from '../channel-post.ts';
import { Complaint } from '../complaint.ts';
import { type Environment, namedSecrets } from '../secrets.ts';

/** Vendors answer in a second; some take long over a bad day. */
const TIMEOUT_MS = 20_000;

/**
 * @param version of Uptally
 * @throws Complaint that names every variable that is missing and every setting that is none
 */
export async function outletsOf(
  channels: readonly ChannelInput[],
  env: Environment,
  version: string,
): Promise<readonly Outlet[]> {
  const secrets = namedSecrets(
    channels.flatMap((channel) =>
      secretsOfChannel(channel).map((name) => [name, `the channel ${channel.name}`] as const),
    ),
    env,
  );
  const made = await Promise.all(channels.map((channel) => outletFor(channel, secrets, version)));
  const wrong = made.filter((each) => typeof each === 'string');
  if (wrong.length > 0)
    throw new Complaint(`A channel can't be used; nothing was started.\n${wrong.join('\n')}`, 2);
  return made.filter((each) => typeof each !== 'string');
}

/** @returns why there is none: a line */
async function outletFor(
  channel: ChannelInput,
  secrets: ReadonlyMap<string, string>,
  version: string,
): Promise<Outlet | string> {
  const { name } = channel;
  const settings = settingsOf(channel, secrets);
  if (channel.kind === 'email') {
    // Loaded only where it is used.
    const { emailOutlet, readEmailSettings } = await import('./email.ts');
    const read = readEmailSettings(settings);
    return typeof read === 'string'
      ? `  ${name}: ${read}`
      : emailOutlet({ name, settings: read, timeoutMs: TIMEOUT_MS });
  }
  const kind = channelOfKind(channel.kind);
  const ready = kind?.ready(settings) ?? 'there is no such kind';
  if (kind === null || typeof ready === 'string') return `  ${name}: ${String(ready)}`;
  const own = secretsOfChannel(channel).map((each) => secrets.get(each) ?? '');
  const post = createPost({ version, timeoutMs: TIMEOUT_MS });
  return outletOf({ name, kind, channel: ready, post, secrets: own });
}
