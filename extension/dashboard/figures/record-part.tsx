// What is on record of an endpoint, for the time that the address tells: figures, picture, every window.
// Promise: where a picked time had to move, it says from where to where.
// Not here: reading it (timeline/use-record.ts), the head of the page (views/endpoint.tsx).

import { useMemo, useRef } from 'preact/hooks';
import type { Config } from '../../../shared/config/config.ts';
import type { Endpoint } from '../../../shared/config/endpoint.ts';
import { objectiveOf } from '../../../shared/config/objective.ts';
import { calendarWindows } from '../../../shared/core/calendar-windows.ts';
import { responseTime } from '../../../shared/core/figures.ts';
import type { Interval } from '../../../shared/core/intervals.ts';
import { mergeAll, type Tally } from '../../../shared/core/tally.ts';
import { STANDARD_WINDOWS } from '../../../shared/core/window.ts';
import type { EndpointStatus } from '../../../shared/feed/status.ts';
import type { Picked } from '../../../shared/store/picked.ts';
import { figureSentences } from '../../../shared/ui/figure-sentences.ts';
import { fullInstantText } from '../../../shared/ui/text.ts';
import { hashOf } from '../../route.ts';
import { saidText } from '../../words/said.ts';
import { type EndpointTime, routeOf } from '../endpoint-time.ts';
import { marksOf } from '../timeline/marks.ts';
import { within } from '../timeline/span.ts';
import { Timeline } from '../timeline/timeline.tsx';
import { type EndpointOnRecord, usePicked } from '../timeline/use-record.ts';
import type { ViewFrame } from '../view.ts';
import { EveryWindow, type WindowOf } from './every-window.tsx';
import { FigureRow } from './figure-row.tsx';
import { IntervalFields } from './interval-fields.tsx';

export interface RecordPartProps {
  readonly frame: ViewFrame;
  readonly config: Config;
  readonly endpoint: Endpoint;
  readonly of: EndpointStatus;
  readonly record: EndpointOnRecord;
  readonly time: EndpointTime;
}

export function EndpointRecordPart({ frame, config, endpoint, of, record, time }: RecordPartProps) {
  const { words, wording, go } = frame;
  const { limits } = record.source;
  const { id } = endpoint;
  const read = usePicked(record, time.kind === 'picked' ? time.span : null, config.zone);
  const pickedTally = read?.ok === true ? read.value.tally : null;
  const tally = time.kind === 'standard' ? of.windows[time.window] : pickedTally;
  const figures = useKept(
    tally === null ? null : { tally, window: time.kind === 'standard' ? time.window : 'picked' },
  );
  const asked = time.kind === 'standard' ? spanOf(of.windows[time.window]) : time.span;
  const span = within(asked, limits);
  const shown = useMemo(() => {
    const marks = marksOf(config, id, limits, words.timeline.maintenance);
    return { source: record.source, days: record.days, span, marks, rawFrom: record.rawFrom };
  }, [record, config, span.from, span.to]);
  const show = (next: Interval) => go(routeOf(id, { kind: 'picked', span: next }));
  // A page draws itself every second: sums over two years are made once.
  const windows = useMemo(
    () => windowsOf({ frame, config, endpoint, of, record, time }),
    [record, of, frame.route, config.zone],
  );
  return (
    <>
      {figures !== null && <FigureRow frame={frame} id={id} {...figures} objective={objectiveOf(endpoint)} />}
      {read?.ok === false && (
        <p class="wrong" role="alert">
          {words.timeline.readFailed(saidText(read.problem, words))}
        </p>
      )}
      <Timeline frame={frame} shown={shown} summary={summaryOf(endpoint, span, tally, frame)} rest={show} />
      <IntervalFields key={`${asked.from} ${asked.to}`} frame={frame} span={asked} show={show} />
      {read?.ok === true && <UsedTime picked={read.value} frame={frame} />}
      <h2>{words.timeline.allWindows}</h2>
      <EveryWindow frame={frame} id={id} windows={windows} />
      <p class="faint">{wording.words.daysIn(wording.zone)}</p>
    </>
  );
}

/** What was there last stays until the next is: nothing jumps under a finger. */
function useKept<T>(value: T | null): T | null {
  const kept = useRef(value);
  kept.current = value ?? kept.current;
  return kept.current;
}

/** Which time the figures are about, and why if it is not the one that was asked. */
function UsedTime({
  picked: { asked, used },
  frame: { words, wording },
}: {
  picked: Picked;
  frame: ViewFrame;
}) {
  const text = (at: number) => fullInstantText(at, wording);
  const isSame = asked.from === used.from && asked.to === used.to;
  return (
    <p class="used" data-figure="used">
      {isSame || used.to < asked.to || used.from === used.to
        ? words.timeline.exact(text(used.from), text(used.to))
        : words.timeline.movedOutward(text(asked.from), text(asked.to), text(used.from), text(used.to))}
    </p>
  );
}

function windowsOf({ frame, config, endpoint, of, record, time }: RecordPartProps): readonly WindowOf[] {
  const { words, wording } = frame;
  const { id } = endpoint;
  const standard = STANDARD_WINDOWS.map(({ id: window }): WindowOf => {
    const tally = of.windows[window];
    const own: EndpointTime = { kind: 'standard', window };
    const isShown = time.kind === 'standard' && time.window === window;
    const name = wording.words.window[window];
    return { id: window, name, span: spanOf(tally), tally, href: hashOf(routeOf(id, own)), isShown };
  });
  const calendar = calendarWindows(record.source.asOf, config.zone).map(
    ({ unit, isCurrent, from, to }): WindowOf => {
      const span = { from, to };
      const tally = mergeAll(record.rows.filter((row) => isInside(spanOf(row), span)));
      const isShown = time.kind === 'picked' && time.span.from === from && time.span.to === to;
      const name = (isCurrent ? words.timeline.current : words.timeline.previous)[unit];
      const href = hashOf(routeOf(id, { kind: 'picked', span }));
      return { id: `${isCurrent ? 'this' : 'last'}-${unit}`, name, span, tally, href, isShown };
    },
  );
  return [...standard, ...calendar];
}

function summaryOf(
  { name }: Endpoint,
  span: Interval,
  tally: Tally | null,
  { words, wording }: ViewFrame,
): string {
  const sentences = tally === null ? [] : figureSentences(tally, responseTime(tally), wording);
  const text = (at: number) => fullInstantText(at, wording);
  return words.timeline.summary(name, text(span.from), text(span.to), sentences.join(' '));
}

function spanOf({ spans }: Tally): Interval {
  return { from: spans[0]?.from ?? 0, to: spans.at(-1)?.to ?? 0 };
}

function isInside(row: Interval, { from, to }: Interval): boolean {
  return from <= row.from && row.from < to;
}
