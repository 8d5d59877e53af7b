// Control addresses: whom to ask whether it is our own network that is silent.
// Promise: an entry means the same as an address, as an object in a config, and as a line in a form.
// Not here: asking them (probe/control.ts), what their answers mean (probe/guard.ts).

import * as v from 'valibot';
import { about, text, url } from './schema-parts.ts';
import { readUrl } from './url.ts';

export interface Control {
  /** Absolute, http or https, normalised. */
  readonly url: string;
  /** Of its right answer, 200 to 299; null = any. */
  readonly status: number | null;
  /** The whole body of its right answer, without space around it; null = any. */
  readonly body: string | null;
}

/** Where none are set. The last is plain http with a known answer: there a captive portal shows itself. */
export const CONTROL_DEFAULT: readonly Control[] = [
  { url: 'https://www.gstatic.com/generate_204', status: null, body: null },
  { url: 'https://detectportal.firefox.com/success.txt', status: null, body: null },
  { url: 'http://detectportal.firefox.com/success.txt', status: 200, body: 'success' },
];

/** What is read of an answer, and so the longest body that can be expected. */
export const CONTROL_BODY_MAX = 200;

export const controlObjectSchema = v.strictObject({
  url: url('control[].url'),
  status: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(299), about('control[].status')),
  ),
  body: v.optional(text('control[].body', CONTROL_BODY_MAX)),
});

export const controlSchema = v.pipe(
  v.array(v.union([url('control[]'), controlObjectSchema])),
  about('control'),
);

export type ControlInput = v.InferOutput<typeof controlSchema>[number];

export function toControl(input: ControlInput): Control {
  const written = typeof input === 'string' ? { url: input } : input;
  const read = readUrl(written.url);
  return {
    url: read.ok ? read.url : written.url,
    status: written.status ?? null,
    body: written.body?.trim() ?? null,
  };
}

export function controlDocument({ url, status, body }: Control): ControlInput {
  if (status === null && body === null) return url;
  return { url, ...(status !== null && { status }), ...(body !== null && { body }) };
}

/** As one types it in a line of a form: `http://example.org/ok 200 success`. */
export function controlLine({ url, status, body }: Control): string {
  return [url, status, body].filter((part) => part !== null).join(' ');
}

const LINE = /^(?<url>\S*)(?:\s+(?<status>\d{3})(?!\S))?(?:\s+(?<body>.+))?$/u;

/** What a line says; whether it is right, the schema tells. A body alone can't begin with a number of three digits. */
export function readControlLine(line: string): ControlInput {
  const { url = '', status, body } = LINE.exec(line.trim())?.groups ?? {};
  if (status === undefined && body === undefined) return url;
  return {
    url,
    ...(status !== undefined && { status: Number(status) }),
    ...(body !== undefined && { body }),
  };
}
