// The bars of an endpoint's days, and what each day tells.
// Promise: one stop for the keyboard, arrow keys inside; the picture has its text.
// Not here: the geometry (bar-paths.ts), the sentences (sentences.ts).

import { Component } from 'preact';
import { lengthMs, type UptimeTally } from '../core/tally.ts';
import { barPaths } from './bar-paths.ts';
import { dayText } from './sentences.ts';
import type { Wording } from './text.ts';

export interface DayBarsProps {
  /** Of the endpoint. */
  readonly id: string;
  readonly days: readonly UptimeTally[];
  readonly wording: Wording;
  /** The picture in words. */
  readonly label: string;
  /** CSS pixels. */
  readonly height: number;
}

interface Chosen {
  /** The day that is told about. */
  readonly day: number | null;
}

/** Width of the picture in its own units; it is stretched to the room there is. */
const WIDTH = 600;

/** A class and no hooks: the widget counts its bytes. */
export class DayBars extends Component<DayBarsProps, Chosen> {
  override state: Chosen = { day: null };

  readonly #move = (event: KeyboardEvent) => {
    const { length } = this.props.days;
    const { day } = this.state;
    const at = day ?? length;
    const days: Readonly<Record<string, number | null>> = {
      ArrowLeft: Math.max(0, at - 1),
      ArrowRight: Math.min(length - 1, at + 1),
      Home: 0,
      End: length - 1,
      ...(day !== null && { Escape: null }),
    };
    const next = days[event.key];
    if (next === undefined) return;
    event.preventDefault();
    this.setState({ day: next });
  };

  readonly #point = (event: PointerEvent & { readonly currentTarget: Element }) => {
    const { length } = this.props.days;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const at = Math.floor(((event.clientX - left) / width) * length);
    this.setState({ day: Math.min(length - 1, Math.max(0, at)) });
  };

  /** A finger that is lifted leaves too, but the reader has only begun to read: the tip stays up to the blur. */
  readonly #leave = ({ pointerType }: PointerEvent) => {
    if (pointerType === 'mouse') this.#forget();
  };

  readonly #forget = () => this.setState({ day: null });

  override render() {
    const { id, days, wording, label, height } = this.props;
    const { day } = this.state;
    const last = days.length - 1;
    const step = WIDTH / days.length;
    const shown = days[day ?? last];
    const told = shown !== undefined && lengthMs(shown) > 0 ? dayText(shown, wording) : null;
    const figure = told?.figure && ` · ${told.figure}`;
    const share = (((day ?? 0) + 0.5) / days.length) * 100;
    return (
      <div
        class="day-bars"
        role="slider"
        aria-readonly="true"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={day ?? last}
        aria-valuetext={told === null ? '' : [`${told.title}${figure}`, ...told.lines].join(', ')}
        tabIndex={0}
        onKeyDown={this.#move}
        onPointerMove={this.#point}
        onPointerDown={this.#point}
        onPointerLeave={this.#leave}
        onBlur={this.#forget}
      >
        <svg viewBox={`0 0 ${WIDTH} ${height}`} height={height} preserveAspectRatio="none" aria-hidden="true">
          {Object.entries(barPaths(days, WIDTH, height)).map(([part, d]) => (
            <path key={part} class={part} d={d} />
          ))}
          {day !== null && <path class="chosen" d={`M${day * step} 0h${step}v${height}h-${step}z`} />}
        </svg>
        {day !== null && told !== null && (
          /* Beside the day as far as that leaves it inside the row: its own share of its width lies left of the day. */
          <div
            class="day-tip"
            aria-hidden="true"
            dir="auto"
            style={{ left: `${share}%`, transform: `translateX(-${share}%)` }}
            data-figure={`${id}/day/${day}`}
          >
            <strong>{told.title}</strong>
            {figure}
            {told.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        )}
      </div>
    );
  }
}
