// The bars of an endpoint's days, and what each day tells.
// Promise: one stop for the keyboard, arrow keys inside; the picture has its text.
// Not here: the geometry (bar-paths.ts), the sentences (sentences.ts).

import { Component } from 'preact';
import { lengthMs, type Tally } from '../core/tally.ts';
import { BAR_PARTS, type BarPaths, barPaths } from './bar-paths.ts';
import { dayText } from './sentences.ts';
import type { Wording } from './text.ts';

export interface DayBarsProps {
  /** Of the endpoint. */
  readonly id: string;
  readonly days: readonly Tally[];
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

interface Drawn {
  readonly days: readonly Tally[];
  readonly height: number;
  readonly paths: BarPaths;
}

/** Width of the picture in its own units; it is stretched to the room there is. */
const WIDTH = 600;

/** A class and no hooks: the widget counts its bytes. */
export class DayBars extends Component<DayBarsProps, Chosen> {
  override state: Chosen = { day: null };
  #drawn: Drawn | null = null;

  readonly #move = (event: KeyboardEvent) => {
    const day = afterKey(event.key, this.state.day, this.props.days.length - 1);
    if (day === undefined) return;
    event.preventDefault();
    this.setState({ day });
  };

  readonly #point = (event: PointerEvent & { readonly currentTarget: Element }) => {
    const { length } = this.props.days;
    const box = event.currentTarget.getBoundingClientRect();
    const at = Math.floor(((event.clientX - box.left) / box.width) * length);
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
    const paths = this.#paths();
    const step = WIDTH / days.length;
    const last = days.length - 1;
    return (
      <div
        class="day-bars"
        role="slider"
        aria-readonly="true"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={day ?? last}
        aria-valuetext={wordsOf(days[day ?? last], wording)}
        tabIndex={0}
        onKeyDown={this.#move}
        onPointerMove={this.#point}
        onPointerDown={this.#point}
        onPointerLeave={this.#leave}
        onBlur={this.#forget}
      >
        <svg viewBox={`0 0 ${WIDTH} ${height}`} height={height} preserveAspectRatio="none" aria-hidden="true">
          {BAR_PARTS.map((part) => paths[part] !== '' && <path key={part} class={part} d={paths[part]} />)}
          {day !== null && <rect class="chosen" x={day * step} width={step} height={height} />}
        </svg>
        {day !== null && <Tip id={id} index={day} days={days} wording={wording} />}
      </div>
    );
  }

  /** Drawn anew only where the days or the height are others. */
  #paths(): BarPaths {
    const { days, height } = this.props;
    if (this.#drawn?.days !== days || this.#drawn.height !== height) {
      this.#drawn = { days, height, paths: barPaths(days, WIDTH, height) };
    }
    return this.#drawn.paths;
  }
}

interface TipProps extends Pick<DayBarsProps, 'id' | 'days' | 'wording'> {
  readonly index: number;
}

/** Beside the day as far as that leaves it inside the row: its own share of its width lies left of the day. */
function Tip({ id, index, days, wording }: TipProps) {
  const day = days[index];
  if (day === undefined || lengthMs(day) === 0) return null;
  const { title, figure, lines } = dayText(day, wording);
  const share = ((index + 0.5) / days.length) * 100;
  return (
    <div
      class="day-tip"
      aria-hidden="true"
      dir="auto"
      style={{ left: `${share}%`, transform: `translateX(-${share}%)` }}
      data-figure={`${id}/day/${index}`}
    >
      <p>
        <b>{title}</b>
        {figure !== '' && ` · ${figure}`}
      </p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

function wordsOf(day: Tally | undefined, wording: Wording): string {
  if (day === undefined || lengthMs(day) === 0) return '';
  const { title, figure, lines } = dayText(day, wording);
  return [title, figure, ...lines].filter((text) => text !== '').join(', ');
}

/** @returns the day after the key; undefined for a key that is not for us */
function afterKey(key: string, chosen: number | null, last: number): number | null | undefined {
  switch (key) {
    case 'ArrowLeft':
      return Math.max(0, (chosen ?? last + 1) - 1);
    case 'ArrowRight':
      return Math.min(last, (chosen ?? last) + 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'Escape':
      return chosen === null ? undefined : null;
    default:
      return undefined;
  }
}
