// The sparkline of a row: how fast it answered, hour by hour, over the last day.
// Promise: one path, and the same in words.
// Not here: its geometry (spark-path.ts).

import type { EndpointStatus } from '../../shared/feed/status.ts';
import { latencyText } from '../../shared/ui/text.ts';
import type { PopupWords } from '../words/popup-words.ts';
import { hourlyMediansUs, sparkPath } from './spark-path.ts';

const WIDTH = 56;
const HEIGHT = 14;

export interface SparklineProps {
  readonly status: Pick<EndpointStatus, 'hours'>;
  readonly words: PopupWords;
  readonly locale: string;
}

export function Sparkline({ status, words, locale }: SparklineProps) {
  const medians = hourlyMediansUs(status.hours);
  const path = sparkPath(medians, WIDTH, HEIGHT);
  if (path === '') return null;
  const known = medians.filter((each) => each !== null);
  const [low, high, last] = [Math.min(...known), Math.max(...known), known.at(-1) ?? 0];
  const text = (us: number) => latencyText(us, locale);
  const label = words.responseByHour(text(low), text(high), text(last));
  return (
    <svg
      class="spark"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={label}
    >
      <path d={path} />
    </svg>
  );
}
