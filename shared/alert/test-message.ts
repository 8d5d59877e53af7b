// A test of a channel: a message that says that nothing is wrong.
// Promise: two tests are two messages.
// Not here: sending it (each face).

import type { Instant } from '../core/instant.ts';
import type { AlertMessage } from './message.ts';

/**
 * @param channel its name
 * @param link where more is shown; null = nowhere
 */
export function testMessage(channel: string, link: string | null, at: Instant): AlertMessage {
  const id = `${TEST}${channel}/${at}`;
  return {
    id,
    alert: id,
    kind: 'test',
    rule: 'test',
    priority: 4,
    state: 'up',
    at,
    since: null,
    title: `A test of the channel ${channel}`,
    lines: ['Alerts will come here. Nothing is wrong.'],
    endpoints: [],
    link,
  };
}

/** Whether that is the name of a test. */
export function isTest(id: string): boolean {
  return id.startsWith(TEST);
}

const TEST = 'test/';
