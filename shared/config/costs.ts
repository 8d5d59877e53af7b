// What downtime costs, as the owner says it: an hour of it, in one currency.
// Promise: nothing costs anything where nobody has said what.
// Not here: what less of it would be worth (core/cost.ts).

import * as v from 'valibot';
import { downtimeCost } from '../core/cost.ts';
import { HOUR_MS, MINUTE_MS } from '../core/instant.ts';
import type { Endpoint } from './endpoint.ts';
import { about } from './schema-parts.ts';

export interface Costs {
  /** ISO 4217 code. */
  readonly currency: string;
  /** An hour of downtime of an endpoint that names no cost of its own; null = only those that do cost anything. */
  readonly perHour: number | null;
}

export interface Cost {
  readonly amount: number;
  /** ISO 4217 code. */
  readonly currency: string;
}

const PER_HOUR_MAX = 1e9;

export const perHourSchema = (path: 'costs.perHour' | 'endpoints[].costPerHour') =>
  v.pipe(v.number(), v.minValue(0), v.maxValue(PER_HOUR_MAX), about(path));

export const costsSchema = v.pipe(
  v.strictObject({
    currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/u), about('costs.currency')),
    perHour: v.optional(perHourSchema('costs.perHour')),
  }),
  about('costs'),
);
export type CostsInput = v.InferOutput<typeof costsSchema>;

interface Costing {
  readonly costs: Costs | null;
  readonly endpoints: readonly Pick<Endpoint, 'id' | 'costPerHour'>[];
}

/**
 * What downtime has cost.
 * @param downMs by endpoint's id, ms
 * @returns null where nobody says what these cost, or nothing was down
 */
export function costOf({ costs, endpoints }: Costing, downMs: ReadonlyMap<string, number>): Cost | null {
  if (costs === null) return null;
  const amount = endpoints.reduce((sum, { id, costPerHour }) => {
    const perMinute = ((costPerHour ?? costs.perHour ?? 0) * MINUTE_MS) / HOUR_MS;
    return sum + downtimeCost(downMs.get(id) ?? 0, perMinute);
  }, 0);
  return amount > 0 ? { amount, currency: costs.currency } : null;
}

/** "CHF 1,200": in two digits, for nobody knows it better. */
export function aboutMoneyText({ amount, currency }: Cost, locale: string): string {
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    maximumSignificantDigits: 2,
  }).format(amount);
}
