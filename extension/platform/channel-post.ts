// A channel's request by fetch: sent once, and no further than to where the permission reaches.
// Promise: no redirect is followed, no cookie goes along, nothing outlives its time-out, and it never rejects; what can't
// be told from a message that arrived counts as one that may have.
// Not here: what an answer means (shared/alert/channels), trying again (shared/alert/delivery.ts).

import type { ChannelAnswer, ChannelRequest } from '../../shared/alert/channels/channel.ts';
import type { Post, Posted } from '../../shared/alert/channels/outlet.ts';
import { PROBLEMS } from '../../shared/alert/channels/problem-sayings.ts';
import { shownHost } from '../../shared/config/host-note.ts';
import { readStart } from '../../shared/probe/body.ts';
import { isLoopback } from '../../shared/probe/loopback.ts';
import { filled } from '../../shared/sayings.ts';
import { POSTED, SEEN } from '../own-sayings.ts';
import { type BrowserNetwork, DISCREET } from './http.ts';

/** Of the whole request; a browser ends a background that hears nothing for half a minute. */
export const POST_TIMEOUT_MS = 15_000;
/** Of the question whether anybody is there. */
const ASK_TIMEOUT_MS = 5_000;
/** Of the answer; vendors say what is wrong in a line. */
const BODY_MAX_BYTES = 65_536;

export type PostNetwork = Pick<BrowserNetwork, 'fetch' | 'mayAsk' | 'isOnline'>;

/**
 * @param asksFirst where a second message would be seen: a browser does not tell a server that was never reached from one
 * that read everything and broke off. So one asks first whether anybody is there, without any secret; where nobody is,
 * nothing was sent, and it may be tried again.
 */
export function channelPost(network: PostNetwork, asksFirst: boolean): Post {
  return async (request) => {
    const { url } = request;
    const host = shownHost(url);
    if (!(await network.mayAsk(url))) return unsent(filled(POSTED.notAllowed, host));
    if (!network.isOnline() && !isLoopback(url)) return unsent(SEEN.offline);
    if (asksFirst && !(await isThere(url, network))) return unsent(filled(POSTED.silent, host));
    return post(request, host, network);
  };
}

async function isThere(url: string, { fetch }: PostNetwork): Promise<boolean> {
  const signal = AbortSignal.timeout(ASK_TIMEOUT_MS);
  try {
    const response = await fetch(`${new URL(url).origin}/`, {
      ...DISCREET,
      method: 'HEAD',
      mode: 'no-cors',
      redirect: 'manual',
      signal,
    });
    void response.body?.cancel().catch(() => undefined);
    return true;
  } catch {
    return false;
  }
}

async function post(request: ChannelRequest, host: string, { fetch }: PostNetwork): Promise<Posted> {
  const { url, method, headers, body } = request;
  const signal = AbortSignal.timeout(POST_TIMEOUT_MS);
  try {
    const response = await fetch(url, { ...DISCREET, method, headers, body, redirect: 'manual', signal });
    if (response.type === 'opaqueredirect')
      return { kind: 'never', detail: `${filled(PROBLEMS.leadsElsewhere, host)}.` };
    return { kind: 'answer', answer: await answerOf(response) };
  } catch {
    const detail = filled(signal.aborted ? POSTED.timeout : PROBLEMS.brokeOff, host);
    return { kind: 'none', mayHaveArrived: true, detail: `${detail}.` };
  }
}

async function answerOf(response: Response): Promise<ChannelAnswer> {
  const reader = response.body?.getReader();
  const body = reader === undefined ? '' : (await readStart(reader, BODY_MAX_BYTES)).text;
  void reader?.cancel().catch(() => undefined);
  return { status: response.status, headers: Object.fromEntries(response.headers), body };
}

function unsent(detail: string): Posted {
  return { kind: 'none', mayHaveArrived: false, detail: `${detail}.` };
}
