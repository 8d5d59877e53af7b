// Counts by day as small bars.
// Promise: one path, whatever the number of days; a day with one check is seen beside one with thousands.
// Not here: counting (shared/alert/error-groups.ts).

export interface SparkProps {
  readonly counts: readonly number[];
  /** In words: how many in all, and on the worst day. */
  readonly label: (count: number, most: number) => string;
}

const HEIGHT = 24;
/** Seen at least so much of a day that has any. */
const LEAST = 3;

export function Spark({ counts, label }: SparkProps) {
  const most = Math.max(...counts, 1);
  const sum = counts.reduce((all, count) => all + count, 0);
  const bars = counts.map((count, i) => {
    const height = count === 0 ? 0 : LEAST + ((HEIGHT - LEAST) * count) / most;
    return height === 0 ? '' : `M${i + 0.1} ${HEIGHT}v${-height}h0.8v${height}z`;
  });
  return (
    <svg
      class="spark"
      viewBox={`0 0 ${counts.length} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label(sum, most)}
    >
      <title>{label(sum, most)}</title>
      <path class="base" d={`M0 ${HEIGHT - 0.5}h${counts.length}`} />
      <path d={bars.join('')} />
    </svg>
  );
}
