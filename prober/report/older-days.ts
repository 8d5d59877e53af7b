// The days of a history that are older than what a status page shows.
// Promise: without gaps: time that no tally is about is there as unknown.
// Not here: the last 90 days and the hours (shared/store/view.ts).

import type { Instant } from '../../shared/core/instant.ts';
import type { Tally } from '../../shared/core/tally.ts';
import { records } from '../../shared/store/records.ts';
import { sqliteStore } from '../../shared/store/sqlite.ts';
import { filled } from '../../shared/store/view.ts';
import type { EndpointSettings } from '../../shared/store/work.ts';

export interface OlderDays {
  /** Days up to `edge`, from the first on record. */
  readonly before: (endpoint: EndpointSettings, edge: Instant) => Promise<readonly Tally[]>;
  readonly close: () => Promise<void>;
}

/** @param file of a history that has been opened already, so that it is known to be one */
export function olderDays(file: string, onProblem: (text: string) => void): OlderDays {
  const kv = sqliteStore(file);
  const kept = records(kv, onProblem);
  return {
    before: async (endpoint, edge) => {
      const days = await kept.archive('days', endpoint.id, 0, edge);
      const older = days.filter(({ spans }) => (spans[0]?.to ?? edge) <= edge);
      const first = older[0]?.spans[0]?.from;
      return first === undefined ? [] : filled(older, first, edge, (from, to) => [from, to], endpoint);
    },
    close: () => kv.close(),
  };
}
