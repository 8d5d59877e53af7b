// A channel that is one request, as an outlet of delivery.
// Promise: it never rejects, and no secret of its settings stands in what it says.
// Not here: sending the request (each face has its own way), when to send (delivery.ts).

import type { Outlet } from '../delivery.ts';
import type { ChannelAnswer, ChannelKind, ChannelRequest, NotSent, ReadyChannel, Sent } from './channel.ts';

export type Posted =
  | { readonly kind: 'answer'; readonly answer: ChannelAnswer }
  /** @property mayHaveArrived whether anything of it can have been read; @property detail a sentence for people */
  | { readonly kind: 'none'; readonly mayHaveArrived: boolean; readonly detail: string }
  /** As long as nothing is changed, no other try can succeed. */
  | { readonly kind: 'never'; readonly detail: string };

/** Sends one request and tells what came back. Never rejects. */
export type Post = (request: ChannelRequest) => Promise<Posted>;

export interface OutletOptions {
  readonly name: string;
  readonly kind: Pick<ChannelKind, 'repeated'>;
  readonly channel: ReadyChannel;
  readonly post: Post;
  /** Never to be said: the values of its secrets. */
  readonly secrets: readonly string[];
}

export function outletOf({ name, kind, channel, post, secrets }: OutletOptions): Outlet {
  const masked = maskOf(secrets);
  return {
    name,
    repeated: kind.repeated,
    async send(telling): Promise<Sent> {
      const request = channel.requestFor(telling);
      if (request === null) return { ok: true, receipt: telling.receipt };
      const posted = await post(request);
      const sent = posted.kind === 'answer' ? channel.read(posted.answer, telling) : notSent(posted);
      return sent.ok ? sent : { ...sent, problem: masked(sent.problem) };
    },
  };
}

function notSent(posted: Exclude<Posted, { kind: 'answer' }>): NotSent {
  const { detail } = posted;
  if (posted.kind === 'never') return { ok: false, remedy: 'never', waitMs: null, problem: detail };
  return { ok: false, remedy: posted.mayHaveArrived ? 'doubtful' : 'later', waitMs: null, problem: detail };
}

/** Puts dots in place of each secret and its parts, also where an address has them percent-encoded. */
export function maskOf(secrets: readonly string[]): (text: string) => string {
  const parts = secrets.flatMap((secret) => [secret, ...partsOf(secret)]);
  const all = [...new Set(parts.flatMap((part) => [part, encodeURIComponent(part)]))];
  const longestFirst = all.filter((secret) => secret !== '').toSorted((a, b) => b.length - a.length);
  return (text) => longestFirst.reduce((masked, secret) => masked.replaceAll(secret, '•••'), text);
}

/** Shorter ones are words: `services`, `Bearer`. */
const PART_MIN = 9;

/** What a vendor may say again of it alone: a step or a value of an address, the token of a header. Never the host. */
function partsOf(secret: string): readonly string[] {
  const url = URL.parse(secret);
  const parts =
    url === null
      ? secret.split(/\s+/u)
      : [
          url.username,
          url.password,
          url.pathname,
          ...url.pathname.split('/'),
          ...url.search.slice(1).split(/[&=]/u),
        ];
  return parts.filter((part) => part.length >= PART_MIN);
}
