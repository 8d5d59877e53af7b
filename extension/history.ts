// The history of this browser: what lies in its IndexedDB, opened by the background and by each page.
// Promise: an error says what to do; only the background writes.
// Not here: how samples are kept (shared/store), what is made of them (shared/feed).

import type { Config } from '../shared/config/config.ts';
import { overlays } from '../shared/core/overlay.ts';
import type { EndpointSettings } from '../shared/store/work.ts';

export const DATABASE = 'uptally';

/** What the history must know of each endpoint. */
export function settingsOf({ endpoints, maintenance }: Config): readonly EndpointSettings[] {
  return endpoints.map(({ id, apdexMs }) => ({
    id,
    apdexUs: apdexMs * 1_000,
    overlays: overlays(maintenance.filter((planned) => planned.endpoints?.includes(id) !== false)),
  }));
}
