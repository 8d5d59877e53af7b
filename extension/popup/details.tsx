// The details of an endpoint: four windows, its last outage, what is watched, and what can be done.
// Promise: each figure with its evidence; each button says what it does.
// Not here: the form (endpoint-form.tsx), giving permission (allowance.tsx).

import type { Endpoint } from '../../shared/config/endpoint.ts';
import type { EndpointStatus } from '../../shared/feed/status.ts';
import { lastOutageText } from '../../shared/ui/sentences.ts';
import { durationText, fullInstantText, latencyText } from '../../shared/ui/text.ts';
import { WindowTable } from '../../shared/ui/window-table.tsx';
import { Allowance } from '../screen/allowance.tsx';
import { SnoozeParts } from '../screen/snooze-parts.tsx';
import { saidText } from '../words/said.ts';
import { CopyButton } from './copy-button.tsx';
import type { PopupFrame } from './frame.ts';
import { OpenAlerts } from './open-alerts-part.tsx';

export interface DetailsProps {
  readonly frame: PopupFrame;
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
      {detail !== undefined && !endpoint.paused && standing.why !== 'redirect' && (
        <p class="detail">{saidText(detail, words)}</p>
      )}
      <Allowance frame={frame} endpoint={endpoint} standing={standing} />
      <OpenAlerts frame={frame} endpoint={endpoint} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <section class="scroll" aria-label={endpoint.name} tabIndex={0}>
        <WindowTable status={status} wording={wording} />
      </section>
      <p data-figure={`${id}/last-outage`}>
        {lastOutageText(status.windows['90d'], standing.state, now, wording)}
      </p>
      {standing.since !== null && standing.state !== 'down' && (
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
      <Buttons frame={frame} status={status} endpoint={endpoint} />
    </>
  );
}

function Buttons({ frame, status, endpoint }: DetailsProps) {
  const { words, perform, open, asking, check, edge } = frame;
  const { id, paused } = endpoint;
  const isAsking = asking.has(id);
  return (
    <div class="acts">
      <button type="button" aria-disabled={isAsking} onClick={() => check([endpoint])}>
        {isAsking ? words.popup.asking : words.checkNow}
      </button>
      <CopyButton frame={frame} endpoint={endpoint} status={status} primary={false} />
      <button
        type="button"
        onClick={() => edge.openPage(`dashboard.html#/endpoint/${encodeURIComponent(id)}`)}
      >
        {words.popup.dashboard}
      </button>
      <button type="button" onClick={() => open({ kind: 'edit', endpoint })}>
        {words.edit}
      </button>
      <button type="button" onClick={() => perform({ do: paused ? 'resume' : 'pause', id })}>
        {paused ? words.resume : words.pause}
      </button>
      <button type="button" onClick={() => perform({ do: 'remove', id })}>
        {words.remove}
      </button>
      {!paused && <SnoozeParts frame={frame} endpoints={[endpoint]} />}
    </div>
  );
}
