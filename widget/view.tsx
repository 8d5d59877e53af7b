// What the widget shows: one sentence, then each endpoint with its evidence.
// Promise: what is old, missing or unreadable never reads as operational.
// Not here: loading (follow.ts), the element around it (element.tsx).

import type { Instant } from '../shared/core/instant.ts';
import type { State } from '../shared/core/standing.ts';
import type { EndpointStatus, PlannedMaintenance, Status } from '../shared/feed/status.ts';
import { checkedText, overall, STATES_BY_SEVERITY } from '../shared/ui/sentences.ts';
import { StateMark } from '../shared/ui/state-mark.tsx';
import { ageText, instantText, type Wording } from '../shared/ui/text.ts';
import { EndpointRow } from './endpoint-row.tsx';
import { type Known, staleFrom } from './follow.ts';

export interface ViewProps {
  /** null while the first feed is on its way. */
  readonly known: Known | null;
  readonly now: Instant;
  readonly wording: Wording;
}

export function View({ known, now, wording }: ViewProps) {
  const { words } = wording;
  if (known === null) return <Head state="unknown" sentence={words.loading} meta="" />;
  const { status, problem } = known;
  if (status === null) {
    return <Head state="unknown" sentence={words.noCurrentData} meta={words.feedFailed(problem ?? '')} />;
  }
  const isStale = now >= staleFrom(status);
  const worstFirst = [...status.endpoints].sort((a, b) => rank(a) - rank(b));
  return (
    <>
      <StatusHead status={status} isStale={isStale} problem={problem} now={now} wording={wording} />
      {status.maintenance
        .filter(({ to }) => to > now)
        .map((planned) => (
          <Planned key={`${planned.from} ${planned.title}`} planned={planned} now={now} wording={wording} />
        ))}
      {worstFirst.map((endpoint) => (
        <EndpointRow key={endpoint.id} endpoint={endpoint} isStale={isStale} now={now} wording={wording} />
      ))}
      <footer>
        <span>{words.howToRead}</span>
        <span>{words.daysIn(status.zone)}</span>
      </footer>
    </>
  );
}

interface StatusHeadProps {
  readonly status: Status;
  readonly isStale: boolean;
  readonly problem: string | null;
  readonly now: Instant;
  readonly wording: Wording;
}

function StatusHead({ status, isStale, problem, now, wording }: StatusHeadProps) {
  const { words } = wording;
  const { state, sentence, rest } = overall(status.endpoints, wording);
  const made = ageText(status.madeAt, now, wording);
  const trouble = problem === null ? '' : `${words.feedFailed(problem)} ${words.keptFrom(made)}`;
  if (isStale) return <Head state="unknown" sentence={words.lastChecked(made)} meta={trouble} />;
  const meta = [rest, checkedText(status, now, wording), trouble].filter((text) => text !== '').join(' ');
  return <Head state={state} sentence={sentence} meta={meta} />;
}

function Head({ state, sentence, meta }: { state: State; sentence: string; meta: string }) {
  return (
    <header data-state={state}>
      <StateMark state={state} />
      <h2 aria-live="polite">{sentence}</h2>
      {meta !== '' && <p>{meta}</p>}
    </header>
  );
}

function Planned({ planned, now, wording }: { planned: PlannedMaintenance; now: Instant; wording: Wording }) {
  const { words } = wording;
  const until = instantText(planned.to, now, wording);
  return (
    <p class="planned">
      <StateMark state="maintenance" />
      {planned.from <= now
        ? words.plannedNow(planned.title, until)
        : words.plannedNext(planned.title, instantText(planned.from, now, wording), until)}
    </p>
  );
}

function rank({ standing }: EndpointStatus): number {
  return STATES_BY_SEVERITY.indexOf(standing.state);
}
