// What the documents beside the feed are made of: a status without its figures.
// Promise: small enough to go from thread to thread with each feed; a whole status is one too.
// Not here: reading a status (shared/feed/from-history.ts), the documents (registry.ts).

import type { Instant } from '../../shared/core/instant.ts';
import type { State } from '../../shared/core/standing.ts';
import type { EndpointSummary, Status } from '../../shared/feed/status.ts';
import { overall } from '../../shared/ui/sentences.ts';
import { english } from '../../shared/ui/words.ts';

export type Glanced = Pick<EndpointSummary, 'id' | 'name' | 'standing' | 'checkedAt'>;

export interface Glance
  extends Pick<Status, 'title' | 'page' | 'madeAt' | 'zone' | 'maintenance' | 'incidents'> {
  readonly endpoints: readonly Glanced[];
}

/** What a badge tells, whatever it looks like. */
export interface Told {
  readonly state: State;
  /** Whose state it is. */
  readonly label: string;
  readonly sentence: string;
  /** "2026-11-24 14:02 UTC": a picture that lies about for long must not pass for new. */
  readonly asOf: string;
}

export function glanceOf(status: Status): Glance {
  const { title, page, madeAt, zone, maintenance, incidents } = status;
  const endpoints = status.endpoints.map(({ id, name, standing, checkedAt }) => ({
    id,
    name,
    standing,
    checkedAt,
  }));
  return { title, page, madeAt, zone, maintenance, incidents, endpoints };
}

/** The first sentence of every face. */
export function toldOfAll({ title, endpoints, incidents, madeAt }: Glance): Told {
  const { state, sentence } = overall(endpoints, incidents, { locale: 'en', words: english });
  return { state, label: title, sentence, asOf: asOfText(state, endpoints, madeAt) };
}

/** An open incident counts where it names the endpoint. */
export function toldOfOne({ incidents, madeAt }: Glance, endpoint: Glanced): Told {
  const own = incidents.filter(({ endpoints }) => endpoints.includes(endpoint.id));
  const { state } = overall([endpoint], own, { locale: 'en', words: english });
  const asOf = asOfText(state, [endpoint], madeAt);
  return { state, label: endpoint.name, sentence: english.state[state], asOf };
}

/** When it was last checked; that nothing is known, or planned, is of the moment that it was said. */
function asOfText(state: State, endpoints: readonly Glanced[], madeAt: Instant): string {
  const checkedAt = Math.max(...endpoints.map((each) => each.checkedAt ?? 0), 0);
  const isChecked = state !== 'unknown' && state !== 'maintenance' && checkedAt > 0;
  const iso = new Date(isChecked ? checkedAt : madeAt).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}
