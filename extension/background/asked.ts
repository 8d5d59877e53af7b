// Asked: a check that somebody waits for, and where its time went.
// Promise: no request of its own; what the browser noted of the check is read afterwards, and null where it noted nothing.
// Not here: checking (rounds.ts), what the browser notes (platform/phases.ts).

import type { Phases } from '../../shared/ports.ts';
import type { Rounds } from './rounds.ts';

export interface AskedTools {
  readonly check: Rounds['check'];
  readonly monotonicUs: () => number;
  /** The address of an endpoint; null = there is none any more. */
  readonly urlOf: (id: string) => Promise<string | null>;
  readonly forget: () => void;
  readonly phases: (url: string, sentUs: number) => Promise<Phases | null>;
}

/** Checks them, and tells where the time went if it is one. */
export async function checkAsked(ids: readonly string[], tools: AskedTools): Promise<Phases | null> {
  const [id] = ids;
  if (id === undefined || ids.length > 1) return tools.check(ids).then(() => null);
  tools.forget();
  const sentUs = tools.monotonicUs();
  await tools.check(ids);
  try {
    const url = await tools.urlOf(id);
    return url === null ? null : await tools.phases(url, sentUs);
  } catch {
    // The check is on record; this was an extra.
    return null;
  }
}
