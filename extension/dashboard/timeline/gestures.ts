// Gestures: what mouse, wheel, fingers and keys ask of a timeline.
// Promise: the page scrolls as ever unless a modifier says otherwise; whatever is dragged can be done by keys too.
// Not here: the arithmetic (span.ts), the picture (chart.ts).

import type { Instant } from '../../../shared/core/instant.ts';
import type { Interval } from '../../../shared/core/intervals.ts';
import { moved, pressed, zoomed } from './span.ts';

export interface GestureTools {
  readonly span: () => Interval;
  readonly limits: () => Interval;
  readonly change: (span: Interval) => void;
  /** What is being picked out, in px from the left; null = nothing any more. */
  readonly picking: (range: { readonly from: number; readonly to: number } | null) => void;
}

/** A drag shorter than this is a click. */
const LEAST_DRAG_PX = 6;
const WHEEL_RATE = 0.002;

/** @param keys has the focus, `over` is the plot itself */
export function listen(keys: HTMLElement, over: HTMLElement, tools: GestureTools, signal: AbortSignal): void {
  const { span, limits, change } = tools;
  keys.addEventListener(
    'keydown',
    (event) => {
      if (event.target !== keys || event.ctrlKey || event.metaKey || event.altKey) return;
      const next = pressed(event.key, span(), limits());
      if (next === null) return;
      event.preventDefault();
      change(next);
    },
    { signal },
  );
  over.addEventListener('wheel', (event) => wheel(event, over, tools), { signal, passive: false });
  over.addEventListener('dblclick', () => change(limits()), { signal });
  const drag = dragging(over, tools);
  over.addEventListener('pointerdown', drag.down, { signal });
  over.addEventListener('pointermove', drag.move, { signal });
  for (const end of ['pointerup', 'pointercancel'] as const) over.addEventListener(end, drag.end, { signal });
}

function wheel(event: WheelEvent, over: HTMLElement, { span, limits, change }: GestureTools): void {
  const isSideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
  const isZoom = event.ctrlKey || event.metaKey;
  if (!isZoom && !isSideways) return;
  event.preventDefault();
  const shown = span();
  if (isZoom) {
    const factor = Math.exp(Math.max(-200, Math.min(200, event.deltaY)) * WHEEL_RATE * 2);
    change(zoomed(shown, factor, instantAt(over, event.clientX, shown), limits()));
    return;
  }
  const by = Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.deltaY;
  change(moved(shown, (by / over.clientWidth) * (shown.to - shown.from), limits()));
}

interface Dragging {
  readonly down: (event: PointerEvent) => void;
  readonly move: (event: PointerEvent) => void;
  readonly end: (event: PointerEvent) => void;
}

/** A mouse picks out a stretch, or moves with Shift; a finger moves; two fingers draw nearer. */
function dragging(over: HTMLElement, { span, limits, change, picking }: GestureTools): Dragging {
  const places = new Map<number, number>();
  let start: { readonly span: Interval; readonly places: readonly number[] } | null = null;
  let picksFrom: number | null = null;
  const restart = () => {
    start = places.size === 0 ? null : { span: span(), places: [...places.values()] };
  };
  const left = () => over.getBoundingClientRect().left;
  return {
    down: (event) => {
      if (event.pointerType === 'mouse' && event.button !== 0) return;
      over.setPointerCapture(event.pointerId);
      if (event.pointerType === 'mouse' && !event.shiftKey) {
        picksFrom = event.clientX - left();
        return;
      }
      places.set(event.pointerId, event.clientX);
      restart();
    },
    move: (event) => {
      if (picksFrom !== null) {
        picking({ from: picksFrom, to: event.clientX - left() });
        return;
      }
      if (start === null || !places.has(event.pointerId)) return;
      places.set(event.pointerId, event.clientX);
      change(dragged(over, start, [...places.values()], limits()));
    },
    end: (event) => {
      if (picksFrom !== null) {
        const [a, b] = [picksFrom, event.clientX - left()];
        picksFrom = null;
        picking(null);
        const shown = span();
        if (event.type === 'pointerup' && Math.abs(b - a) >= LEAST_DRAG_PX) {
          const at = (px: number) => instantAt(over, px + left(), shown);
          change(
            zoomed({ from: at(Math.min(a, b)), to: at(Math.max(a, b)) }, 1, at(Math.min(a, b)), limits()),
          );
        }
        return;
      }
      places.delete(event.pointerId);
      restart();
    },
  };
}

/** The span after fingers have moved: what lay under them still does. */
function dragged(
  over: HTMLElement,
  start: { readonly span: Interval; readonly places: readonly number[] },
  places: readonly number[],
  limits: Interval,
): Interval {
  const [first = 0, second] = start.places;
  const [nowFirst = 0, nowSecond] = places;
  const length = start.span.to - start.span.from;
  const perPx = length / over.clientWidth;
  if (second === undefined || nowSecond === undefined) {
    return moved(start.span, (first - nowFirst) * perPx, limits);
  }
  const factor = Math.max(Math.abs(first - second), 20) / Math.max(Math.abs(nowFirst - nowSecond), 20);
  const middle = (first + second) / 2;
  const centred = zoomed(start.span, factor, instantAt(over, middle, start.span), limits);
  const shift = (middle - (nowFirst + nowSecond) / 2) * ((centred.to - centred.from) / over.clientWidth);
  return moved(centred, shift, limits);
}

function instantAt(over: HTMLElement, clientX: number, { from, to }: Interval): Instant {
  const { left, width } = over.getBoundingClientRect();
  return from + ((clientX - left) / width) * (to - from);
}
