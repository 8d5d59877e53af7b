// Alertmanager: the alert as Prometheus would hand it over, for those who have their routing there.
// Promise: all messages of an alert carry the same labels, which are its identity; it ends when its alert ends.
// Not here: grouping, silences, who is told: Alertmanager's own.
// https://github.com/prometheus/alertmanager/blob/main/api/v2/openapi.yaml (postAlerts)

import * as v from 'valibot';
import { formatInstant } from '../../config/iso-instant.ts';
import { DAY_MS } from '../../core/instant.ts';
import type { AlertMessage } from '../message.ts';
import { isTaken, refused } from './answer.ts';
import type { Channel, Telling } from './channel.ts';
import { cut, safeLink } from './plain-text.ts';
import { address, formed, headers, withoutSlash } from './settings.ts';
import { linesOf, priorityText, titleOf } from './wording.ts';

/** Without an end Alertmanager would end it by itself after resolve_timeout, five minutes. */
const OPEN_MS = 30 * DAY_MS;
const TEST_MS = 5 * 60_000;
/** No limit is documented; notifications are made of these. */
const SUMMARY_MAX = 1_000;
const DESCRIPTION_MAX = 8_000;

const settings = v.strictObject({
  /** Of Alertmanager itself, without /api/v2. */
  url: address('url'),
  headers: v.optional(headers, {}),
  labels: v.optional(
    v.record(
      formed('labels', /^[A-Za-z_]\w*$/u, 'names of letters, digits and _'),
      v.string('labels: expected texts'),
    ),
    {},
  ),
});

type Settings = v.InferOutput<typeof settings>;

const SEVERITIES: Readonly<Record<string, string>> = {
  P1: 'critical',
  P2: 'error',
  P3: 'warning',
  P4: 'info',
};

export const alertmanager: Channel<Settings> = {
  kind: 'alertmanager',
  repeated: 'harmless',
  settings,
  requestFor(telling, set) {
    if (telling.message.kind === 'digest') return null;
    return {
      url: `${withoutSlash(set.url)}/api/v2/alerts`,
      method: 'POST',
      headers: { ...set.headers, 'content-type': 'application/json' },
      body: JSON.stringify([alertOf(telling, set)]),
    };
  },
  // What it said first is kept: a priority that has changed since must not make another alert of it.
  read: (answer, telling) =>
    isTaken(answer)
      ? { ok: true, receipt: firstPriority(telling) }
      : refused(answer, 'Alertmanager', answer.body),
};

function firstPriority({ message, receipt }: Telling): string {
  return receipt ?? priorityText(message);
}

function alertOf(telling: Telling, { labels }: Settings): object {
  const { message } = telling;
  const priority = firstPriority(telling);
  const link = safeLink(message.link);
  return {
    labels: {
      ...labels,
      alertname: titleOf({ title: message.rule }),
      alert: message.alert,
      priority,
      severity: SEVERITIES[priority] ?? 'info',
      source: 'uptally',
    },
    annotations: {
      summary: cut(titleOf(message), { max: SUMMARY_MAX }),
      description: cut(linesOf(message).join('\n'), { max: DESCRIPTION_MAX }),
    },
    startsAt: formatInstant(Math.min(message.since ?? message.at, message.at)),
    endsAt: formatInstant(endOf(message)),
    ...(link !== null && { generatorURL: link }),
  };
}

function endOf({ kind, at }: AlertMessage): number {
  if (kind === 'close') return at;
  return at + (kind === 'test' ? TEST_MS : OPEN_MS);
}
