// The figures of an endpoint over the standard windows, as a table.
// Promise: each figure with its evidence beside it, the same in every face.
// Not here: the figures (text.ts), how the table looks (the faces).

import type { ResponseTimeFigure } from '../core/figures.ts';
import type { Tally } from '../core/tally.ts';
import { STANDARD_WINDOWS, type WindowId } from '../core/window.ts';
import type { EndpointStatus } from '../feed/status.ts';
import { Evidence } from './evidence.tsx';
import type { FigureWording } from './figure-words.ts';
import { outagesText } from './sentences.ts';
import {
  availabilityBoundsText,
  availabilityText,
  downtimeBoundsText,
  downtimeText,
  latencyText,
  uptimeText,
} from './text.ts';

export interface WindowTableProps {
  readonly status: EndpointStatus;
  readonly wording: FigureWording;
}

export function WindowTable({ status, wording }: WindowTableProps) {
  const { words } = wording;
  const columns = [words.inWindow, words.uptime, words.downtime, words.availability, words.response];
  return (
    <table class="windows">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {STANDARD_WINDOWS.map(({ id }) => (
          <WindowRow
            key={id}
            id={status.id}
            window={id}
            tally={status.windows[id]}
            response={status.response[id]}
            wording={wording}
          />
        ))}
      </tbody>
    </table>
  );
}

interface WindowRowProps {
  readonly id: string;
  readonly window: WindowId;
  readonly tally: Tally;
  readonly response: ResponseTimeFigure | null;
  readonly wording: FigureWording;
}

function WindowRow({ id, window, tally, response, wording }: WindowRowProps) {
  const { words, locale } = wording;
  const figure = (name: string) => `${id}/${window}/${name}`;
  const bounds = downtimeBoundsText(tally, wording);
  const answered = availabilityBoundsText(tally, locale);
  return (
    <tr>
      <th scope="row">{words.window[window]}</th>
      <td>
        <b data-figure={figure('uptime')}>{uptimeText(tally, locale)}</b>
        <small>
          <Evidence id={id} window={window} tally={tally} wording={wording} />
        </small>
      </td>
      <td>
        <b data-figure={figure('downtime')}>{downtimeText(tally, locale)}</b>
        {bounds !== null && <small data-figure={figure('downtime-bounds')}>{bounds}</small>}
        <small data-figure={figure('outages')}>{outagesText(tally, wording)}</small>
      </td>
      <td>
        <b data-figure={figure('availability')}>{availabilityText(tally, locale)}</b>
        {answered !== null && <small data-figure={figure('availability-bounds')}>{answered}</small>}
      </td>
      <td>
        <b data-figure={figure('median')}>{latencyText(response?.medianUs ?? null, locale)}</b>
        <small>
          {words.p95} <span data-figure={figure('p95')}>{latencyText(response?.p95Us ?? null, locale)}</span>
        </small>
      </td>
    </tr>
  );
}
