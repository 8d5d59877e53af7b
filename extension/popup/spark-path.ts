// The response time of the last hours as one line, small enough to stand in a row.
// Promise: hours without an answer are gaps and not zero; the foot of the picture is 0 ms.
// Not here: colours and the element (sparkline.tsx).

import { quantileUs } from '../../shared/core/sketch.ts';
import type { Tally } from '../../shared/core/tally.ts';

/** So many hours make the line. */
const HOURS = 24;

/** The median of each of the last 24 hours, µs; null where nothing answered. */
export function hourlyMediansUs(hours: readonly Pick<Tally, 'latency'>[]): readonly (number | null)[] {
  return hours.slice(-HOURS).map(({ latency }) => quantileUs(latency, 0.5));
}

/** Path data in a picture of that size; '' where there are not two points to join. */
export function sparkPath(values: readonly (number | null)[], width: number, height: number): string {
  const highest = Math.max(1, ...values.map((value) => value ?? 0));
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  let path = '';
  let isDrawing = false;
  let points = 0;
  values.forEach((value, i) => {
    if (value !== null) {
      // Half a line's width of room above.
      const y = height - 1 - (value / highest) * (height - 2);
      path += `${isDrawing ? 'L' : 'M'}${short(i * step)} ${short(y)}`;
      points += 1;
    }
    isDrawing = value !== null;
  });
  return points > 1 ? path : '';
}

function short(value: number): number {
  return Math.round(value * 10) / 10;
}
