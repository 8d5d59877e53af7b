// Request headers as an owner may set them.
// Promise: a name or value that passes can't end its line, and so can't smuggle in another header or request.
// Not here: secrets in values (secret.ts), sending (extension/platform/http.ts, prober/node-http.ts).

import { filled } from '../sayings.ts';
import { FAULTS } from './fault-sayings.ts';

/** Of a value, in characters: servers take 8 kB of headers at the most. */
export const HEADER_LENGTH_MAX = 4_096;

/** `token` of RFC 9110, section 5.6.2. */
const NAME = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,128}$/u;
/** `field-value` of RFC 9110, section 5.5, in ASCII: what lies beyond it servers read as they please. */
const VALUE = /^(?:[\x21-\x7e](?:[\t\x20-\x7e]*[\x21-\x7e])?)?$/u;

/** They belong to the connection, which each platform keeps by itself; Node's fetch drops them as browsers do. */
const SET_BY_THE_SENDER: readonly string[] = [
  'accept-encoding',
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'sec-fetch-mode',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

/** "Forbidden request-header" of the Fetch standard; and User-Agent, which Chromium drops as well. */
const DROPPED: readonly string[] = [
  ...SET_BY_THE_SENDER,
  'accept-charset',
  'access-control-request-headers',
  'access-control-request-method',
  'cookie',
  'cookie2',
  'date',
  'dnt',
  'origin',
  'referer',
  'set-cookie',
  'user-agent',
  'via',
];

/** Why no face can send a header of this name, as a clause for people; '' = one can. */
export function wrongWithHeaderName(name: string): string {
  if (!NAME.test(name)) return filled(FAULTS.noHeaderName, quoted(name));
  return SET_BY_THE_SENDER.includes(name.toLowerCase()) ? filled(FAULTS.setBySender, name) : '';
}

/** Why the value can't be sent, as a clause that does not quote it: it may be a secret. '' = it can. */
export function wrongWithHeaderValue(value: string): string {
  if (value.length > HEADER_LENGTH_MAX)
    return filled(FAULTS.tooLong, `${value.length}`, `${HEADER_LENGTH_MAX}`);
  if (VALUE.test(value)) return '';
  if (/[\r\n]/u.test(value)) return FAULTS.headerLines;
  return value.trim() === value ? FAULTS.headerAscii : FAULTS.headerSpace;
}

/** Whether a browser drops a header of this name in silence, or sets it itself. The prober can send it. */
export function droppedByBrowsers(name: string): boolean {
  const lower = name.toLowerCase();
  return lower.startsWith('proxy-') || lower.startsWith('sec-') || DROPPED.includes(lower);
}

const TELLTALE = /auth|cookie|token|secret|key|passw|credential|session/u;

/** Whether what stands in a header of this name is most likely a secret. */
export function secretHeader(name: string): boolean {
  return TELLTALE.test(name.toLowerCase());
}

function quoted(name: string): string {
  return JSON.stringify(name.length > 80 ? `${name.slice(0, 80)}…` : name);
}
