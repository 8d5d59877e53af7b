// The details of an endpoint: four windows, its last outage, what is watched, and what can be done.
// Promise: each figure with its evidence; each button says what it does.
// Not here: the form (endpoint-form.tsx), giving permission (allowance.tsx).

import type { Endpoint } from '../../shared/config/endpoint.ts';
import { responseTime } from '../../shared/core/figures.ts';
import type { Tally } from '../../shared/core/tally.ts';
import { STANDARD_WINDOWS, type WindowId } from '../../shared/core/window.ts';
import type { EndpointStatus } from '../../shared/feed/status.ts';
import { lastOutageText, outagesText } from '../../shared/ui/sentences.ts';
import {
  availabilityText,
  downtimeBoundsText,
  downtimeText,
  durationText,
  fullInstantText,
  latencyText,
  uptimeText,
} from '../../shared/ui/text.ts';
import { Allowance } from './allowance.tsx';
import type { Frame } from './app.tsx';
import { Evidence } from './evidence.tsx';

export interface DetailsProps {
  readonly frame: Frame;
  readonly status: EndpointStatus;
  readonly endpoint: Endpoint;
}

export function Details({ frame, status, endpoint }: DetailsProps) {
  const { wording, words, now, known } = frame;
  const { standing, id } = status;
  const detail = known.details[id];
  const state = wording.words.state[standing.state];
  return (
    <>
      {detail !== undefined && !endpoint.paused && <p class="detail">{detail}</p>}
      <Allowance frame={frame} endpoint={endpoint} standing={standing} />
      <Windows frame={frame} status={status} />
      <p data-figure={`${id}/last-outage`}>{lastOutageText(status.windows['90d'], now, wording)}</p>
      {standing.since !== null && (
        <p>
          {state} {words.since(fullInstantText(standing.since, wording))}
          {status.latencyUs !== null && ` · ${latencyText(status.latencyUs, wording.locale)}`}
        </p>
      )}
      <p class="faint">
        <span class="url">{endpoint.url}</span> ·{' '}
        {words.every(durationText(endpoint.intervalMs, wording.locale))}
        {endpoint.group !== null && ` · ${endpoint.group}`}
      </p>
      <Buttons frame={frame} endpoint={endpoint} />
    </>
  );
}

function Buttons({ frame: { words, perform, open }, endpoint }: { frame: Frame; endpoint: Endpoint }) {
  const { id, paused } = endpoint;
  return (
    <div class="acts">
      <button type="button" onClick={() => perform({ do: 'check', id })}>
        {words.checkNow}
      </button>
      <button type="button" onClick={() => open({ kind: 'edit', endpoint })}>
        {words.edit}
      </button>
      <button type="button" onClick={() => perform({ do: paused ? 'resume' : 'pause', id })}>
        {paused ? words.resume : words.pause}
      </button>
      <button type="button" class="end" onClick={() => perform({ do: 'remove', id })}>
        {words.remove}
      </button>
    </div>
  );
}

function Windows({ frame: { wording, words }, status }: { frame: Frame; status: EndpointStatus }) {
  return (
    <table class="windows">
      <thead>
        <tr>
          <th scope="col">{words.window}</th>
          <th scope="col">{wording.words.uptime}</th>
          <th scope="col">{wording.words.downtime}</th>
          <th scope="col">{wording.words.availability}</th>
          <th scope="col">{words.response}</th>
        </tr>
      </thead>
      <tbody>
        {STANDARD_WINDOWS.map(({ id }) => (
          <WindowRow key={id} id={status.id} window={id} tally={status.windows[id]} wording={wording} />
        ))}
      </tbody>
    </table>
  );
}

interface WindowRowProps {
  readonly id: string;
  readonly window: WindowId;
  readonly tally: Tally;
  readonly wording: Frame['wording'];
}

function WindowRow({ id, window, tally, wording }: WindowRowProps) {
  const { words, locale } = wording;
  const figure = (name: string) => `${id}/${window}/${name}`;
  const bounds = downtimeBoundsText(tally, wording);
  const response = responseTime(tally);
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
