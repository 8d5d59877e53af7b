// uptally alert test: a message to channels of the config, and what came of it.
// Promise: each channel is asked once, at once; nothing waits for another try.
// Not here: alerts of real trouble (shared/alert).

import type { Outlet } from '../shared/alert/delivery.ts';
import type { AlertMessage } from '../shared/alert/message.ts';
import { testMessage } from '../shared/alert/test-message.ts';
import type { Config } from '../shared/config/config.ts';
import { nearestName } from '../shared/config/problem.ts';
import { outletsOf } from './channels/outlets.ts';
import { Complaint } from './complaint.ts';
import { createNodeClock } from './node-time.ts';
import { ownVersion, surroundings } from './places.ts';
import { ownZone } from './serve-command.ts';
import type { Terminal } from './terminal.ts';
import { terminalText } from './terminal-text.ts';
import { readWatched } from './watched.ts';

export interface AlertTestWish {
  readonly what: 'test';
  /** Names; at least one. */
  readonly channels: readonly string[];
  /** null = the one that lies here. */
  readonly configFile: string | null;
}

/** 0 = all took it. @throws Complaint */
export async function alertTest({ channels, configFile }: AlertTestWish, { say }: Terminal): Promise<0 | 1> {
  const { env, folder } = surroundings();
  const watched = readWatched({ urls: [], configFile, dataDir: null, zone: null }, folder, ownZone());
  if (watched.from !== 'file')
    throw new Complaint('There is no config here. Name it: --config uptally.yaml', 2);
  const { config } = watched;
  const wanted = channels.map((name) => channelNamed(name, config));
  const outlets = await outletsOf(wanted, env, ownVersion());
  const { now } = createNodeClock();
  const taken = await Promise.all(
    outlets.map((outlet) => tellOf(outlet, testMessage(outlet.name, config.publicUrl, now()), say)),
  );
  return taken.every((each) => each) ? 0 : 1;
}

function channelNamed(name: string, { channels }: Config): Config['channels'][number] {
  const found = channels.find((channel) => channel.name === name);
  if (found !== undefined) return found;
  const names = channels.map((channel) => channel.name);
  const near = nearestName(name, names);
  const hint = near === null ? `; there are ${names.join(', ')}.` : `; did you mean ${near}?`;
  throw new Complaint(terminalText(`The config has no channel ${name}${names.length === 0 ? '.' : hint}`), 2);
}

async function tellOf(outlet: Outlet, message: AlertMessage, say: (text: string) => void): Promise<boolean> {
  const sent = await outlet.send({ message, receipt: null });
  say(terminalText(sent.ok ? `${outlet.name}: sent.` : `${outlet.name}: ${sent.problem}`));
  return sent.ok;
}
