// Hosts that the browser lets us look at, and what hangs on each.
// Promise: whatever was granted is listed, also where nothing needs it any more.
// Not here: asking for a host and giving it back (browser.ts), the list on the screen (permissions.tsx).

import type { Control } from '../../shared/config/control.ts';
import type { Endpoint } from '../../shared/config/endpoint.ts';
import { shownHost } from '../../shared/config/host-note.ts';
import { originOf } from '../origins.ts';
import { isRead } from './control-hosts.ts';

export interface Granted {
  /** As the browser names it: `*://example.org/*`. */
  readonly origin: string;
  /** For people: `example.org`; null = every host there is. */
  readonly host: string | null;
  /** What can't be checked any more without it. */
  readonly endpoints: readonly Pick<Endpoint, 'id' | 'name'>[];
  /** Names of channels that send there. */
  readonly channels: readonly string[];
  /** Whether it is read whether a control address answers itself. */
  readonly isAsked: boolean;
}

/** @param origins as the browser tells them */
export function grantedHosts(
  origins: readonly string[],
  endpoints: readonly Pick<Endpoint, 'id' | 'name' | 'url'>[],
  control: readonly Control[],
  /** Addresses by the names of channels. */
  channels: ReadonlyMap<string, string> = new Map(),
): readonly Granted[] {
  const asked = control.filter(isRead);
  return origins
    .map((origin) => ({
      origin,
      host: shown(hostOf(origin)),
      endpoints: endpoints.filter(({ url }) => covers(origin, url)),
      channels: [...channels].flatMap(([name, url]) => (covers(origin, url) ? [name] : [])),
      isAsked: asked.some(({ url }) => covers(origin, url)),
    }))
    .toSorted((a, b) => (a.host ?? '').localeCompare(b.host ?? ''));
}

function hostOf(origin: string): string | null {
  const host = /:\/\/([^/]+)\//u.exec(origin)?.[1] ?? '';
  return host === '*' || host === '' ? null : host;
}

function shown(host: string | null): string | null {
  return host === null ? null : shownHost(`http://${host}/`) || host;
}

/** Whether the permission for `origin` reaches the address. */
export function covers(origin: string, url: string): boolean {
  const host = hostOf(origin);
  return host === null || originOf(url) === `*://${host}/*`;
}
