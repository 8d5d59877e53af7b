// Channels added, changed and removed.
// Promise: what goes is kept aside before it goes, with the rules that named it; done twice, none does harm.
// Not here: secrets (secret-commands.ts), taking a removal back (removing.ts), sending (channel-delivery.ts).

import { type Config, parseConfig } from '../../shared/config/config.ts';
import type { ConfigInput } from '../../shared/config/schema.ts';
import type { ChannelInput } from '../../shared/config/schema-channels.ts';
import { configDocument } from '../../shared/config/serialize.ts';
import type { Command } from '../messages.ts';
import { writeConfig } from '../watchlist.ts';
import { type CommandTools, type Done, NOTHING_TO_CHECK, refused } from './done.ts';
import { keepAside } from './removing.ts';
import { NO_PARTS } from './revisions.ts';

type Keep = Extract<Command, { do: 'add-channel' | 'edit-channel' }>;

/** Adds it at the end, or puts it in the place of the one of its name. */
export async function keepChannel(
  config: Config,
  { do: what, channel }: Keep,
  tools: CommandTools,
): Promise<Done> {
  const known = config.channels.find(({ name }) => name === channel.name);
  const isThere = known !== undefined && JSON.stringify(known) === JSON.stringify(channel);
  if (isThere) return NOTHING_TO_CHECK;
  const replaces = what === 'edit-channel' && known !== undefined;
  const channels = replaces
    ? config.channels.map((each) => (each === known ? channel : each))
    : [...config.channels, channel];
  return written(config, { channels }, tools);
}

export async function removeChannel(config: Config, name: string, tools: CommandTools): Promise<Done> {
  const place = config.channels.findIndex((each) => each.name === name);
  const before = config.channels[place];
  if (before === undefined) return NOTHING_TO_CHECK;
  const alerts = withoutChannel(config.alerts, name);
  const rules = alerts === null ? null : { before: config.alerts, after: alerts };
  await keepAside(name, { ...NO_PARTS, channels: [{ place, before, after: null }], rules }, tools);
  const channels = config.channels.filter((each) => each !== before);
  return written(config, { channels, ...(alerts !== null && { alerts }) }, tools);
}

async function written(
  config: Config,
  change: {
    readonly channels: readonly ChannelInput[];
    readonly alerts?: NonNullable<ConfigInput['alerts']>;
  },
  { notes }: CommandTools,
): Promise<Done> {
  const { channels: _channels, ...document } = configDocument(config);
  const { channels, ...more } = change;
  const wanted = { ...document, ...more, ...(channels.length > 0 && { channels }) };
  const read = parseConfig(wanted, { zone: config.zone });
  if (!read.ok) return refused(read.problems);
  await writeConfig(notes, read.config);
  return NOTHING_TO_CHECK;
}

/** Rules and a digest that do not name it any more: what names a channel that is not there is left out. null = none did. */
function withoutChannel(alerts: Config['alerts'], name: string): Readonly<Record<string, unknown>> | null {
  if (alerts === null || typeof alerts === 'string') return null;
  const listed: unknown = alerts['rules'];
  const rules: readonly unknown[] = Array.isArray(listed) ? listed : [];
  const left = {
    rules: rules.map((rule) => ruleWithout(rule, name)),
    digest: ruleWithout(alerts['digest'], name),
  };
  const isSame = left.digest === alerts['digest'] && left.rules.every((rule, i) => rule === rules[i]);
  if (isSame) return null;
  return {
    ...alerts,
    ...(Array.isArray(listed) && { rules: left.rules }),
    ...(left.digest !== undefined && { digest: left.digest }),
  };
}

function ruleWithout(rule: unknown, name: string): unknown {
  if (typeof rule !== 'object' || rule === null) return rule;
  const channels: unknown = Reflect.get(rule, 'channels');
  const steps: unknown = Reflect.get(rule, 'escalate');
  const isNamed = Array.isArray(channels) && channels.includes(name);
  const isStep = (step: unknown) =>
    typeof step === 'object' && step !== null && Reflect.get(step, 'channel') === name;
  const isInSteps = Array.isArray(steps) && steps.some(isStep);
  if (!isNamed && !isInSteps) return rule;
  return {
    ...rule,
    ...(isNamed && { channels: channels.filter((each: unknown) => each !== name) }),
    ...(isInSteps && { escalate: steps.filter((step: unknown) => !isStep(step)) }),
  };
}
