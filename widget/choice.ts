// What a page asks of a widget in words: variant, days, endpoints; alike from attributes and on a server.
// Promise: what can't be read is as if it had not been said.
// Not here: where the words come from (feed-element.ts, render.tsx).

/** Which endpoints of a feed are shown. */
export interface Choice {
  /** null = all. */
  readonly group: string | null;
  /** Ids, in the order wanted; null = all. */
  readonly ids: readonly string[] | null;
}

const VARIANTS = ['full', 'compact', 'line', 'badge'] as const;
export type Variant = (typeof VARIANTS)[number];

export interface Wanted extends Choice {
  readonly variant: Variant;
  /** How many days the bars show, 1 to 90. */
  readonly days: number;
  /** Room is kept for so many endpoints while none is known. */
  readonly rows: number;
}

const MOST_DAYS = 90;
const MOST_ROWS = 100;

/** @param asked the text of an attribute; null = not said */
export function wantedOf(
  asked: (name: 'variant' | 'group' | 'endpoints' | 'days' | 'rows') => string | null,
): Wanted {
  const ids = asked('endpoints')?.match(/[^\s,]+/g) ?? null;
  const variant = asked('variant');
  return {
    group: asked('group'),
    ids,
    variant: VARIANTS.find((each) => each === variant) ?? 'full',
    days: whole(asked('days'), MOST_DAYS, MOST_DAYS),
    rows: whole(asked('rows'), MOST_ROWS, ids?.length ?? 0),
  };
}

/** A whole number from 1 to `most`; `other` where it is none. */
function whole(text: string | null, most: number, other: number): number {
  const value = Math.floor(Number(text));
  return value >= 1 ? Math.min(most, value) : other;
}
