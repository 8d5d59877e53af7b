// The endpoints of a config together: their ids, and the names by which other parts of it call them.
// Promise: ids are unique; one that is written down is never changed.
// Not here: a single endpoint (endpoint.ts).

import { type Endpoint, toEndpoint, wishedId } from './endpoint.ts';
import { freeId } from './identity.ts';
import type { EndpointInput } from './schema.ts';

/** Ids that are written down go first, so that adding an endpoint above never takes one away. */
export function withIds(entries: readonly EndpointInput[]): readonly Endpoint[] {
  const taken = new Set(entries.flatMap(({ id }) => id ?? []));
  // A wish that was granted so many times has that many ids taken: ten thousand of one name stay quick.
  const granted = new Map<string, number>();
  return entries.map((entry) => {
    if (entry.id !== undefined) return toEndpoint(entry, entry.id);
    const wish = wishedId(entry);
    const times = granted.get(wish) ?? 0;
    granted.set(wish, times + 1);
    const id = freeId(wish, taken, times + 1);
    taken.add(id);
    return toEndpoint(entry, id);
  });
}

/** An id means its endpoint; a name means every endpoint of that name. */
export function idsOf(name: string, endpoints: readonly Endpoint[]): readonly string[] {
  const byId = endpoints.filter(({ id }) => id === name);
  return (byId.length > 0 ? byId : endpoints.filter((endpoint) => endpoint.name === name)).map(
    ({ id }) => id,
  );
}
