// The bars of an endpoint's days or hours, and what each of them tells.
// Promise: one stop for the keyboard, arrow keys inside; the picture has its text.
// Not here: the geometry (bar-paths.ts), the sentences (sentences.ts), which bar is chosen (who draws this keeps it).

import { lengthMs, type UptimeTally } from '../core/tally.ts';
import { barPaths } from './bar-paths.ts';
import type { BarText } from './sentences.ts';

export interface BarsProps {
  /** Names what is told, for example `shop/day`. */
  readonly figure: string;
  readonly rows: readonly UptimeTally[];
  readonly tell: (row: UptimeTally) => BarText;
  /** Between what is told of a bar. */
  readonly comma: string;
  /** The picture in words. */
  readonly label: string;
  /** In the picture's own units, CSS pixels unless a style sheet says otherwise. */
  readonly height: number;
  /** The one that is told about. */
  readonly chosen: number | null;
  readonly choose: (row: number | null) => void;
}

/** Width of the picture in its own units; it is stretched to the room there is. */
const WIDTH = 600;

export function Bars({ figure, rows, tell, comma, label, height, chosen, choose }: BarsProps) {
  const last = rows.length - 1;
  const shown = chosen === null ? undefined : rows[chosen];
  const told = shown !== undefined && lengthMs(shown) > 0 ? tell(shown) : null;
  const step = WIDTH / rows.length;
  const share = (((chosen ?? 0) + 0.5) / rows.length) * 100;
  const change = (row: number | null) => row !== chosen && choose(row);
  const point = (event: PointerEvent & { readonly currentTarget: Element }) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const at = Math.floor(((event.clientX - left) / width) * rows.length);
    change(Math.min(last, Math.max(0, at)));
  };
  return (
    <div
      class="strip"
      role="slider"
      aria-label={label}
      aria-valuemax={last}
      aria-valuenow={chosen ?? last}
      aria-valuetext={told === null ? undefined : [head(told), ...told.lines].join(comma)}
      tabIndex={0}
      onKeyDown={(event) => move(event, chosen, last, choose)}
      onFocus={() => change(chosen ?? last)}
      onPointerMove={point}
      onPointerDown={point}
      /* A finger that is lifted leaves too, but the reader has only begun to read: the tip stays up to the blur. */
      onPointerLeave={({ pointerType }) => pointerType === 'mouse' && change(null)}
      onBlur={() => change(null)}
    >
      <svg viewBox={`0 0 ${WIDTH} ${height}`} height={height} preserveAspectRatio="none" aria-hidden="true">
        {Object.entries(barPaths(rows, WIDTH, height)).map(([part, d]) => d && <path class={part} d={d} />)}
        {chosen !== null && <path class="chosen" d={`M${chosen * step} 0h${step}v${height}h-${step}z`} />}
      </svg>
      {chosen !== null && told !== null && (
        /* Beside the bar as far as that leaves it inside the row: its own share of its width lies left of the bar. */
        <div
          class="tip"
          dir="auto"
          aria-hidden="true"
          style={{ left: `${share}%`, transform: `translateX(-${share}%)` }}
          data-figure={`${figure}/${chosen}`}
        >
          <strong>{told.title}</strong>
          {told.figure && ` · ${told.figure}`}
          {told.lines.map((line) => (
            <p>{line}</p>
          ))}
        </div>
      )}
    </div>
  );
}

function head({ title, figure }: BarText): string {
  return figure === '' ? title : `${title} · ${figure}`;
}

function move(event: KeyboardEvent, chosen: number | null, last: number, choose: BarsProps['choose']): void {
  const at = chosen ?? last + 1;
  const to: Readonly<Record<string, number | null>> = {
    ArrowLeft: Math.max(0, at - 1),
    ArrowRight: Math.min(last, at + 1),
    Home: 0,
    End: last,
    ...(chosen !== null && { Escape: null }),
  };
  const next = to[event.key];
  if (next === undefined) return;
  event.preventDefault();
  choose(next);
}
