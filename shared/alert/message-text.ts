// A message in words: what a decision says to people.
// Promise: English, plain text, one line for the title; names as the owner gave them, and nothing of an answer.
// Not here: the form of a channel (channels/), other languages.

import type { Config } from '../config/config.ts';
import { aboutMoneyText, type Cost } from '../config/costs.ts';
import { formatDuration } from '../config/duration.ts';
import { type Instant, SECOND_MS } from '../core/instant.ts';
import type { Decision } from './decision.ts';
import type { AlertMessage } from './message.ts';
import { becauseText } from './reason-text.ts';

export interface MessageContext {
  readonly config: Pick<Config, 'endpoints' | 'zone' | 'publicUrl'>;
  /** Which message of its alert it is, counted from 0: an alert may be escalated more than once. */
  readonly place: number;
  /** What it has cost so far; null = nothing, or nobody says. */
  readonly cost: Cost | null;
}

const NAMES_MAX = 10;

/** @param decision one that is told */
export function messageOf(decision: Decision, { config, place, cost }: MessageContext): AlertMessage {
  const { at, alert, kind, rule, priority, state, since, endpoints } = decision;
  const named = endpoints.map((id) => ({
    id,
    name: config.endpoints.find((each) => each.id === id)?.name ?? id,
  }));
  const instant = (each: Instant) =>
    new Intl.DateTimeFormat('en', {
      dateStyle: 'medium',
      timeStyle: 'long',
      hourCycle: 'h23',
      timeZone: config.zone,
    }).format(each);
  const names = named.map(({ name }) => name);
  const left = names.length - NAMES_MAX;
  const who = `${names.slice(0, NAMES_MAX).join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
  const lines =
    kind === 'close'
      ? [`It lasted ${lastedText(at - since)}, from ${instant(since)}.`]
      : [`Since ${instant(since)}: ${becauseText(decision.because)}.`];
  return {
    id: `${alert}/${kind}${kind === 'update' ? `-${place}` : ''}`,
    alert,
    kind,
    rule,
    priority,
    state,
    at,
    since,
    title: titleOf(decision, names, config),
    lines: [...lines, ...costLines(cost, kind), ...(names.length > 1 ? [`${who}.`] : [])],
    endpoints: named,
    link: config.publicUrl,
  };
}

function costLines(cost: Cost | null, kind: Decision['kind']): readonly string[] {
  if (cost === null) return [];
  const money = aboutMoneyText(cost, 'en');
  return [kind === 'close' ? `It cost about ${money}.` : `It has cost about ${money} so far.`];
}

/** "Checkout API is down", "6 of 8 endpoints in payments are down" */
function titleOf(
  { kind, because, state, endpoints }: Decision,
  names: readonly string[],
  config: MessageContext['config'],
): string {
  const [only] = names;
  const predicate = kind === 'close' ? BACK[because.kind] : isSo(because.kind, state);
  const still = kind === 'update' ? 'still ' : '';
  if (names.length === 1 && only !== undefined) return `${only} is ${still}${predicate}`;
  const group = groupOf(endpoints, config);
  const all = group === null ? 0 : config.endpoints.filter((each) => each.group === group).length;
  const whose =
    group === null ? `${names.length} endpoints` : `${names.length} of ${all} endpoints in ${group}`;
  return `${whose} are ${still}${predicate}`;
}

type Kind = Decision['because']['kind'];

function isSo(kind: Kind, state: Decision['state']): string {
  if (kind === 'unstable') return 'unstable';
  if (kind === 'failures' || kind === 'frequent-error') return 'failing often';
  if (kind === 'new-error') return 'failing in a new way';
  if (kind === 'burn') return 'spending the error budget too fast';
  if (kind === 'silence') return 'not telling anything';
  return state === 'degraded' ? 'slow' : 'down';
}

const BACK: Readonly<Record<Kind, string>> = {
  down: 'back',
  unstable: 'stable again',
  degraded: 'fast again',
  failures: 'no longer failing often',
  'new-error': 'no longer failing in that way',
  'frequent-error': 'no longer failing often',
  burn: 'spending the error budget as planned again',
  silence: 'telling again',
};

/** The group that all of them have; null where they have none in common. */
function groupOf(ids: readonly string[], { endpoints }: MessageContext['config']): string | null {
  const groups = new Set(ids.map((id) => endpoints.find((each) => each.id === id)?.group ?? null));
  const [only = null] = groups;
  return groups.size === 1 ? only : null;
}

/** Rounded up to the second, as every down time is. */
function lastedText(ms: number): string {
  const seconds = Math.ceil(ms / SECOND_MS);
  const parts = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor(seconds / 3_600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'm'],
    [seconds % 60, 's'],
  ] as const;
  const shown = parts.filter(([count]) => count > 0).slice(0, 2);
  return shown.length === 0 ? formatDuration(0) : shown.map(([count, unit]) => `${count}${unit}`).join(' ');
}
