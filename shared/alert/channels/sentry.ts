// Sentry: an event by DSN, as an envelope; outages of the same endpoints by the same rule are one issue.
// Promise: a repeated message has the same event_id, which Sentry keeps once; the DSN's key stands in a header alone.
// Not here: the end of an alert: no event can resolve an issue in Sentry, and one more would open it again.
// https://develop.sentry.dev/sdk/foundations/transport/envelopes/, …/transport/authentication/, …/transport/event-payloads/

import * as v from 'valibot';
import type { AlertMessage } from '../message.ts';
import { jsonText, retryAfterMs, takenOrRefused, waitMs } from './answer.ts';
import type { Channel, ChannelAnswer, Sent } from './channel.ts';
import { bytesOf, cut, safeLink } from './plain-text.ts';
import { formed } from './settings.ts';
import { hexId } from './stable-id.ts';
import { linesOf, priorityText, titleOf } from './wording.ts';

const MESSAGE_MAX = 8_192;
/** "Each tag must be less than 200 characters." */
const TAG_MAX = 199;
/** An item of extra data may have 16 kB. */
const EXTRA_MAX_BYTES = 15_000;

const DSN = /^https?:\/\/([A-Za-z0-9]+)(?::([A-Za-z0-9]+))?@([^\s/@?#]+)((?:\/[^\s/?#]+)*)\/([A-Za-z0-9]+)$/u;

const settings = v.strictObject({
  dsn: formed('dsn', DSN, 'a DSN, https://KEY@HOST/PROJECT'),
  environment: v.optional(
    formed('environment', /^[^\s/]{1,64}$/u, 'the name of an environment, without spaces'),
    'production',
  ),
});

const LEVELS = { 1: 'fatal', 2: 'error', 3: 'warning', 4: 'info' } as const;

export const sentry: Channel<v.InferOutput<typeof settings>> = {
  kind: 'sentry',
  repeated: 'harmless',
  settings,
  requestFor({ message }, { dsn, environment }) {
    if (message.kind === 'close' || message.kind === 'digest' || message.renews === true) return null;
    const [, key = '', secret, host = '', path = '', project = ''] = DSN.exec(dsn) ?? [];
    const scheme = dsn.startsWith('http:') ? 'http' : 'https';
    const auth = `Sentry sentry_version=7, sentry_client=uptally/1.0, sentry_key=${key}`;
    return {
      url: `${scheme}://${host}${path}/api/${project}/envelope/`,
      method: 'POST',
      headers: {
        'content-type': 'application/x-sentry-envelope',
        'x-sentry-auth': secret === undefined ? auth : `${auth}, sentry_secret=${secret}`,
      },
      body: envelope(message, environment),
    };
  },
  read(answer): Sent {
    const sent = takenOrRefused(answer, 'Sentry', jsonText(answer.body, 'detail'));
    return sent.ok || sent.remedy !== 'later'
      ? sent
      : { ...sent, waitMs: retryAfterMs(answer) ?? limitMs(answer) };
  },
};

function envelope(message: AlertMessage, environment: string): string {
  const event_id = hexId(message.id);
  const event = JSON.stringify({ event_id, ...eventOf(message, environment) });
  const header = JSON.stringify({ event_id });
  const item = JSON.stringify({ type: 'event', length: bytesOf(event), content_type: 'application/json' });
  return `${header}\n${item}\n${event}\n`;
}

function eventOf(message: AlertMessage, environment: string): object {
  const link = safeLink(message.link);
  const ids = message.endpoints.map(({ id }) => id).toSorted();
  const tag = (text: string) => cut(titleOf({ title: text }), { max: TAG_MAX });
  return {
    timestamp: message.at / 1_000,
    platform: 'other',
    level: message.kind === 'test' ? 'info' : LEVELS[message.priority],
    logger: 'uptally',
    environment,
    message: { formatted: cut(titleOf(message), { max: MESSAGE_MAX }) },
    fingerprint: ['uptally', titleOf({ title: message.rule }), ...ids],
    tags: {
      rule: tag(message.rule),
      priority: priorityText(message),
      state: message.state,
      alert: tag(message.alert),
    },
    extra: {
      details: cut(linesOf(message).join('\n'), { max: EXTRA_MAX_BYTES, sizeOf: bytesOf }),
      ...(link !== null && { link }),
    },
  };
}

/**
 * X-Sentry-Rate-Limits: "60:error;default:organization, 2700::key". The longest that concerns errors.
 * https://develop.sentry.dev/sdk/expected-features/rate-limiting/
 */
function limitMs({ headers }: ChannelAnswer): number | null {
  const limits = (headers['x-sentry-rate-limits'] ?? '').split(',').flatMap((limit) => {
    const [seconds = '', categories = ''] = limit.trim().split(':');
    const concerns = categories === '' || /(?:^|;)(?:error|default|all)(?:;|$)/u.test(categories);
    return concerns && /^\d+$/u.test(seconds) ? [Number(seconds)] : [];
  });
  return limits.length === 0 ? null : waitMs(Math.max(...limits));
}
