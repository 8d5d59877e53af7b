// What a page asks of a widget in words: variant, days, endpoints; alike from attributes and on a server.
// Promise: what can't be read is as if it had not been said.
// Not here: where the words come from (element.tsx, render.tsx).

import type { Seen } from './freshness.ts';

/** Which endpoints of a feed are shown: ids, in the order wanted; null = all. */
export type Ids = readonly string[] | null;

const VARIANTS = ['full', 'compact', 'line', 'badge'] as const;
export type Variant = (typeof VARIANTS)[number];

/** How it is shown. */
export interface Wanted {
  readonly variant: Variant;
  /** How many days the bars show, as far as the feed reaches back. */
  readonly days: number;
  /** Room is kept for so many endpoints while none is known. */
  readonly rows: number;
}

const MOST_DAYS = 90;
const MOST_ROWS = 100;

/** The text of an attribute; null = not said. */
type Asked<Name extends string> = (name: Name) => string | null;

export function idsOf(asked: Asked<'endpoints'>): Ids {
  return asked('endpoints')?.match(/[^\s,]+/g) ?? null;
}

/** Those of a group or all; of them those with `ids`. */
export function chooser(group: string | null, ids: Ids) {
  return <Endpoint extends Pick<Seen, 'id' | 'group'>>(
    endpoints: readonly Endpoint[],
  ): readonly Endpoint[] => {
    const grouped = group === null ? endpoints : endpoints.filter((each) => each.group === group);
    return ids?.flatMap((wanted) => grouped.filter(({ id }) => id === wanted)) ?? grouped;
  };
}

export function wantedOf(asked: Asked<'variant' | 'days' | 'rows'>, ids: Ids): Wanted {
  const variant = asked('variant');
  return {
    variant: VARIANTS.find((each) => each === variant) ?? 'full',
    days: Number(asked('days')) || MOST_DAYS,
    rows: Math.min(MOST_ROWS, Number(asked('rows')) || (ids?.length ?? 0)),
  };
}
