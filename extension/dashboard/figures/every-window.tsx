// Every window as a table: the standard ones, and day, week, month and year, up to now and before.
// Promise: each row leads to its time in the picture; one stop for the keyboard, arrows inside.
// Not here: how a window is cut (shared/core), a picked one (interval-fields.tsx).

import { useState } from 'preact/hooks';
import { responseTime } from '../../../shared/core/figures.ts';
import type { Interval } from '../../../shared/core/intervals.ts';
import type { Tally } from '../../../shared/core/tally.ts';
import { Evidence } from '../../../shared/ui/evidence.tsx';
import { outagesText } from '../../../shared/ui/sentences.ts';
import {
  availabilityBoundsText,
  availabilityText,
  downtimeBoundsText,
  downtimeText,
  latencyText,
  uptimeText,
} from '../../../shared/ui/text.ts';
import type { Frame } from '../../screen/frame.ts';
import { explain, type FigureName } from './explain.ts';
import { Explained } from './explained.tsx';

export interface WindowOf {
  readonly id: string;
  readonly name: string;
  readonly span: Interval;
  readonly tally: Tally;
  /** Leads to it in the picture. */
  readonly href: string;
  readonly isShown: boolean;
}

export interface EveryWindowProps {
  readonly frame: Frame;
  readonly id: string;
  readonly windows: readonly WindowOf[];
}

const NAMES = ['uptime', 'down', 'availability', 'response'] as const satisfies readonly FigureName[];

export function EveryWindow({ frame, id, windows }: EveryWindowProps) {
  const { words, timeline } = { words: frame.wording.words, timeline: frame.words.timeline };
  const [stop, setStop] = useState<readonly [number, number]>([0, 0]);
  const move = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    const next = neighbour(event.key, stop, windows.length);
    if (next === null) return;
    event.preventDefault();
    setStop(next);
    const [row, column] = next;
    event.currentTarget
      .querySelectorAll('tbody tr')
      [row]?.querySelectorAll<HTMLElement>('.figure')
      [column]?.focus();
  };
  const heads = [timeline.window, words.uptime, words.downtime, words.availability, words.response];
  return (
    <div class="wide">
      <table class="plain windows" onKeyDown={move}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {windows.map((window, row) => (
            <tr key={window.id}>
              <th scope="row">
                <a href={window.href} aria-current={window.isShown ? 'true' : undefined}>
                  {window.name}
                </a>
              </th>
              {NAMES.map((name, column) => (
                <td key={name} onFocusCapture={() => setStop([row, column])}>
                  <Cell
                    frame={frame}
                    id={id}
                    window={window}
                    name={name}
                    tabIndex={stop[0] === row && stop[1] === column ? 0 : -1}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function neighbour(
  key: string,
  [row, column]: readonly [number, number],
  rows: number,
): readonly [number, number] | null {
  const to: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [Math.max(0, row - 1), column],
    ArrowDown: [Math.min(rows - 1, row + 1), column],
    ArrowLeft: [row, Math.max(0, column - 1)],
    ArrowRight: [row, Math.min(NAMES.length - 1, column + 1)],
  };
  return to[key] ?? null;
}

interface CellProps {
  readonly frame: Frame;
  readonly id: string;
  readonly window: WindowOf;
  readonly name: FigureName;
  readonly tabIndex: number;
}

function Cell({ frame, id, window, name, tabIndex }: CellProps) {
  const { wording, words } = frame;
  const { tally } = window;
  const lines = explain(name, tally, { wording, words: words.timeline });
  return (
    <>
      <Explained figure={`${id}/${window.id}/${FIGURES[name]}`} lines={lines} tabIndex={tabIndex}>
        <b>{mainText(name, tally, frame)}</b>
      </Explained>
      <small>
        {name === 'uptime' ? (
          <Evidence id={id} window={window.id} tally={tally} wording={wording} />
        ) : (
          evidenceText(name, tally, frame)
        )}
      </small>
    </>
  );
}

/** As the other faces name them. */
const FIGURES = {
  uptime: 'uptime',
  down: 'downtime',
  availability: 'availability',
  response: 'median',
} as const satisfies Record<FigureName, string>;

function mainText(name: FigureName, tally: Tally, { wording: { locale } }: Frame): string {
  switch (name) {
    case 'uptime':
      return uptimeText(tally, locale);
    case 'down':
      return downtimeText(tally, locale);
    case 'availability':
      return availabilityText(tally, locale);
    case 'response':
      return latencyText(responseTime(tally)?.medianUs ?? null, locale);
  }
}

function evidenceText(name: Exclude<FigureName, 'uptime'>, tally: Tally, { wording, words }: Frame): string {
  switch (name) {
    case 'down':
      return [outagesText(tally, wording), downtimeBoundsText(tally, wording)]
        .filter((text) => text !== null)
        .join(' · ');
    case 'availability':
      return availabilityBoundsText(tally, wording.locale) ?? '';
    case 'response': {
      const known = responseTime(tally);
      return known === null ? '' : words.timeline.p95(latencyText(known.p95Us, wording.locale));
    }
  }
}
