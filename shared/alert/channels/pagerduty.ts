// PagerDuty: an incident by Events API v2, which resolves with the alert.
// Promise: all messages of an alert carry one dedup_key, so that it is one incident, and a repeated one is none more.
// Not here: who is called, and when: PagerDuty's own schedules say so.
// https://developer.pagerduty.com/docs/events-api-v2-overview, …/docs/send-alert-event

import * as v from 'valibot';
import { SERVERS } from '../../config/channel-secrets.ts';
import { formatInstant } from '../../config/iso-instant.ts';
import type { AlertMessage } from '../message.ts';
import { jsonField, jsonText, takenOrRefused } from './answer.ts';
import type { Channel, ChannelAnswer } from './channel.ts';
import { cut, safeLink } from './plain-text.ts';
import { address, formed } from './settings.ts';
import { LINK_WORDS, linesOf, titleOf } from './wording.ts';

const SUMMARY_MAX = 1_024;
/** The whole event may have 512 kB. */
const DETAILS_MAX = 20_000;
const SOURCE_MAX = 255;

const settings = v.strictObject({
  key: formed('key', /^[A-Za-z0-9]{32}$/u, 'an integration key of 32 letters and digits'),
  /** Accounts in the EU: https://events.eu.pagerduty.com/v2/enqueue. */
  url: v.optional(address('url'), SERVERS.pagerduty),
});

const SEVERITIES = { 1: 'critical', 2: 'error', 3: 'warning', 4: 'info' } as const;

export const pagerduty: Channel<v.InferOutput<typeof settings>> = {
  kind: 'pagerduty',
  repeated: 'harmless',
  settings,
  requestFor({ message }, { key, url }) {
    // Whoever is on call is not called for a digest.
    if (message.kind === 'digest') return null;
    const event = { routing_key: key, dedup_key: message.alert };
    const body =
      message.kind === 'close'
        ? { ...event, event_action: 'resolve' }
        : { ...event, event_action: 'trigger', ...detailsOf(message) };
    return {
      url,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
  },
  read: (answer) => takenOrRefused(answer, 'PagerDuty', saidBy(answer)),
};

function detailsOf(message: AlertMessage): object {
  const names = message.endpoints.map(({ name }) => name).join(', ');
  const link = safeLink(message.link);
  return {
    payload: {
      summary: cut(titleOf(message), { max: SUMMARY_MAX }),
      source: cut(names === '' ? 'Uptally' : titleOf({ title: names }), { max: SOURCE_MAX }),
      severity: message.kind === 'test' ? 'info' : SEVERITIES[message.priority],
      timestamp: formatInstant(message.since ?? message.at),
      class: cut(titleOf({ title: message.rule }), { max: SOURCE_MAX }),
      custom_details: { details: cut(linesOf(message).join('\n'), { max: DETAILS_MAX }) },
    },
    client: 'Uptally',
    ...(link !== null && { client_url: link, links: [{ href: link, text: LINK_WORDS }] }),
  };
}

/** { "status": "invalid event", "message": "Event object is invalid", "errors": ["…"] } */
function saidBy({ body }: ChannelAnswer): string | null {
  const errors = jsonField(body, 'errors');
  return (Array.isArray(errors) ? errors.map(String).join('; ') : null) ?? jsonText(body, 'message');
}
