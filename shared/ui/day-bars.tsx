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

/** Width of the picture in its own units; it is stretched to the room there is. */
const WIDTH = 600;

interface DayBarsState {
  /** Which day is told. */
  readonly chosen: number | null;
}

export class DayBars extends Component<DayBarsProps, DayBarsState> {
  override state: DayBarsState = { chosen: null };
  /** Drawn anew only where the days are others, and not each time that a clock ticks. */
  #drawn: { readonly days: readonly Tally[]; readonly paths: BarPaths } | null = null;

  readonly #choose = (chosen: number | null): void => this.setState({ chosen });

  readonly #leave = (): void => this.#choose(null);

  readonly #move = (event: KeyboardEvent): void => {
    const next = afterKey(event.key, this.state.chosen, this.props.days.length - 1);
    if (next === undefined) return;
    event.preventDefault();
    this.#choose(next);
  };

  readonly #point = (event: PointerEvent & { readonly currentTarget: Element }): void => {
    const { length } = this.props.days;
    const box = event.currentTarget.getBoundingClientRect();
    const at = Math.floor(((event.clientX - box.left) / box.width) * length);
    this.#choose(Math.min(length - 1, Math.max(0, at)));
  };

  override render() {
    const { id, days, wording, label, height } = this.props;
    const { chosen } = this.state;
    if (this.#drawn?.days !== days) this.#drawn = { days, paths: barPaths(days, WIDTH, height) };
    const { paths } = this.#drawn;
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
        aria-valuenow={chosen ?? last}
        aria-valuetext={wordsOf(days[chosen ?? last], wording)}
        tabIndex={0}
        onKeyDown={this.#move}
        onPointerMove={this.#point}
        onPointerDown={this.#point}
        onPointerLeave={this.#leave}
        onBlur={this.#leave}
      >
        <svg viewBox={`0 0 ${WIDTH} ${height}`} height={height} preserveAspectRatio="none" aria-hidden="true">
          {BAR_PARTS.map((part) => paths[part] !== '' && <path key={part} class={part} d={paths[part]} />)}
          {chosen !== null && <rect class="chosen" x={chosen * step} width={step} height={height} />}
        </svg>
        {chosen !== null && <Tip id={id} index={chosen} days={days} wording={wording} />}
      </div>
    );
  }
}

interface TipProps extends Pick<DayBarsProps, 'id' | 'days' | 'wording'> {
  readonly index: number;
}

function Tip({ id, index, days, wording }: TipProps) {
  const day = days[index];
  if (day === undefined || lengthMs(day) === 0) return null;
  const { title, figure, lines } = dayText(day, wording);
  const share = (index + 0.5) / days.length;
  // Left edge, middle or right edge of the tip above the bar, so that it stays inside the row.
  const place =
    share < 0.25
      ? { left: `${(index / days.length) * 100}%` }
      : share > 0.75
        ? { right: `${(1 - (index + 1) / days.length) * 100}%` }
        : { left: `${share * 100}%`, transform: 'translateX(-50%)' };
  return (
    <div class="day-tip" aria-hidden="true" dir="auto" style={place} data-figure={`${id}/day/${index}`}>
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
