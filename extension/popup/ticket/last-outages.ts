// The last outages of an endpoint, as far as its days and hours tell them.
// Promise: each once, the latest first; those that no bucket names are counted.
// Not here: their words (ticket.ts), outages from raw samples (dashboard/).

import { outages } from '../../../shared/core/figures.ts';
import { later, type OutagePart } from '../../../shared/core/outage.ts';
import type { EndpointStatus } from '../../../shared/feed/status.ts';

export interface LastOutages {
  readonly shown: readonly OutagePart[];
  /** Of the last 30 days, not among those that are shown. */
  readonly further: number;
}

export function lastOutages(
  { days, hours, windows }: Pick<EndpointStatus, 'days' | 'hours' | 'windows'>,
  most: number,
): LastOutages {
  const byBegin = new Map<number, OutagePart>();
  for (const { last, parts } of [...days, ...hours]) {
    for (const part of last === null ? parts : [...parts, last]) {
      byBegin.set(part.begin, later(byBegin.get(part.begin) ?? null, part) ?? part);
    }
  }
  const window = windows['30d'];
  const from = window.spans[0]?.from ?? 0;
  const inWindow = [...byBegin.values()].filter(
    ({ begin, end }) => begin >= from || end === null || end > from,
  );
  const shown = inWindow.toSorted((a, b) => b.begin - a.begin).slice(0, most);
  return { shown, further: Math.max(0, outages(window).count - shown.length) };
}
