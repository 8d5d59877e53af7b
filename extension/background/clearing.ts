// Clearing up: what was removed and can't be taken back any more leaves nothing behind.
// Promise: no sample and no permission stays that no endpoint needs; interrupted, it is done again.
// Not here: removing and taking back (commands.ts).

import type { ChannelInput } from '../../shared/config/schema-channels.ts';
import type { Instant } from '../../shared/core/instant.ts';
import type { History } from '../../shared/store/history.ts';
import { forgetErrorMarks } from '../error-marks.ts';
import type { Notes } from '../notes.ts';
import { originOf } from '../origins.ts';
import { forgetOutageNotes } from '../outage-notes.ts';
import { isUndoable, readSteps, writeSteps } from '../steps.ts';
import { readConfig } from '../watchlist.ts';

export interface ClearingTools {
  readonly notes: Notes;
  readonly now: () => Instant;
  /** Of a list that is not written yet: an IANA name. */
  readonly zone: string;
  readonly history: (zone: string) => Promise<Pick<History, 'forget'>>;
  /** Addresses that these channels send to. */
  readonly addressesOf: (channels: readonly ChannelInput[]) => Promise<readonly string[]>;
  /** Gives hosts back to the browser. */
  readonly dropHosts: (origins: readonly string[]) => Promise<unknown>;
}

export async function clearUp(tools: ClearingTools): Promise<void> {
  const { notes, now, zone, history, addressesOf, dropHosts } = tools;
  const steps = await readSteps(notes);
  const over = steps.filter((each) => !isUndoable(each, now()));
  if (over.length === 0) return;
  const removed = over.flatMap((step) => step.removed);
  const read = await readConfig(notes, zone);
  if (!read.ok) return;
  const { endpoints, channels, zone: ownersZone } = read.config;
  const { forget } = await history(ownersZone);
  for (const { endpoint } of removed) {
    // It may have been taken back, or the same address added again.
    if (endpoints.some(({ id }) => id === endpoint.id)) continue;
    await forget(endpoint.id);
    await forgetErrorMarks(notes, endpoint.id);
    await forgetOutageNotes(notes, endpoint.id);
  }
  const gone = over.flatMap((step) => step.channels.flatMap(({ before }) => before ?? []));
  const unused = unusedHosts(
    [
      ...over.flatMap((step) => [
        ...step.removed.map(({ endpoint }) => endpoint.url),
        ...step.changed.map(({ before }) => before.url),
      ]),
      ...(await addressesOf(gone)),
    ],
    [...endpoints.map(({ url }) => url), ...(await addressesOf(channels))],
  );
  if (unused.length > 0) await dropHosts(unused);
  await writeSteps(
    notes,
    steps.filter((each) => !over.includes(each)),
  );
}

/** Hosts of these addresses, each once, that none of the others needs. */
function unusedHosts(urls: readonly string[], needed: readonly string[]): readonly string[] {
  const used = new Set(needed.map(originOf));
  return [...new Set(urls.map(originOf))].filter((origin) => !used.has(origin));
}
