// A line of the overview: an endpoint's state, how long it lasts, and the figures of thirty days.
// Promise: the characters of the popup and of the endpoint's page; the picture has its text.
// Not here: which lines there are and in which order (views/overview.tsx).

import { useMemo } from 'preact/hooks';
import type { EndpointStatus } from '../../../shared/feed/status.ts';
import { barPaths } from '../../../shared/ui/bar-paths.ts';
import { Evidence } from '../../../shared/ui/evidence.tsx';
import type { FigureWording } from '../../../shared/ui/figure-words.ts';
import { daysText, outagesText } from '../../../shared/ui/sentences.ts';
import { StateMark } from '../../../shared/ui/state-mark.tsx';
import {
  availabilityBoundsText,
  availabilityText,
  downtimeText,
  fullInstantText,
  latencyText,
  NO_EVIDENCE,
  uptimeText,
} from '../../../shared/ui/text.ts';
import { hashOf } from '../../route.ts';
import type { Item } from '../../screen/order.ts';
import { rowText } from '../../screen/row-text.ts';
import type { ViewFrame } from '../view.ts';
import type { Selection } from '../views/selection.tsx';

export const WINDOW = '30d';
const DAYS = 30;
/** In the picture's own units; it is stretched to the room there is. */
const BARS = { width: 240, height: 22 } as const;

export interface OverviewRowProps {
  readonly frame: ViewFrame;
  readonly item: Item;
  readonly selection: Selection;
}

export function OverviewRow({ frame, item, selection }: OverviewRowProps) {
  const { words, wording, now, known } = frame;
  const { endpoint, standing, status } = item;
  const { id, name, paused } = endpoint;
  const state = standing?.state ?? 'unknown';
  const since = standing?.since ?? null;
  const says = rowText(item, known.latest.get(id) ?? null, known.snoozed[id] ?? now, now, wording, words);
  return (
    <tr data-endpoint={id} data-state={paused ? 'paused' : state}>
      <td class="ticked">
        <input
          type="checkbox"
          aria-label={words.bulk.select(name)}
          checked={selection.ids.has(id)}
          onClick={(event) => selection.tick(id, event.currentTarget.checked, event.shiftKey)}
        />
      </td>
      <th scope="row">
        <StateMark state={state} label={paused ? words.paused : wording.words.state[state]} />
        <a href={hashOf({ view: 'endpoint', id, query: {} })}>{name}</a>
        <small title={since === null ? undefined : words.since(fullInstantText(since, wording))}>
          {says}
        </small>
      </th>
      <Figures status={status} wording={wording} />
    </tr>
  );
}

/** Drawn anew only where the history has changed: the rest of a line changes with every second. */
function Figures({ status, wording }: { status: EndpointStatus | null; wording: FigureWording }) {
  return useMemo(
    () =>
      status === null ? (
        <td colSpan={5}>{NO_EVIDENCE}</td>
      ) : (
        <>
          <Cells status={status} wording={wording} />
          <td class="bars">
            <Bars status={status} wording={wording} />
          </td>
        </>
      ),
    [status, wording.locale, wording.zone, wording.words],
  );
}

function Cells({ status, wording }: { status: EndpointStatus; wording: FigureWording }) {
  const { words, locale } = wording;
  const { id } = status;
  const tally = status.windows[WINDOW];
  const response = status.response[WINDOW];
  const figure = (name: string) => `${id}/${WINDOW}/${name}`;
  const answered = availabilityBoundsText(tally, locale);
  return (
    <>
      <td data-head={words.uptime}>
        <b data-figure={figure('uptime')}>{uptimeText(tally, locale)}</b>
        <small>
          <Evidence id={id} window={WINDOW} tally={tally} wording={wording} />
        </small>
      </td>
      <td data-head={words.downtime}>
        <b data-figure={figure('downtime')}>{downtimeText(tally, locale)}</b>
        <small data-figure={figure('outages')}>{outagesText(tally, wording)}</small>
      </td>
      <td data-head={words.availability}>
        <b data-figure={figure('availability')}>{availabilityText(tally, locale)}</b>
        {answered !== null && <small data-figure={figure('availability-bounds')}>{answered}</small>}
      </td>
      <td data-head={words.response}>
        <b data-figure={figure('median')}>{latencyText(response?.medianUs ?? null, locale)}</b>
        <small>
          {words.p95} <span data-figure={figure('p95')}>{latencyText(response?.p95Us ?? null, locale)}</span>
        </small>
      </td>
    </>
  );
}

function Bars({ status, wording }: { status: EndpointStatus; wording: FigureWording }) {
  const { width, height } = BARS;
  const label = daysText(status.name, DAYS, status.windows[WINDOW], wording);
  const paths = Object.entries(barPaths(status.days.slice(-DAYS), width, height));
  return (
    <div class="strip" role="img" aria-label={label}>
      <svg viewBox={`0 0 ${width} ${height}`} height={height} preserveAspectRatio="none" aria-hidden="true">
        {paths.map(([part, d]) => d && <path key={part} class={part} d={d} />)}
      </svg>
    </div>
  );
}
