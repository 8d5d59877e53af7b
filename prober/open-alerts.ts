// uptally alert list, acknowledge, snooze: the alerts that are open, and what a person does about them.
// Promise: works beside a running serve, which heeds it at its next decision, and without one; done twice it does no harm.
// Not here: what follows from it (shared/alert), how it is typed (commands/alert.ts).

import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { type Acknowledgement, acknowledgedIn, noteAcknowledged } from '../shared/alert/acknowledged.ts';
import { becauseText } from '../shared/alert/reason-text.ts';
import { type SavedAlert, savedIn } from '../shared/alert/saved.ts';
import type { Instant } from '../shared/core/instant.ts';
import type { KeyValue } from '../shared/ports.ts';
import { sqliteStore } from '../shared/store/sqlite.ts';
import { fullInstantText } from '../shared/ui/text.ts';
import { Complaint, messageOf } from './complaint.ts';
import { createNodeClock } from './node-time.ts';
import { alertsFile, dataDir, surroundings } from './places.ts';
import { ownZone } from './serve-command.ts';
import { noteSnoozed, snoozedIn } from './snoozed.ts';
import type { Terminal } from './terminal.ts';
import { terminalText } from './terminal-text.ts';

export type OpenAlertsWish = { readonly dataDir: string | null } & (
  | { readonly what: 'list'; readonly isJson: boolean }
  /** `by` null = whoever is logged in; `takesBack` = nobody takes care of it any more. */
  | {
      readonly what: 'acknowledge';
      readonly alert: string;
      readonly by: string | null;
      readonly takesBack: boolean;
    }
  /** `forMs` null = wakes them. */
  | { readonly what: 'snooze'; readonly alert: string; readonly forMs: number | null }
);

/** @throws Complaint */
export async function openAlertsCommand(wish: OpenAlertsWish, { say }: Terminal): Promise<0> {
  const { now } = createNodeClock();
  const store = storeIn(dataDir(wish.dataDir, surroundings()));
  const tell = (text: string) => say(terminalText(text));
  try {
    if (wish.what === 'list') await list(store, wish.isJson, now(), say);
    else if (wish.what === 'acknowledge') await acknowledge(store, wish, now(), tell);
    else await snooze(store, wish, now(), tell);
    return 0;
  } catch (error) {
    throw error instanceof Complaint ? error : new Complaint(messageOf(error), 1);
  } finally {
    await store.close();
  }
}

function storeIn(folder: string): KeyValue {
  const file = alertsFile(folder);
  if (!existsSync(file))
    throw new Complaint(
      `There are no alerts in ${folder}: uptally serve keeps them there. Name its folder, for example --data ./history`,
      1,
    );
  return sqliteStore(file);
}

async function list(
  store: KeyValue,
  isJson: boolean,
  now: Instant,
  say: (text: string) => void,
): Promise<void> {
  const [open, acknowledged, snoozed] = await Promise.all([
    openIn(store),
    acknowledgedIn(store),
    snoozedIn(store, now),
  ]);
  const all = open.map((alert) => {
    const { id, rule, priority, openedAt, since } = alert;
    const endpoints = endpointsOf(alert);
    const sleeps = Math.min(...endpoints.map((each) => snoozed.get(each) ?? 0));
    const { state, because } = alert.finding;
    return {
      ...{ id, priority, rule, endpoints, state, since, openedAt, because },
      isOver: alert.members.length === 0,
      acknowledged: acknowledged.get(id) ?? null,
      snoozedUntil: sleeps > now ? sleeps : null,
    };
  });
  if (isJson) return say(JSON.stringify({ alerts: all }, null, 2));
  if (all.length === 0) return say('No alert is open.');
  for (const each of all) {
    const { id, priority, rule, endpoints, since, because, isOver, snoozedUntil } = each;
    const life = [
      ...(isOver ? ['Over: its end is told when quiet hours end'] : []),
      ...(each.acknowledged === null ? [] : [acknowledgedText(each.acknowledged)]),
      ...(snoozedUntil === null ? [] : [`Snoozed until ${instant(snoozedUntil)}`]),
    ];
    say(terminalText(`${id}  P${priority} ${rule}: ${endpoints.join(', ')}`));
    say(terminalText(`  Since ${instant(since)}: ${becauseText(because)}`));
    for (const line of life) say(terminalText(`  ${line}`));
  }
}

async function acknowledge(
  store: KeyValue,
  { alert: typed, by, takesBack }: Extract<OpenAlertsWish, { what: 'acknowledge' }>,
  now: Instant,
  say: (text: string) => void,
): Promise<void> {
  const alert = await alertNamed(store, typed);
  if (takesBack) {
    await noteAcknowledged(store, alert.id, null);
    return say(`Nobody takes care of it any more: ${aboutText(alert)}`);
  }
  const before = (await acknowledgedIn(store)).get(alert.id);
  const word = before ?? { at: now, by: by ?? ownName() };
  if (before === undefined) await noteAcknowledged(store, alert.id, word);
  say(`${acknowledgedText(word)}: ${aboutText(alert)} It is not escalated.`);
}

async function snooze(
  store: KeyValue,
  { alert: typed, forMs }: Extract<OpenAlertsWish, { what: 'snooze' }>,
  now: Instant,
  say: (text: string) => void,
): Promise<void> {
  const alert = await alertNamed(store, typed);
  const until = forMs === null ? null : now + forMs;
  const endpoints = endpointsOf(alert);
  await noteSnoozed(store, endpoints, until, now);
  const names = endpoints.join(', ');
  say(until === null ? `Not snoozed any more: ${names}.` : `Snoozed until ${instant(until)}: ${names}.`);
}

async function openIn(store: KeyValue): Promise<readonly SavedAlert[]> {
  return (await savedIn(store))?.alerts ?? [];
}

/** @param typed its name, or as much of its beginning as no other one has */
async function alertNamed(store: KeyValue, typed: string): Promise<SavedAlert> {
  const open = await openIn(store);
  const fitting = open.filter(({ id }) => id.startsWith(typed));
  const [alert] = fitting;
  if (alert !== undefined && fitting.length === 1) return alert;
  const words =
    alert === undefined
      ? `No open alert is named ${typed}. uptally alert list shows those that are.`
      : `${typed} begins the names of ${fitting.length} alerts: ${fitting.map(({ id }) => id).join(', ')}.`;
  throw new Complaint(terminalText(words), 1);
}

/** Whom it is about now; of one that is over, whom it was about. */
function endpointsOf({ members, all }: SavedAlert): readonly string[] {
  return members.length === 0 ? all : members;
}

function aboutText(alert: SavedAlert): string {
  return `${alert.rule}, ${endpointsOf(alert).join(', ')}, since ${instant(alert.since)}.`;
}

function acknowledgedText({ at, by }: Acknowledgement): string {
  return `Acknowledged ${instant(at)}${by === null ? '' : ` by ${by}`}`;
}

function instant(at: Instant): string {
  return fullInstantText(at, { locale: 'en', viewerZone: ownZone() });
}

/** Of whoever is logged in; null where the system knows nobody. */
function ownName(): string | null {
  try {
    return userInfo().username;
  } catch {
    return null;
  }
}
