// Asking the control addresses: is anything out there, and is it who it says it is?
// Promise: all are asked side by side, and the first that proves the network ends it; never rejects.
// Not here: when they are asked and what follows from it (guard.ts), which they are (config/control.ts).

import type { Control } from '../config/control.ts';
import type { Http, HttpResult } from '../ports.ts';

/** How long a control address may take; ms. */
export const CONTROL_TIMEOUT_MS = 5_000;

/** More than any body that can be expected: what goes on after it is another. */
const BODY_BYTES = 1_024;

/**
 * `online`: one answered, and none but itself can have; `portal`: something answered in the place of one; `silent`:
 * none answered; `none`: there is none to ask.
 */
export type ControlVerdict = 'online' | 'portal' | 'silent' | 'none';

/** What one of them tells. `unreadable`: it answered plain http, and we may not see what. */
type Witness = 'right' | 'wrong' | 'unreadable' | 'silent';

export async function askControl(http: Http, control: readonly Control[]): Promise<ControlVerdict> {
  if (control.length === 0) return 'none';
  const { promise: proven, resolve: prove } = Promise.withResolvers<ControlVerdict>();
  const asked = control.map(async (each) => {
    const witness = await ask(http, each).catch((): Witness => 'silent');
    if (witness === 'right') prove('online');
    return witness;
  });
  return Promise.race([proven, Promise.all(asked).then((witnesses) => verdictOf(witnesses, control))]);
}

function verdictOf(witnesses: readonly Witness[], control: readonly Control[]): ControlVerdict {
  if (witnesses.includes('right')) return 'online';
  if (witnesses.includes('wrong')) return 'portal';
  if (!witnesses.includes('unreadable')) return 'silent';
  // Plain http answers while https is silent: so does a network that wants us to sign in first. Without any https
  // address to compare with, an answer is an answer.
  return control.some(({ url }) => isSecure(url)) ? 'portal' : 'online';
}

async function ask(http: Http, { url, status, body }: Control): Promise<Witness> {
  if (status === null && body === null) return answered(http, url, 'right');
  const result = await http.send({
    url,
    method: 'GET',
    headers: {},
    body: null,
    followRedirects: false,
    timeoutMs: CONTROL_TIMEOUT_MS,
    maxBodyBytes: body === null ? 0 : BODY_BYTES,
  });
  switch (result.kind) {
    case 'answer':
      // Over https nobody else can have answered, whatever it says.
      return isSecure(url) || isRight(result, status, body) ? 'right' : 'wrong';
    case 'blocked':
      if (result.reason === 'redirect') return isSecure(url) ? 'right' : 'wrong';
      if (result.reason === 'offline') return 'silent';
      return answered(http, url, isSecure(url) ? 'right' : 'unreadable');
    case 'none':
      return 'silent';
  }
}

async function answered(http: Http, url: string, witness: Witness): Promise<Witness> {
  return (await http.answers(url, CONTROL_TIMEOUT_MS)) ? witness : 'silent';
}

function isRight(
  answer: Extract<HttpResult, { kind: 'answer' }>,
  status: number | null,
  body: string | null,
): boolean {
  if (status !== null && answer.status !== status) return false;
  return body === null || (!answer.isCut && answer.body.trim() === body);
}

function isSecure(url: string): boolean {
  return url.startsWith('https:');
}
