// A page that is watched: the sentence, who says so, and what one does next.
// Promise: one filled button, the one that helps most.
// Not here: the sentence (here-sentence.ts), the witnesses (witnesses/), a page that is not watched (here.tsx).

import { useEffect, useState } from 'preact/hooks';
import type { Endpoint } from '../../shared/config/endpoint.ts';
import { DAY_MS } from '../../shared/core/instant.ts';
import type { Sample } from '../../shared/core/sample.ts';
import type { EndpointStatus } from '../../shared/feed/status.ts';
import { StateMark } from '../../shared/ui/state-mark.tsx';
import { ageText, fullInstantText } from '../../shared/ui/text.ts';
import { Allowance } from '../screen/allowance.tsx';
import type { Known } from '../screen/look.ts';
import { SnoozeParts } from '../screen/snooze-parts.tsx';
import { CopyButton } from './copy-button.tsx';
import type { OverviewFrame } from './frame.ts';
import { hereSentence, worstOf } from './here-sentence.ts';
import { WITNESSES } from './witnesses/registry.ts';

interface WatchedProps {
  readonly frame: OverviewFrame;
  /** At least one. */
  readonly watched: readonly Endpoint[];
}

export function Watched({ frame, watched }: WatchedProps) {
  const { words, now, wording, known } = frame;
  const seen = watched.filter(({ paused }) => !paused).flatMap((each) => lookedAt(each, known));
  const worst = worstOf(seen)?.id ?? watched[0]?.id;
  const endpoint = watched.find(({ id }) => id === worst);
  const subject = known.status?.endpoints.find(({ id }) => id === worst);
  return (
    <>
      <h2 class="say" id="here-say">
        {known.status === null ? words.popup.unreadable : hereSentence(seen, now, wording, words)}
      </h2>
      {subject !== undefined && endpoint !== undefined && !endpoint.paused && (
        <>
          <Witnesses frame={frame} endpoint={endpoint} status={subject} />
          {subject.standing.why === 'redirect' && (
            <Allowance frame={frame} endpoint={endpoint} standing={subject.standing} />
          )}
        </>
      )}
      <Acts frame={frame} watched={watched} status={subject} endpoint={endpoint} />
    </>
  );
}

/** What is known of it from its last check alone: its figures may still be read. */
function lookedAt({ id, name }: Endpoint, { standings, latest }: Known) {
  const standing = standings.get(id);
  const last = latest.get(id)?.known ?? null;
  const latencyUs = last === null || last.outcome === 'down' ? null : last.latencyUs;
  return standing === undefined ? [] : [{ id, name, standing, latencyUs }];
}

function Witnesses({
  frame,
  endpoint,
  status,
}: {
  frame: OverviewFrame;
  endpoint: Endpoint;
  status: EndpointStatus;
}) {
  const run = useRun(frame, status);
  const { now, wording } = frame;
  const heard = WITNESSES.flatMap(({ name, hear }) => {
    const testimony = hear({ endpoint, status, run }, frame);
    return testimony === null ? [] : [{ name, ...testimony }];
  });
  return (
    <ul class="witnesses">
      {heard.map(({ name, state, who, says, more, at }) => (
        <li key={name} data-witness={name} data-asking={at === null}>
          <StateMark state={state} label={wording.words.state[state]} />
          <span class="who">{who}</span>
          <span class="says">
            {says}
            {more !== '' && <small>{more}</small>}
          </span>
          {at !== null && (
            <span class="age" title={fullInstantText(at, wording)}>
              {ageText(at, now, wording)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The checks since it went down, a day's at the most; read anew after every check. */
function useRun({ edge, known: { config }, now }: OverviewFrame, status: EndpointStatus): readonly Sample[] {
  const [run, setRun] = useState<readonly Sample[]>([]);
  const { id, standing, checkedAt } = status;
  const from =
    standing.state === 'down' && standing.since !== null ? Math.max(standing.since, now - DAY_MS) : null;
  useEffect(() => {
    let isWanted = true;
    const read = async (): Promise<readonly Sample[]> => {
      if (config === null || from === null) return [];
      return (await edge.history(config)).samples(id, from, now + 1);
    };
    void read()
      .catch(() => [])
      .then((samples) => isWanted && setRun(samples));
    return () => {
      isWanted = false;
    };
  }, [id, standing.state, checkedAt]);
  return run;
}

interface ActsProps extends WatchedProps {
  readonly status: EndpointStatus | undefined;
  readonly endpoint: Endpoint | undefined;
}

function Acts({ frame, watched, status, endpoint }: ActsProps) {
  const { words, perform, withHost, asking, check } = frame;
  const awake = watched.filter(({ paused }) => !paused);
  const isLocked = status?.standing.why === 'permission' && endpoint?.paused === false;
  const isAsking = awake.some(({ id }) => asking.has(id));
  const each = (list: readonly Endpoint[], command: 'pause' | 'resume') => {
    for (const { id } of list) void perform({ do: command, id });
  };
  return (
    <div class="acts">
      {isLocked && endpoint !== undefined && (
        <button
          type="button"
          class="primary grow"
          onClick={() => withHost(endpoint.url, { do: 'check', id: endpoint.id })}
        >
          {words.allowAgain}
        </button>
      )}
      {awake.length === 0 && (
        <button type="button" class="primary grow" onClick={() => each(watched, 'resume')}>
          {words.resume}
        </button>
      )}
      {status !== undefined && endpoint !== undefined && (
        <CopyButton
          frame={frame}
          endpoint={endpoint}
          status={status}
          primary={!isLocked && awake.length > 0}
        />
      )}
      {awake.length > 0 && (
        <>
          <button type="button" aria-disabled={isAsking} onClick={() => check(awake)}>
            {isAsking ? words.popup.asking : words.checkNow}
          </button>
          <button type="button" onClick={() => each(awake, 'pause')}>
            {words.pause}
          </button>
          <SnoozeParts frame={frame} endpoints={awake} />
        </>
      )}
    </div>
  );
}
