// Messages for the tests of channels and delivery.
// Promise: whole ones, each the same at every call.
// Not here: what decides that one is sent.

import type { AlertMessage } from '../../shared/alert/message.ts';

export const AT = Date.UTC(2026, 10, 29, 22, 40);

export function alertMessage(more: Partial<AlertMessage> = {}): AlertMessage {
  return {
    id: 'down/checkout/1764455880000/open',
    alert: 'down/checkout/1764455880000',
    kind: 'open',
    rule: 'down',
    priority: 1,
    state: 'down',
    at: AT,
    since: AT - 120_000,
    title: 'Checkout API is down',
    lines: ['Since 22:38 UTC, for 2 minutes', 'answered 503 (expected 200–299)', 'It has cost 240 € so far'],
    endpoints: [{ id: 'checkout', name: 'Checkout API' }],
    link: 'https://status.example.org/#/alerts/1?a=1&b=2',
    ...more,
  };
}

/** The end of the same alert. */
export function closing(more: Partial<AlertMessage> = {}): AlertMessage {
  return alertMessage({
    id: 'down/checkout/1764455880000/close',
    kind: 'close',
    state: 'up',
    at: AT + 240_000,
    title: 'Checkout API is up again',
    lines: ['It was down for 4m 0s'],
    ...more,
  });
}
