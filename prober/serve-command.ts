// uptally serve: watches, keeps history, serves the page, until it is told to end.
// Promise: whatever keeps it from working is told before anything is sent; at the end everything found is on record.
// Not here: each of those parts (run.ts, serve.ts, publish.ts).

import type { Config } from '../shared/config/config.ts';
import type { Latest } from '../shared/core/standing.ts';
import type { Clock, Secrets } from '../shared/ports.ts';
import type { History } from '../shared/store/history.ts';
import { sqliteStore } from '../shared/store/sqlite.ts';
import type { Wording } from '../shared/ui/text.ts';
import { english } from '../shared/ui/words.ts';
import { type Alerts, openAlerts } from './alerts.ts';
import { announcement } from './announcement.ts';
import { outletsOf } from './channels/outlets.ts';
import type { Wanted } from './commands/wanted.ts';
import { configFollower, STAYS } from './config-follower.ts';
import { demoConfig, startDemo } from './demo.ts';
import { nextFeedAt, TITLE } from './feed.ts';
import { feedMaker } from './feed-maker.ts';
import { openHistoryFile } from './history-file.ts';
import { takeLock } from './lock.ts';
import { createNodeHttp } from './node-http.ts';
import { createNodeClock, wait } from './node-time.ts';
import { alertsFile, dataDir, historyFile, ownVersion, prepareDataDir, surroundings } from './places.ts';
import { publisher } from './publish.ts';
import { RATION, rationed } from './ration.ts';
import { gallery, type ResourceTools, resources } from './resources.ts';
import { watch } from './run.ts';
import { type Environment, environmentSecrets } from './secrets.ts';
import { startServer } from './serve.ts';
import type { Terminal } from './terminal.ts';
import { configOfText, readWatched, type Watched } from './watched.ts';

export interface ServeWish extends Wanted {
  /** 0 = any free one. */
  readonly port: number;
  /** Where in its play the demonstration begins, s. */
  readonly demoFromSeconds: number;
}

/** @throws Complaint */
export async function serveCommand(command: ServeWish, terminal: Terminal): Promise<void> {
  const around = surroundings();
  const watched = readWatched(command, around.folder, ownZone());
  const folder = dataDir(command.dataDir, around);
  prepareDataDir(folder);
  const file = historyFile(folder, watched.from === 'demonstration');
  const closing = new Closing();
  try {
    const lock = takeLock(file);
    closing.add(() => lock.release());
    const config = await configOf(watched, command, closing);
    const secrets = environmentSecrets(config, around.env);
    const history = await openHistoryFile(file, config.zone, terminal.say);
    closing.add(() => history.close());
    await serve(
      { command, watched, config, secrets, history, file, folder, env: around.env, closing },
      terminal,
    );
  } finally {
    await closing.run();
  }
}

/** This machine's IANA zone. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** What has to be closed, the last first. */
class Closing {
  readonly #steps: (() => Promise<void> | void)[] = [];

  add(step: () => Promise<void> | void): void {
    this.#steps.push(step);
  }

  async run(): Promise<void> {
    for (let step = this.#steps.pop(); step !== undefined; step = this.#steps.pop()) await step();
  }
}

/** The demonstration is started where it is what we watch; it ends after the last check of it. */
async function configOf(watched: Watched, command: ServeWish, closing: Closing): Promise<Config> {
  if (watched.from !== 'demonstration') return watched.config;
  const { monotonicUs } = createNodeClock();
  const startUs = monotonicUs() - command.demoFromSeconds * 1e6;
  const elapsedMs = () => (monotonicUs() - startUs) / 1_000;
  const demo = await startDemo({ elapsedMs, port: 0, signal: new AbortController().signal });
  closing.add(() => demo.close());
  return demoConfig(demo.url, watched.zone);
}

interface Serving {
  readonly command: ServeWish;
  readonly watched: Watched;
  /** In force: another one where its file is edited. */
  config: Config;
  readonly secrets: Secrets;
  readonly history: History;
  readonly file: string;
  /** Where history and alerts lie. */
  readonly folder: string;
  readonly env: Environment;
  readonly closing: Closing;
}

async function serve(serving: Serving, { say, signal }: Terminal): Promise<void> {
  const { command, watched, secrets, history, file, closing } = serving;
  const clock = createNodeClock();
  const version = ownVersion();
  const latest = new Map(await history.latest());
  const feed = liveFeed(serving, latest, clock, say);
  const server = await startServer({ port: command.port, resources: resources(feed), later: gallery() });
  closing.add(() => server.close());
  const endpointCount = serving.config.endpoints.length;
  say(announcement({ version, url: server.url, watched, endpointCount, historyFile: file }));
  const { zone } = serving.config;
  const wording: Wording = { locale: 'en', zone, viewerZone: ownZone(), words: english };
  followFile(serving, feed.follow, say);
  const alerts = await alertsOf(serving, { clock, version, say, signal });
  await watch({
    get config() {
      return serving.config;
    },
    history,
    latest,
    clock,
    http: createNodeHttp({ clock, version }),
    secrets,
    wait,
    wording,
    say: rationed(say, () => clock.now(), RATION),
    onStored: () => feed.publisher.changed(),
    onResults: alerts.take,
    alertsAt: alerts.nextAt,
    signal,
  });
  await alerts.ended;
  say('Ended.');
}

interface AlertsAround {
  readonly clock: Clock;
  readonly version: string;
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
}

/** @throws Complaint where a channel can't be used */
async function alertsOf(serving: Serving, around: AlertsAround): Promise<Alerts> {
  const { config, env, folder, history, closing } = serving;
  const { clock, version, say, signal } = around;
  const store = sqliteStore(alertsFile(folder));
  closing.add(() => store.close());
  const outlets = await outletsOf(config.channels, env, version);
  const inForce = () => serving.config;
  return openAlerts({
    store,
    history,
    outlets,
    config: inForce,
    clock,
    wait,
    random: Math.random,
    say,
    signal,
  });
}

interface LiveFeed extends ResourceTools {
  /** Goes by another config from now on. */
  readonly follow: (config: Config) => void;
}

/** The feed of the history as it grows, and of the config as it is edited. */
function liveFeed(
  serving: Serving,
  latest: ReadonlyMap<string, Latest>,
  clock: Clock,
  say: (line: string) => void,
): LiveFeed {
  const { watched, file, config, closing } = serving;
  const isDemonstration = watched.from === 'demonstration';
  const maker = feedMaker({ file, config, isDemonstration }, say);
  closing.add(() => maker.close());
  const feed = publisher({
    make: async (heldMs) => {
      const now = clock.now();
      const nextAt = nextFeedAt(serving.config, latest, now, heldMs);
      return { ...(await maker.make({ nextAt, now })), freshForMs: nextAt === null ? null : nextAt - now };
    },
    monotonicMs: () => clock.monotonicUs() / 1_000,
  });
  const follow = (edited: Config): void => {
    serving.config = edited;
    maker.follow(edited);
    feed.changed();
  };
  const ids = config.endpoints.map(({ id }) => id);
  return { title: () => serving.config.title ?? TITLE, isDemonstration, ids, publisher: feed, follow };
}

const LOOK_MS = 1_000;

/** Where a file says what to watch, its edits are followed until the end. */
function followFile(
  { command, watched, config, closing }: Serving,
  onChange: (config: Config) => void,
  say: (line: string) => void,
): void {
  if (watched.from !== 'file') return;
  const zones = { own: ownZone(), wanted: command.zone };
  const options = { path: watched.file, zones, otherwise: STAYS };
  const read = (text: string): Config => configOfText(text, options);
  const look = configFollower({ file: watched.file, config, read, onChange, say });
  // At once, so that an edit of the first second is one.
  void look();
  const timer = setInterval(() => void look(), LOOK_MS).unref();
  closing.add(() => clearInterval(timer));
}
