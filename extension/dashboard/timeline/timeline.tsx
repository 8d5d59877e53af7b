// The timeline as a part of a page: the picture, its buttons, what lies under the pointer, and all of it as a table.
// Promise: whatever the picture tells can be read and reached without seeing it and without a pointer.
// Not here: the picture itself (picture.ts), what is read for it (evidence.ts).

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Interval } from '../../../shared/core/intervals.ts';
import { latencyText } from '../../../shared/ui/text.ts';
import { saidText } from '../../words/said.ts';
import type { ViewFrame } from '../view.ts';
import type { Level } from './level.ts';
import { Picture, type Shown } from './picture.ts';
import { PointTable, pointText } from './point-table.tsx';
import { moved, NEARER, zoomed } from './span.ts';
import { ticksOf } from './ticks.ts';

export interface TimelineProps {
  readonly frame: ViewFrame;
  readonly shown: Shown;
  /** The whole picture as a sentence. */
  readonly summary: string;
  readonly rest: (span: Interval) => void;
}

export function Timeline({ frame, shown, summary, rest }: TimelineProps) {
  const { words, wording } = frame;
  const [drawn, setDrawn] = useState<{ level: Level; span: Interval } | null>(null);
  const [point, setPoint] = useState('');
  const [problem, setProblem] = useState('');
  const host = useRef<HTMLDivElement>(null);
  const picture = useRef<Picture | null>(null);
  // The picture lives longer than one drawing of this part: it calls what is current.
  const current = useRef({ rest, wording, words });
  current.current = { rest, wording, words };
  useEffect(() => {
    if (host.current === null) return;
    const made = new Picture(host.current, {
      ticks: (span, most) => ticksOf(span, most, current.current.wording),
      latency: (us) => latencyText(Math.round(us), current.current.wording.locale),
      onDrawn: (level, span) => setDrawn({ level, span }),
      onPoint: (level, index) => setPoint(pointText(level, index, current.current)),
      onRest: (span) => current.current.rest(span),
      onProblem: setProblem,
    });
    picture.current = made;
    return () => made.close();
  }, []);
  useEffect(() => picture.current?.update(shown), [shown]);
  const label = words.timeline;
  return (
    <section class="timeline" aria-label={label.chart}>
      <p class="hidden" id="timeline-keys">
        {label.keysHelp}
      </p>
      <div
        class="chart"
        ref={host}
        role="application"
        aria-label={summary}
        aria-describedby="timeline-keys"
      />
      <div class="under">
        <p class="point" aria-hidden="true">
          {point === '' ? <span class="hint">{label.howToZoom}</span> : point}
        </p>
        <Steps frame={frame} picture={picture} limits={shown.source.limits} />
      </div>
      {problem !== '' && (
        <p class="wrong" role="alert">
          {label.readFailed(saidText(problem, frame.words))}
        </p>
      )}
      {drawn !== null && <PointTable {...drawn} frame={frame} />}
    </section>
  );
}

interface StepsProps {
  readonly frame: ViewFrame;
  readonly picture: { readonly current: Picture | null };
  readonly limits: Interval;
}

/** What gestures do, as buttons. */
function Steps({ frame: { words }, picture, limits }: StepsProps) {
  const label = words.timeline;
  const change = (next: (span: Interval) => Interval) => () => {
    const { current } = picture;
    current?.change(next(current.span));
  };
  const middle = ({ from, to }: Interval) => (from + to) / 2;
  const step = ({ from, to }: Interval) => (to - from) / 2;
  const steps: readonly (readonly [string, string, () => void])[] = [
    ['‹', label.earlier, change((span) => moved(span, -step(span), limits))],
    ['›', label.later, change((span) => moved(span, step(span), limits))],
    ['−', label.further, change((span) => zoomed(span, 1 / NEARER, middle(span), limits))],
    ['+', label.nearer, change((span) => zoomed(span, NEARER, middle(span), limits))],
  ];
  return (
    <div class="steps" dir="ltr">
      {steps.map(([sign, name, act]) => (
        <button key={name} type="button" class="quiet" aria-label={name} title={name} onClick={act}>
          {sign}
        </button>
      ))}
      <button type="button" class="quiet" onClick={change(() => limits)}>
        {label.all}
      </button>
    </div>
  );
}
