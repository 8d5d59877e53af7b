// The endpoints of a config together: their ids, and the names by which other parts of it call them.
// Promise: ids are unique; one that is written down is never changed.
// Not here: a single endpoint (endpoint.ts).

import { type Endpoint, toEndpoint, wishedId } from './endpoint.ts';
import { freeId } from './identity.ts';
import type { EndpointInput } from './schema.ts';

/** Ids that are written down go first, so that adding an endpoint above never takes one away. */
export function withIds(entries: readonly EndpointInput[]): readonly Endpoint[] {
  const taken = new Set(entries.flatMap(({ id }) => id ?? []));
  return entries.map((entry) => {
    const id = entry.id ?? freeId(wishedId(entry), taken);
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
