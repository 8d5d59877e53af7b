// An endpoint's page: what it is, its figures, its timeline, and every window.
// Promise: the address holds the time that is shown; figures and picture are about the same time.
// Not here: the parts (figures/, timeline/), changing the endpoint (editing/).

import type { Config } from '../../../shared/config/config.ts';
import type { Endpoint } from '../../../shared/config/endpoint.ts';
import { shownAddress } from '../../../shared/config/host-note.ts';
import { objectiveOf } from '../../../shared/config/objective.ts';
import { STANDARD_WINDOWS } from '../../../shared/core/window.ts';
import type { EndpointStatus, Status } from '../../../shared/feed/status.ts';
import { standingText } from '../../../shared/ui/sentences.ts';
import { StateMark } from '../../../shared/ui/state-mark.tsx';
import { durationText, objectiveText } from '../../../shared/ui/text.ts';
import { HOME, hashOf } from '../../route.ts';
import { Allowance } from '../../screen/allowance.tsx';
import { saidText } from '../../words/said.ts';
import { type EndpointTime, routeOf, timeOf } from '../endpoint-time.ts';
import { EndpointRecordPart } from '../figures/record-part.tsx';
import { EndpointOutages } from '../outages/endpoint-outages.tsx';
import { useRecord } from '../timeline/use-record.ts';
import type { View, ViewFrame } from '../view.ts';
import { ViewHead } from '../view-head.tsx';

export const endpointView: View = {
  name: 'endpoint',
  title: null,
  heading: ({ known, route }) =>
    known.config?.endpoints.find(({ id }) => id === route.id)?.name ?? known.config?.title ?? '',
  draw: (frame) => <EndpointPage frame={frame} />,
};

function EndpointPage({ frame }: { frame: ViewFrame }) {
  const { known, route, words } = frame;
  const { config, status } = known;
  const endpoint = config?.endpoints.find(({ id }) => id === route.id);
  const now = status?.endpoints.find(({ id }) => id === route.id);
  if (config === null || status === null || endpoint === undefined || now === undefined) {
    return (
      <>
        <ViewHead title={words.watched} />
        {/* What can't be read is said above already. */}
        {status !== null && <p class="empty">{words.dashboard.noSuchEndpoint}</p>}
        <p>
          <a href={hashOf(HOME)}>{words.dashboard.toAll}</a>
        </p>
      </>
    );
  }
  return (
    <Known key={endpoint.id} frame={frame} config={config} status={status} endpoint={endpoint} of={now} />
  );
}

interface KnownProps {
  readonly frame: ViewFrame;
  readonly config: Config;
  readonly status: Status;
  readonly endpoint: Endpoint;
  readonly of: EndpointStatus;
}

function Known({ frame, config, status, endpoint, of }: KnownProps) {
  const { words, wording, edge, now, route } = frame;
  const time = timeOf(route);
  const { state } = of.standing;
  const record = useRecord({ edge, config, id: endpoint.id, asOf: status.asOf, now });
  return (
    <div class="endpoint" data-endpoint={endpoint.id}>
      <ViewHead
        title={endpoint.name}
        mark={<StateMark state={state} label={wording.words.state[state]} />}
        about={
          <>
            <bdi dir="ltr">{shownAddress(endpoint.url)}</bdi> · {aboutOf(endpoint, frame)}
          </>
        }
      >
        <Choices frame={frame} id={endpoint.id} time={time} />
      </ViewHead>
      <Trouble frame={frame} endpoint={endpoint} of={of} />
      <Allowance frame={frame} endpoint={endpoint} standing={of.standing} />
      {record === null && (
        <p class="loading" role="status" data-timeline="reading">
          {words.dashboard.loading}
        </p>
      )}
      {record?.ok === false && (
        <p class="wrong" role="alert">
          {words.timeline.readFailed(saidText(record.problem, words))}
        </p>
      )}
      {record?.ok === true && (
        <EndpointRecordPart
          frame={frame}
          config={config}
          endpoint={endpoint}
          of={of}
          record={record.value}
          time={time}
        />
      )}
      <h2>{words.evidence.outages}</h2>
      <EndpointOutages frame={frame} id={endpoint.id} name={endpoint.name} />
    </div>
  );
}

/** What is wrong right now, and what its last check said. */
function Trouble({
  frame: { known, wording, words, now },
  endpoint,
  of,
}: Pick<KnownProps, 'frame' | 'endpoint' | 'of'>) {
  if (endpoint.paused || of.standing.state === 'up' || of.standing.state === 'maintenance') return null;
  const detail = known.details[endpoint.id];
  const standing = standingText(of, now, wording);
  return (
    <p class="trouble">
      {detail === undefined ? standing : `${words.closed(standing)} ${saidText(detail, words)}`}
    </p>
  );
}

/** "every 30s · critical · objective 99.9%" */
function aboutOf(endpoint: Endpoint, { words, wording }: ViewFrame): string {
  const { locale } = wording;
  const objective = objectiveOf(endpoint);
  return [
    words.every(durationText(endpoint.intervalMs, locale)),
    words.timeline.mission[endpoint.mission],
    ...(objective === null ? [] : [words.timeline.objective(objectiveText(objective, locale))]),
    ...(endpoint.paused ? [words.paused] : []),
  ].join(' · ');
}

interface ChoicesProps {
  readonly frame: ViewFrame;
  readonly id: string;
  readonly time: EndpointTime;
}

function Choices({ frame: { words, wording }, id, time }: ChoicesProps) {
  return (
    <nav class="choices" aria-label={words.timeline.window}>
      {STANDARD_WINDOWS.map(({ id: window }) => (
        <a
          key={window}
          href={hashOf(routeOf(id, { kind: 'standard', window }))}
          aria-current={time.kind === 'standard' && time.window === window ? 'true' : undefined}
        >
          {window === '365d' ? words.timeline.year : wording.words.window[window]}
        </a>
      ))}
    </nav>
  );
}
