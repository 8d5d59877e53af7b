// The plan of an import: which endpoint of the backup becomes which one here, and the watch list that comes of it.
// Promise: the preview and the import follow the same plan; what is watched here stays as it is unless all is replaced.
// Not here: histories (shared/backup/restore.ts), the screen (dashboard/backup).

import * as v from 'valibot';
import type { Backup } from '../../shared/backup/read.ts';
import type { Config } from '../../shared/config/config.ts';
import type { Endpoint } from '../../shared/config/endpoint.ts';
import { freeId } from '../../shared/config/identity.ts';

export const choiceSchema = v.object({
  /** Whether everything here gives way. */
  mode: v.picklist(['replace', 'merge']),
  /** Of an address that is watched here too: one history, or a second endpoint. */
  same: v.picklist(['together', 'apart']),
});

export type Choice = v.InferOutput<typeof choiceSchema>;

export interface PlannedEndpoint {
  readonly endpoint: Endpoint;
  /** Its id here. */
  readonly id: string;
  /** `instead` = in the place of one with its address. */
  readonly becomes: 'new' | 'together' | 'second' | 'instead';
}

export interface Plan {
  readonly config: Config;
  /** In the order of the backup. */
  readonly endpoints: readonly PlannedEndpoint[];
  /** Of what is watched here, what goes. */
  readonly lost: readonly Endpoint[];
}

/** @param onRecord ids that have a history here, watched or not */
export function planOf(here: Config, backup: Backup, choice: Choice, onRecord: ReadonlySet<string>): Plan {
  const { config } = backup;
  if (choice.mode === 'replace') {
    const stays = new Set(config.endpoints.map(({ url }) => url));
    const watched = new Set(here.endpoints.map(({ url }) => url));
    const endpoints = config.endpoints.map((endpoint): PlannedEndpoint => {
      return { endpoint, id: endpoint.id, becomes: watched.has(endpoint.url) ? 'instead' : 'new' };
    });
    return { config, endpoints, lost: here.endpoints.filter(({ url }) => !stays.has(url)) };
  }
  const taken = new Set([...here.endpoints.map(({ id }) => id), ...onRecord]);
  const endpoints = config.endpoints.map((endpoint): PlannedEndpoint => {
    const same = here.endpoints.find(({ url }) => url === endpoint.url);
    if (same !== undefined && choice.same === 'together')
      return { endpoint, id: same.id, becomes: 'together' };
    const id = freeId(endpoint.id, taken);
    taken.add(id);
    return { endpoint, id, becomes: same === undefined ? 'new' : 'second' };
  });
  return { config: mergedConfig(here, config, endpoints), endpoints, lost: [] };
}

function mergedConfig(here: Config, theirs: Config, planned: readonly PlannedEndpoint[]): Config {
  const added = planned.filter(({ becomes }) => becomes !== 'together');
  // An amount in another currency is another amount.
  const isSameMoney = here.costs !== null && here.costs.currency === theirs.costs?.currency;
  const endpoints = added.map(({ endpoint, id }) => {
    return {
      ...endpoint,
      id,
      serviceHours: endpoint.serviceHours ?? theirs.serviceHours,
      costPerHour: isSameMoney ? (endpoint.costPerHour ?? theirs.costs?.perHour ?? null) : null,
    };
  });
  const idOf = new Map(added.map(({ endpoint, id }) => [endpoint.id, id]));
  /** What is about none of the added ones stays away: what is watched here has plans of its own. */
  const about = <Item extends { readonly endpoints: readonly string[] | null }>(items: readonly Item[]) =>
    items.flatMap((item) => {
      const named = item.endpoints ?? theirs.endpoints.map(({ id }) => id);
      const ids = named.flatMap((id) => idOf.get(id) ?? []);
      return ids.length === 0 ? [] : [{ ...item, endpoints: ids }];
    });
  return {
    ...here,
    endpoints: [...here.endpoints, ...endpoints],
    maintenance: [...here.maintenance, ...about(theirs.maintenance)],
    incidents: [...here.incidents, ...about(theirs.incidents)],
  };
}
