// What the widget draws: the sentence first, then each endpoint, worst first.
// Promise: what is stale or failed says so; nothing that is not known reads as operational.
// Not here: fetching (watch.ts), one endpoint (endpoint.tsx), looks (widget.css).

import { Component, type ComponentChildren } from 'preact';
import { DAY_MS, type Instant } from '../shared/core/instant.ts';
import type { State } from '../shared/core/standing.ts';
import type { PlannedMaintenance, Status } from '../shared/feed/status.ts';
import { checkedText, overall, STATES_BY_SEVERITY } from '../shared/ui/sentences.ts';
import { StateMark } from '../shared/ui/state-mark.tsx';
import { ageText, fullInstantText, instantText, type Wording } from '../shared/ui/text.ts';
import { zoneText } from '../shared/ui/zone-text.ts';
import { Endpoint } from './endpoint.tsx';
import { asOfNow, lastCheckedAt } from './freshness.ts';

/** All that is known of the feed. */
export interface Known {
  /** The last that could be read; null: none yet. */
  readonly status: Status | null;
  /** Why the latest could not be read; null where it could. */
  readonly problem: string | null;
}

export interface ViewProps {
  readonly known: Known;
  readonly now: Instant;
  readonly wording: Wording;
}

interface ViewState {
  /** The status that could not be drawn. */
  readonly unfit: Status | null;
}

/** A status that holds an instant or a zone that there is not can't be drawn: it is caught here. */
export class View extends Component<ViewProps, ViewState> {
  override state: ViewState = { unfit: null };

  override componentDidCatch() {
    this.setState({ unfit: this.props.known.status });
  }

  override render({ known: { status, problem }, now, wording }: ViewProps, { unfit }: ViewState) {
    if (status !== null && status !== unfit) {
      return <Shown status={status} problem={problem} now={now} wording={wording} />;
    }
    return <Nothing wording={wording} problem={status === null ? problem : wording.words.feedUnfit} />;
  }
}

interface ShownProps {
  readonly status: Status;
  readonly problem: string | null;
  readonly now: Instant;
  readonly wording: Wording;
}

function Shown({ status, problem, now, wording }: ShownProps) {
  const { words, locale, zone, viewerZone } = wording;
  const current = asOfNow(status, now);
  const isStale = current !== status;
  const checkedAt = lastCheckedAt(status);
  const { state, sentence, rest } = overall(current.endpoints, wording);
  const age = checkedAt === null ? null : ageText(checkedAt, now, wording);
  const headline = isStale && age !== null ? words.lastChecked(age) : sentence;
  const meta = isStale ? (age === null ? '' : words.noCurrentData) : checkedText(current, now, wording);
  const zones = [words.timesIn(zoneText(viewerZone, status.asOf, locale))];
  if (zone !== viewerZone) zones.unshift(words.daysIn(zoneText(zone, status.asOf, locale)));
  return (
    <Card state={state} title={status.title}>
      <Head state={state} sentence={headline}>
        <p class="meta" title={checkedAt === null ? '' : fullInstantText(checkedAt, wording)}>
          {rest !== '' && !isStale && `${rest} `}
          {meta}
        </p>
      </Head>
      {status.demonstration && <p class="note">{words.demonstration}</p>}
      {problem !== null && (
        <div class="note" role="status">
          <p>{words.feedFailed(problem)}</p>
          <p>{words.keptFrom(ageText(status.madeAt, now, wording))}</p>
        </div>
      )}
      {status.maintenance.map((each) => (
        <Planned key={`${each.from} ${each.title}`} planned={each} now={now} wording={wording} />
      ))}
      <ul>
        {worstFirst(current).map((each) => (
          <Endpoint key={each.id} endpoint={each} now={now} wording={wording} />
        ))}
      </ul>
      <footer>
        <span>{words.howToRead}</span>
        <span>{zones.join(' · ')}</span>
      </footer>
    </Card>
  );
}

function worstFirst({ endpoints }: Status) {
  const rank = (state: State) => STATES_BY_SEVERITY.indexOf(state);
  return endpoints.toSorted((a, b) => rank(a.standing.state) - rank(b.standing.state));
}

/** Maintenance of now or of the coming day; what is past says nothing. */
function Planned({ planned, now, wording }: PlannedProps) {
  const { title, from, to } = planned;
  const { words } = wording;
  if (to <= now || from > now + DAY_MS) return null;
  const until = instantText(to, now, wording);
  const text = words.planned(title, from <= now ? null : instantText(from, now, wording), until);
  return (
    <p class="note planned">
      <StateMark state="maintenance" label={words.state.maintenance} />
      {text}
    </p>
  );
}

interface PlannedProps extends Pick<ViewProps, 'now' | 'wording'> {
  readonly planned: PlannedMaintenance;
}

/** Loading, or failed before anything was read. */
function Nothing({ wording: { words }, problem }: Pick<ViewProps, 'wording'> & Pick<Known, 'problem'>) {
  return (
    <Card state="unknown" title="" isBusy={problem === null}>
      <Head state="unknown" sentence={problem === null ? words.loading : words.noCurrentData}>
        {problem !== null && <p class="meta">{words.feedFailed(problem)}</p>}
      </Head>
    </Card>
  );
}

interface CardProps {
  readonly state: State;
  readonly title: string;
  readonly isBusy?: boolean;
  readonly children: ComponentChildren;
}

function Card({ state, title, isBusy = false, children }: CardProps) {
  return (
    <section class="card" lang="en" data-state={state} aria-busy={isBusy} aria-label={title}>
      {children}
    </section>
  );
}

function Head({
  state,
  sentence,
  children,
}: {
  state: State;
  sentence: string;
  children: ComponentChildren;
}) {
  return (
    <header>
      <StateMark state={state} />
      <div>
        <p class="sentence" role="status">
          {sentence}
        </p>
        {children}
      </div>
    </header>
  );
}
