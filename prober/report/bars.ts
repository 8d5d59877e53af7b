// Bars of successive days or hours: how much was watched, and below it where it was down.
// Promise: shape tells all; colour repeats it.
// Not here: which days (windows.ts), the words below the bars (text.ts).

import { coveredMs, type Tally, watchableMs } from '../../shared/core/tally.ts';
import type { Reading } from './evidence.ts';
import type { Paint, Tone } from './paint.ts';

const LEVELS = '▁▂▃▄▅▆▇█';
const NOTHING = '·';
const DOWN = '✕';
const SLOW = '▲';
const PLANNED = '‖';

/** A line of bars, and a line of marks where there is anything to mark. */
export function barLines(readings: readonly Reading[], paint: Paint): readonly string[] {
  const [first] = readings;
  if (first === undefined) return [];
  const bars = first.shown.states ? readings.map(stateBar) : requestBars(readings);
  const marks = bars.map(({ mark }) => mark);
  const hasMarks = marks.some(({ text }) => text !== ' ');
  return [
    painted(
      bars.map(({ bar }) => bar),
      paint,
    ),
    ...(hasMarks ? [painted(marks, paint)] : []),
  ];
}

interface Painted {
  readonly text: string;
  readonly tone: Tone;
}

/** Neighbours in one tone are painted together. */
function painted(texts: readonly Painted[], paint: Paint): string {
  const runs: Painted[] = [];
  for (const { tone, text } of texts) {
    const last = runs.at(-1);
    if (last?.tone === tone) runs[runs.length - 1] = { tone, text: last.text + text };
    else runs.push({ tone, text });
  }
  return runs
    .map(({ tone, text }) => (text.trim() === '' ? text : paint(tone, text)))
    .join('')
    .trimEnd();
}

interface Bar {
  readonly bar: Painted;
  readonly mark: Painted;
}

const NO_MARK: Painted = { text: ' ', tone: 'quiet' };

/** Height: the share that was watched. A day without service stays empty. */
function stateBar({ tally }: Reading): Bar {
  const covered = coveredMs(tally);
  const watchable = watchableMs(tally);
  const mark = markOf(tally);
  const isWithoutService = watchable === 0 && tally.excludedMs > 0;
  if (covered === 0) return { bar: { text: isWithoutService ? ' ' : NOTHING, tone: 'quiet' }, mark };
  const tone = tally.downMs > 0 ? 'bad' : tally.degradedMs > 0 ? 'slow' : 'good';
  return { bar: { text: level(covered, watchable), tone }, mark };
}

function markOf({ downMs, degradedMs, maintenanceMs }: Tally): Painted {
  if (downMs > 0) return { text: DOWN, tone: 'bad' };
  if (degradedMs > 0) return { text: SLOW, tone: 'slow' };
  return maintenanceMs > 0 ? { text: PLANNED, tone: 'planned' } : NO_MARK;
}

/** Height: requests, beside the most of any bar; marked where an answer failed. */
function requestBars(readings: readonly Reading[]): readonly Bar[] {
  const most = readings.reduce((max, { requests }) => Math.max(max, requests ?? 0), 0);
  return readings.map(({ requests, tally }) => {
    const isFailing = tally['5xx'] > 0;
    const mark: Painted = isFailing ? { text: DOWN, tone: 'bad' } : NO_MARK;
    if (requests === null || requests === 0) return { bar: { text: NOTHING, tone: 'quiet' }, mark };
    return { bar: { text: level(requests, most), tone: isFailing ? 'bad' : 'good' }, mark };
  });
}

function level(part: number, whole: number): string {
  const steps = Math.ceil((part * LEVELS.length) / Math.max(part, whole));
  return LEVELS[steps - 1] ?? NOTHING;
}
