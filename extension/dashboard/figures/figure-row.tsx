// The figures of the shown time, side by side, each with its evidence and its explanation.
// Promise: the same characters as popup, widget and report for the same time.
// Not here: texts (shared/ui/text.ts), explanations (explain.ts).

import type { ComponentChildren } from 'preact';
import { responseTime } from '../../../shared/core/figures.ts';
import { budget, burnRate, type Objective } from '../../../shared/core/objective.ts';
import type { Tally } from '../../../shared/core/tally.ts';
import { Evidence } from '../../../shared/ui/evidence.tsx';
import { outagesText } from '../../../shared/ui/sentences.ts';
import {
  availabilityBoundsText,
  availabilityText,
  countText,
  downtimeBoundsText,
  downtimeText,
  durationText,
  latencyText,
  uptimeText,
} from '../../../shared/ui/text.ts';
import type { Frame } from '../../screen/frame.ts';
import { burnText, explain, explainBudget } from './explain.ts';
import { Explained } from './explained.tsx';

export interface FigureRowProps {
  readonly frame: Frame;
  /** The endpoint's. */
  readonly id: string;
  /** Names the time: `7d`, `picked`. */
  readonly window: string;
  readonly tally: Tally;
  readonly objective: Objective | null;
}

export function FigureRow({ frame, id, window, tally, objective }: FigureRowProps) {
  const { words: all, wording } = frame;
  const { words, locale } = wording;
  const reader = { wording, words: all.timeline };
  const response = responseTime(tally);
  const bounds = downtimeBoundsText(tally, wording);
  const figure = (name: string) => `${id}/${window}/${name}`;
  const answers = countText(tally['2xx'] + tally['5xx'], locale);
  return (
    <dl class="figures">
      <Figure
        name={words.uptime}
        figure={figure('uptime')}
        text={uptimeText(tally, locale)}
        lines={explain('uptime', tally, reader)}
      >
        <Evidence id={id} window={window} tally={tally} wording={wording} />
      </Figure>
      <Figure
        name={words.downtime}
        figure={figure('downtime')}
        text={downtimeText(tally, locale)}
        lines={explain('down', tally, reader)}
      >
        <span data-figure={figure('outages')}>{outagesText(tally, wording)}</span>
        {bounds !== null && <span class="more">{bounds}</span>}
      </Figure>
      <Figure
        name={words.availability}
        figure={figure('availability')}
        text={availabilityText(tally, locale)}
        lines={explain('availability', tally, reader)}
      >
        {all.timeline.answers(availabilityBoundsText(tally, locale), answers)}
      </Figure>
      <Figure
        name={all.timeline.responseMedian}
        figure={figure('median')}
        text={latencyText(response?.medianUs ?? null, locale)}
        lines={explain('response', tally, reader)}
      >
        {response !== null &&
          all.timeline.p95p99(latencyText(response.p95Us, locale), latencyText(response.p99Us, locale))}
      </Figure>
      {objective !== null && (
        <BudgetFigure frame={frame} figure={figure('budget')} tally={tally} objective={objective} />
      )}
    </dl>
  );
}

interface BudgetProps {
  readonly frame: Frame;
  readonly figure: string;
  readonly tally: Tally;
  readonly objective: Objective;
}

function BudgetFigure({ frame, figure, tally, objective }: BudgetProps) {
  const { words, wording } = frame;
  const { locale } = wording;
  const { leftMs } = budget(tally, objective);
  const isOver = leftMs < 0;
  const rate = burnText(tally, objective, locale);
  const isFast = (burnRate(tally, objective) ?? 0) > 1;
  return (
    <Figure
      name={words.timeline.budgetLeft}
      figure={figure}
      // What is left is rounded toward the worse, as every figure.
      text={
        isOver
          ? words.timeline.overspent(durationText(-leftMs, locale))
          : durationText(Math.floor(leftMs / 1_000) * 1_000, locale)
      }
      isBad={isOver}
      lines={explainBudget(tally, objective, { wording, words: words.timeline })}
    >
      {rate !== null && (isFast ? words.timeline.burning(rate) : words.timeline.spare(rate))}
    </Figure>
  );
}

interface FigureProps {
  readonly name: string;
  readonly figure: string;
  readonly text: string;
  readonly lines: readonly string[];
  readonly isBad?: boolean;
  readonly children: ComponentChildren;
}

function Figure({ name, figure, text, lines, isBad = false, children }: FigureProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Explained figure={figure} lines={lines}>
          <b class={isBad ? 'fig down' : 'fig'}>{text}</b>
        </Explained>
        <small>{children}</small>
      </dd>
    </div>
  );
}
