// A stream of real checks: the prober's own, against a server in this process.
// Promise: instants keep the lateness of the timer that was measured; only the time between slots is made longer.
// Not here: made-up streams (known-stream.ts), what they are measured with (codec.ts).

import { createServer } from 'node:http';
import { createNodeHttp } from '../prober/node-http.ts';
import { createNodeClock, wait } from '../prober/node-time.ts';
import { ENDPOINT_DEFAULTS, type Endpoint } from '../shared/config/endpoint.ts';
import type { Instant } from '../shared/core/instant.ts';
import type { Sample } from '../shared/core/sample.ts';
import { check } from '../shared/probe/check.ts';
import { matchers } from '../shared/probe/matchers.ts';
import { NO_SECRETS } from '../shared/probe/request.ts';

/** Between two checks while recording, ms. */
const RECORDED_MS = 6;

/** @param count how many checks, recorded at 6 ms each and told as if `intervalMs` apart */
export async function recordedStream(
  start: Instant,
  count: number,
  intervalMs: number,
): Promise<readonly Sample[]> {
  const server = createServer((_, response) => response.end('ok'));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const url = `http://127.0.0.1:${port}/`;
  const endpoint: Endpoint = { ...ENDPOINT_DEFAULTS, id: 'here', name: 'here', url, intervalMs };
  const clock = createNodeClock();
  const http = createNodeHttp({ clock, version: 'bench' });
  const tools = { clock, http, vantage: '', secrets: NO_SECRETS, matchers: async () => matchers };
  const { signal } = new AbortController();
  const samples: Sample[] = [];
  for (let i = 0; i < count; i++) {
    const slot = (Math.floor(clock.now() / RECORDED_MS) + 1) * RECORDED_MS;
    await wait(slot - clock.now(), signal);
    const { sample } = await check(endpoint, tools);
    samples.push({ ...sample, at: start + i * intervalMs + Math.max(0, sample.at - slot) });
  }
  server.closeAllConnections();
  server.close();
  return samples;
}
