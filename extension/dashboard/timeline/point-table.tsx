// The points of a timeline in words: one at a time, or all that are shown as a table.
// Promise: the numbers of the picture; nothing is in the one that is not in the other.
// Not here: the picture (chart.ts).

import { useState } from 'preact/hooks';
import type { Instant } from '../../../shared/core/instant.ts';
import type { Interval } from '../../../shared/core/intervals.ts';
import {
  countText,
  dateText,
  fullInstantText,
  instantText,
  latencyText,
  type Wording,
} from '../../../shared/ui/text.ts';
import type { ExtensionWords } from '../../words/words.ts';
import type { ViewFrame } from '../view.ts';
import type { Level } from './level.ts';

const MOST_ROWS = 400;

interface Reader {
  readonly wording: Wording;
  readonly words: ExtensionWords;
}

/** "Tue 24 Nov, 14:00 · median 184 ms · p95 402 ms"; '' where there is no point. */
export function pointText(level: Level | null, index: number | null, { wording, words }: Reader): string {
  if (level === null || index === null) return '';
  const { at, median, high } = level.columns;
  const when = whenText(level, at[index] ?? 0, wording);
  const latency = latencyText(median[index] ?? null, wording.locale);
  const [highest] = [high[index] ?? null];
  if (level.kind === 'checks' && highest === null) return words.timeline.pointOfCheck(when, latency);
  const text = highest === null ? null : latencyText(highest, wording.locale);
  const said =
    text === null ? null : level.kind === 'checks' ? words.timeline.slowest(text) : words.timeline.p95(text);
  return words.timeline.point(when, latency, said);
}

function whenText(level: Level, at: Instant, wording: Wording): string {
  if (level.kind === 'days') return dateText(at, wording);
  return level.kind === 'checks' ? fullInstantText(at, wording) : instantText(at, level.extent.to, wording);
}

export interface PointTableProps {
  readonly level: Level;
  readonly span: Interval;
  readonly frame: ViewFrame;
}

export function PointTable({ level, span, frame }: PointTableProps) {
  const [isOpen, setOpen] = useState(false);
  const label = frame.words.timeline;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{label.asTable}</summary>
      {isOpen && <Rows level={level} span={span} frame={frame} />}
    </details>
  );
}

function Rows({ level, span, frame: { words, wording } }: PointTableProps) {
  const label = words.timeline;
  const { at, median, high } = level.columns;
  const inside = [...at.keys()].filter((i) => {
    const place = at[i] ?? 0;
    return span.from <= place && place <= span.to && (median[i] ?? null) !== null;
  });
  if (inside.length === 0) return <p class="empty">{label.nothingYet}</p>;
  return (
    <div class="wide">
      {inside.length > MOST_ROWS && (
        <p class="faint">{label.tooMany(countText(MOST_ROWS, wording.locale))}</p>
      )}
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{label.time}</th>
            <th scope="col">{label.median}</th>
            <th scope="col">{level.kind === 'checks' ? label.slowestHead : label.high}</th>
          </tr>
        </thead>
        <tbody>
          {inside.slice(0, MOST_ROWS).map((i) => (
            <tr key={at[i]}>
              <th scope="row">{whenText(level, at[i] ?? 0, wording)}</th>
              <td>{latencyText(median[i] ?? null, wording.locale)}</td>
              <td>{latencyText(high[i] ?? null, wording.locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
