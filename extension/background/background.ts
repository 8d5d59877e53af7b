// The background's entry: a service worker in Chromium, an event page in Firefox; it may end after any await.
// Promise: every listener is there at once; what matters is on disk, and read again at every event.
// Not here: what the events lead to (rounds.ts, commands.ts).

import type { Config } from '../../shared/config/config.ts';
import { hostName } from '../../shared/config/url.ts';
import { SECOND_MS } from '../../shared/core/instant.ts';
import { filled } from '../../shared/sayings.ts';
import { taking } from '../../shared/store/turns.ts';
import { unpacked } from '../backup/file.ts';
import { clearStage, staged } from '../backup/staging.ts';
import {
  askForHosts,
  browserMemory,
  browserNotes,
  dropHosts,
  ensureAlarm,
  extensionVersion,
  hasHosts,
  onAlarm,
  onFreshStart,
  onHostsAdded,
  onHostsRemoved,
  onMessage,
  onNotesChanged,
  showToolbar,
  uiLanguage,
} from '../browser.ts';
import {
  clearNotice,
  onAddressBar,
  onKey,
  onMenuClick,
  onNoticeButton,
  onNoticeClick,
  openPage,
  openPanel,
  openPopup,
  renewNotice,
  setMenu,
  showNotice,
  target,
} from '../browser-entries.ts';
import { type ChannelTest, readChannelTest } from '../channel-messages.ts';
import { addressesOf } from '../channel-ready.ts';
import { firstPaintKeeper, isInFirstPaint } from '../first-paint/keeper.ts';
import { alertStore, browserHistory, once, openOnce, statusOf } from '../history.ts';
import { type HistoryCommand, readHistoryCommand } from '../history-messages.ts';
import {
  type Answer,
  type Command,
  isAboutSecret,
  readCommand,
  readSecretCommand,
  type SecretCommand,
} from '../messages.ts';
import { newsChannel } from '../news.ts';
import { originOf } from '../origins.ts';
import { REFUSED } from '../own-sayings.ts';
import { channelPost } from '../platform/channel-post.ts';
import { browserClock, wait } from '../platform/clock.ts';
import { browserHttp } from '../platform/http.ts';
import { browserPhases, forgetPhases } from '../platform/phases.ts';
import { noteTrouble } from '../report.ts';
import { browserSecrets } from '../secrets.ts';
import { SNOOZED_KEY } from '../snooze.ts';
import { CONFIG_KEY, readConfig } from '../watchlist.ts';
import { isWishKey } from '../wishes.ts';
import { ownZone, wordingFor } from '../wording.ts';
import { localeOf } from '../words/catalogue.ts';
import { spokenIn } from '../words/spoken.ts';
import { alerts } from './alerts.ts';
import { type AskedTools, checkAsked } from './asked.ts';
import { channelDelivery } from './channel-delivery.ts';
import { channelNoticeOf } from './channel-notices.ts';
import { type ClearingTools, clearUp } from './clearing.ts';
import { obey } from './commands.ts';
import type { Done } from './done.ts';
import { entries } from './entries.ts';
import { finishImport } from './importing.ts';
import { type KeepingTools, keep } from './keeping.ts';
import { menuKeeper } from './menu-keeper.ts';
import { noticeClicks } from './notice-clicks.ts';
import type { Notice } from './notices.ts';
import { rounds } from './rounds.ts';
import { clearSecrets, obeySecret } from './secret-commands.ts';

const ALARM = 'tick';
/** The shortest period that browsers grant. */
const TICK_MS = 30 * SECOND_MS;

const notes = browserNotes();
const clock = browserClock();
const zone = ownZone();
const inTurn = taking();
const history = openOnce((wanted) => browserHistory(wanted, (problem) => console.warn(problem)));
const secrets = browserSecrets();
const news = newsChannel();
/** In this one file; run only where an endpoint has a pattern or a path. */
const matchers = async () => (await import('../../shared/probe/matchers.ts')).matchers;
const { words, figures } = spokenIn(uiLanguage());
const wording = ({ zone }: Pick<Config, 'zone'>) => wordingFor(zone, localeOf(uiLanguage()), figures);
const keeper = menuKeeper({
  notes,
  now: clock.now,
  wording,
  words,
  target: target(),
  setMenu,
});
const network = {
  fetch: (url: string, init: RequestInit) => fetch(url, init),
  mayAsk: (url: string) => hasHosts([originOf(url)]),
  isOnline: () => navigator.onLine,
};
const alertsHere = once(alertStore);
const notify = ({ picture, ...notice }: Notice) =>
  showNotice({ ...notice, icon: `/icons/${picture}-128.png` });
const channels = channelDelivery({
  store: alertsHere,
  now: clock.now,
  wait,
  random: Math.random,
  secrets,
  post: (asksFirst) => channelPost(network, asksFirst),
  show: (message, config) => notify(channelNoticeOf(message, wording(config), words)),
  onTrouble: noted,
});
const alerting = alerts({
  notes,
  now: clock.now,
  store: alertsHere,
  history,
  clear: clearNotice,
  show: notify,
  renew: renewNotice,
  channels,
  wording,
  words,
  onTrouble: noted,
});
const firstPaint = firstPaintKeeper({
  notes,
  memory: browserMemory(),
  now: clock.now,
  wait,
  zone,
  history,
  wording,
  words,
  version: extensionVersion(),
  onTrouble: (error) => console.warn('The first paint could not be drawn:', error),
});
const { tick, check, show } = rounds({
  notes,
  clock,
  wait,
  zone,
  tickMs: TICK_MS,
  http: browserHttp({ ...network, monotonicUs: clock.monotonicUs }),
  secrets,
  matchers,
  history,
  show: showToolbar,
  showMenu: keeper.show,
  words,
  wording,
  alert: alerting.alert,
  announce: () => {
    news.announce();
    firstPaint();
  },
});
const ways = entries({
  notes,
  now: clock.now,
  target: target(),
  words,
  askForHosts,
  perform,
  read: async () => {
    const read = await readConfig(notes, zone);
    if (!read.ok) throw new Error(read.problem);
    const { config } = read;
    return { config, status: await statusOf(await history(config.zone), config, clock.now()) };
  },
  wording,
  openPage,
  openPanel,
  openPopup,
  onProblem: noted,
});
const clicks = noticeClicks({
  target: target(),
  now: clock.now,
  endpointsOf: alerting.endpointsOf,
  perform,
  openPage,
  openPopup,
  clear: clearNotice,
  onProblem: noted,
});
const asking: AskedTools = {
  check,
  monotonicUs: clock.monotonicUs,
  urlOf: async (id) => {
    const read = await readConfig(notes, zone);
    return read.ok ? (read.config.endpoints.find((each) => each.id === id)?.url ?? null) : null;
  },
  forget: forgetPhases,
  phases: browserPhases,
};
const keeping: KeepingTools = {
  notes,
  now: clock.now,
  zone,
  history,
  secrets,
  matchers,
  staged: async () => {
    const file = await staged();
    return file === null ? null : unpacked(file);
  },
  clearStage,
};

const clearing: ClearingTools = {
  notes,
  now: clock.now,
  zone,
  history,
  addressesOf: (all) => addressesOf(all, secrets),
  dropHosts,
};

onAlarm((name) => {
  if (name !== ALARM) return;
  void tick().then(firstPaint);
  // A grant whose event this worker missed.
  void perform({ do: 'granted' });
  void inTurn(() => clearUp(clearing)).catch(noted);
  void inTurn(() => clearSecrets({ notes, now: clock.now, zone, secrets })).catch(noted);
});
onFreshStart(() => void keeper.forget().finally(tick));
onMenuClick(ways.menuClick);
onAddressBar(ways);
onKey(ways.key);
onNoticeClick(clicks.body);
onNoticeButton(clicks.button);
// What a killed background has begun is ended before anything else is changed.
void inTurn(() => finishImport(keeping)).catch(noted);
onMessage(async (message) => {
  const command = readCommand(message) ?? readSecretCommand(message);
  if (command !== null) return perform(command);
  const test = readChannelTest(message);
  if (test !== null) return tested(test);
  const about = readHistoryCommand(message);
  return about === null ? undefined : keepHouse(about);
});
onHostsAdded(async (origins) => {
  const known = await watchedAt(origins);
  await perform({ do: 'granted' });
  await check(known);
});
onHostsRemoved(async (origins) => check(await watchedAt(origins)));
onNotesChanged((keys) => {
  // The prompt may be answered before the popup's wish is on disk.
  if (keys.some(isWishKey)) void perform({ do: 'granted' });
  if (keys.includes(CONFIG_KEY) || keys.includes(SNOOZED_KEY)) void show();
  if (keys.some(isInFirstPaint)) firstPaint();
});
void ensureAlarm(ALARM, TICK_MS / 60_000);

/** Changes one after the other; the check that follows holds nobody up. */
async function perform(command: Command | SecretCommand): Promise<Answer> {
  try {
    const done = await inTurn(() => obeyed(command));
    if (!done.ok) return done;
    if (command.do === 'acknowledge' || command.do === 'unacknowledge') {
      news.announce();
      void clearNotice(command.alert);
    }
    if (done.check.length > 0) {
      if (command.do === 'check') return { ok: true, phases: await checkAsked(done.check, asking) };
      void check(done.check);
    }
    return { ok: true };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: filled(REFUSED.notWritten, why) };
  }
}

function obeyed(command: Command | SecretCommand): Promise<Done> {
  const tools = { notes, now: clock.now, zone, hasHosts, matchers, alerts: alertsHere, secrets };
  return isAboutSecret(command) ? obeySecret(command, tools) : obey(command, tools);
}

/** Not in turn: a vendor may take long, and nobody else waits for it. */
async function tested({ name }: ChannelTest): Promise<Answer> {
  const read = await readConfig(notes, zone);
  if (!read.ok) return read;
  const sent = await channels.test(name, read.config);
  return sent.ok ? { ok: true } : { ok: false, problem: sent.problem };
}

async function keepHouse(command: HistoryCommand): Promise<Answer> {
  try {
    const done = await inTurn(() => keep(command, keeping));
    if (!done.ok) return done;
    news.announce();
    void show();
    return { ok: true };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: filled(REFUSED.nothingChanged, why) };
  }
}

/** Endpoints at these hosts: what was granted or taken away shows at once, and not a slot later. */
async function watchedAt(origins: readonly string[]): Promise<readonly string[]> {
  const read = await readConfig(notes, zone);
  if (!read.ok) return [];
  const watched = read.config.endpoints.filter(({ paused }) => !paused);
  return watched.filter(({ url }) => origins.some((origin) => coversHost(origin, url))).map(({ id }) => id);
}

function coversHost(origin: string, url: string): boolean {
  return origin === originOf(url) || origin.includes('://*/') || origin.includes(`://${hostName(url)}/`);
}

/** What went wrong is shown in the popup until a round goes well. */
async function noted(error: unknown): Promise<void> {
  const problem = error instanceof Error ? error.message : String(error);
  await noteTrouble(notes, { at: clock.now(), problem });
}
