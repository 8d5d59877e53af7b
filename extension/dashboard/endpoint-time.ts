// The time that an endpoint's page is about, as its address tells it.
// Promise: a standard window by its name, or two instants; what is not understood is the last seven days.
// Not here: the figures of it (figures/), the picture (timeline/).

import { formatInstant, parseInstant } from '../../shared/config/iso-instant.ts';
import type { Interval } from '../../shared/core/intervals.ts';
import { STANDARD_WINDOWS, type WindowId } from '../../shared/core/window.ts';
import type { Route } from '../route.ts';

export type EndpointTime =
  | { readonly kind: 'standard'; readonly window: WindowId }
  | { readonly kind: 'picked'; readonly span: Interval };

const DEFAULT_WINDOW: WindowId = '7d';

export function timeOf({ query }: Pick<Route, 'query'>): EndpointTime {
  const [from, to] = [parseInstant(query['from'] ?? ''), parseInstant(query['to'] ?? '')];
  if (from !== null && to !== null && from >= 0 && from < to) return { kind: 'picked', span: { from, to } };
  const known = STANDARD_WINDOWS.find(({ id }) => id === query['window']);
  return { kind: 'standard', window: known?.id ?? DEFAULT_WINDOW };
}

export function routeOf(id: string, time: EndpointTime): Route {
  const query: Readonly<Record<string, string>> =
    time.kind === 'standard'
      ? { window: time.window }
      : { from: formatInstant(time.span.from), to: formatInstant(time.span.to) };
  return { view: 'endpoint', id, query };
}
