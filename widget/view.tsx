// What the widget draws: the sentence first, then each endpoint, worst first.
// Promise: what is stale or failed says so; nothing that is not known reads as operational.
// Not here: fetching (watch.ts), one endpoint (endpoint.tsx), looks (widget.css).

import type { ComponentChildren } from 'preact';
import { DAY_MS, type Instant } from '../shared/core/instant.ts';
import type { State } from '../shared/core/standing.ts';
import type { EndpointSummary, Status } from '../shared/feed/status.ts';

/** A feed as a list shows it. */
export type Summary = Status<EndpointSummary>;

import { checkedText, overall, STATES_BY_SEVERITY } from '../shared/ui/sentences.ts';
import { StateMark } from '../shared/ui/state-mark.tsx';
import { ageText, fullInstantText, instantText, type Wording } from '../shared/ui/text.ts';
import { Endpoint } from './endpoint.tsx';
import { asOfNow, lastCheckedAt } from './freshness.ts';

/** All that is known of the feed. */
export interface Known {
  /** The last that could be read; null: none yet. */
  readonly status: Summary | null;
  /** Why the latest could not be read; null where it could. */
  readonly problem: string | null;
}

export interface ViewProps {
  readonly known: Known;
  readonly now: Instant;
  readonly wording: Wording;
}

export function View({ known: { status, problem }, now, wording }: ViewProps) {
  const { words } = wording;
  if (status !== null) return <Shown status={status} problem={problem} now={now} wording={wording} />;
  return problem === null ? (
    <Card state="unknown" sentence={words.loading} />
  ) : (
    <Card state="unknown" sentence={words.noCurrentData} meta={words.feedFailed(problem)} />
  );
}

interface ShownProps extends Omit<ViewProps, 'known'> {
  readonly status: Summary;
  readonly problem: string | null;
}

function Shown({ status, problem, now, wording }: ShownProps) {
  const { words } = wording;
  const current = asOfNow(status, now);
  const checkedAt = lastCheckedAt(status);
  const { state, sentence, rest } = overall(current.endpoints, wording);
  const isAged = current !== status && checkedAt !== null;
  return (
    <Card
      state={state}
      label={status.title}
      sentence={isAged ? words.lastChecked(ageText(checkedAt, now, wording)) : sentence}
      meta={isAged ? words.noCurrentData : `${rest} ${checkedText(current, now, wording)}`}
      title={checkedAt === null ? '' : fullInstantText(checkedAt, wording)}
    >
      {problem !== null && (
        <div class="note" role="status">
          <p>{words.feedFailed(problem)}</p>
          <p>{words.keptFrom(ageText(status.madeAt, now, wording))}</p>
        </div>
      )}
      {planned(status, now, wording)}
      <ul>
        {worstFirst(current).map((each) => (
          <Endpoint key={each.id} endpoint={each} now={now} wording={wording} />
        ))}
      </ul>
      <footer>
        <span>{words.howToRead}</span>
        <span>{words.daysIn(status.zone)}</span>
      </footer>
    </Card>
  );
}

function worstFirst({ endpoints }: Summary) {
  const rank = (state: State) => STATES_BY_SEVERITY.indexOf(state);
  return endpoints.toSorted((a, b) => rank(a.standing.state) - rank(b.standing.state));
}

/** Maintenance of now or of the coming day; what is past says nothing. */
function planned({ maintenance }: Summary, now: Instant, wording: Wording) {
  const time = (at: Instant) => instantText(at, now, wording);
  return maintenance
    .filter(({ from, to }) => to > now && from <= now + DAY_MS)
    .map(({ from, to, title }) => (
      <p key={`${from} ${title}`} class="note planned">
        <StateMark state="maintenance" label={wording.words.state.maintenance} />
        {wording.words.planned(title, from > now ? time(from) : null, time(to))}
      </p>
    ));
}

interface CardProps {
  readonly state: State;
  readonly sentence: string;
  readonly meta?: string;
  /** Shown over `meta`. */
  readonly title?: string;
  /** Names the whole. */
  readonly label?: string;
  readonly children?: ComponentChildren;
}

function Card({ state, sentence, meta, title, label, children }: CardProps) {
  return (
    <section class="card" lang="en" aria-busy={meta === undefined} aria-label={label}>
      <header>
        <StateMark state={state} />
        <div>
          <p class="sentence" role="status">
            {sentence}
          </p>
          <p class="meta" title={title}>
            {meta}
          </p>
        </div>
      </header>
      {children}
    </section>
  );
}
