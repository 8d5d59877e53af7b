// The card and the whole page: the sentence, what is told of it, then each endpoint, worst first.
// Promise: what is stale or failed says so; nothing that is not known reads as operational.
// Not here: one endpoint (endpoint.tsx), incidents (incidents.tsx), looks (widget.css).

import { DAY_MS, type Instant } from '../shared/core/instant.ts';
import { severity } from '../shared/ui/sentences.ts';
import { StateMark } from '../shared/ui/state-mark.tsx';
import { durationText } from '../shared/ui/text.ts';
import { endpointOf, Ghost } from './endpoint.tsx';
import { checkedTitle, momentText, whenText } from './face.ts';
import { Incidents, PastIncidents } from './incidents.tsx';
import type { Scene, Summary } from './scene.ts';
import { Sentence } from './sentence.tsx';
import type { Shown } from './shown.ts';

export function Card({ scene }: { readonly scene: Scene }) {
  const { feeds, face, variant, wording } = scene;
  const isFull = variant === 'full';
  return (
    <section class="card" aria-label={feeds[0]?.status?.title}>
      <slot name="before" />
      <header>
        <StateMark state={face.state} />
        <div>
          <h2>
            <Sentence scene={scene} />
          </h2>
          <p class="meta" title={checkedTitle(face, wording)}>
            {metaText(scene) || '\u00a0'}
          </p>
        </div>
      </header>
      {feeds.map((feed) => trouble(feed, wording))}
      {isFull && <Incidents scene={scene} />}
      {feeds.map((feed) => planned(feed, wording))}
      <Groups scene={scene} />
      {face.isLoading && (
        <div>
          {Array.from({ length: scene.rows }, () => (
            <Ghost variant={variant} />
          ))}
        </div>
      )}
      {isFull && <PastIncidents scene={scene} />}
      {isFull && <Foot scene={scene} />}
      <slot name="after" />
    </section>
  );
}

/** "Everything else works. Checked 14s ago, next in 16s." */
function metaText({ feeds, face, wording }: Scene): string {
  const { checkedAt } = face;
  const { words, locale } = wording;
  const [first] = feeds;
  if (first?.status == null || checkedAt === null) return '';
  if (face.isStale) return words.noCurrentData;
  const waitMs = Math.min(...feeds.map(({ status, now }) => (status?.nextAt ?? 0) - now));
  const wait = first.hasAges && waitMs > 0 ? durationText(waitMs, locale) : null;
  const checked = words.checked(whenText(checkedAt, first, wording), wait);
  return face.elseWorks ? `${words.elseWorks} ${checked}` : checked;
}

/** Why a feed could not be read; what is shown of it then is old. */
function trouble(feed: Shown<Summary>, wording: Scene['wording']) {
  const { problem, status } = feed;
  if (problem === null) return null;
  const { words } = wording;
  const [kind, detail] = problem;
  return (
    <div class="note unknown">
      <p>{words.feedFailed(words.problem[kind](detail))}</p>
      {status !== null && <p>{words.keptFrom(whenText(status.madeAt, feed, wording))}</p>}
    </div>
  );
}

/** Maintenance of now or of the coming day; what is past says nothing. */
function planned(feed: Shown<Summary>, wording: Scene['wording']) {
  const { status, now } = feed;
  const time = (at: Instant) => momentText(at, feed, wording);
  return status?.maintenance
    .filter(({ from, to }) => to > now && from <= now + DAY_MS)
    .map(({ from, to, title }) => (
      <p class="note maintenance">
        {`${wording.words.state.maintenance} · `}
        <span dir="auto">{wording.words.planned(title, from > now ? time(from) : null, time(to))}</span>
      </p>
    ));
}

/** Worst first, and groups by the worst in them. */
function Groups({ scene }: { readonly scene: Scene }) {
  const rows = rowsOf(scene);
  const drawn = rows.slice(0, scene.most);
  const groups = [...new Set(rows.map(({ endpoint }) => endpoint.group))];
  return groups.map((group) => (
    <div key={group}>
      {group !== null && (
        <p class="group">
          <bdi>{group}</bdi>
        </p>
      )}
      <ul>
        {rows
          .filter(({ endpoint }) => endpoint.group === group)
          .map((row) => (drawn.includes(row) ? endpointOf(row) : <Ghost variant={scene.variant} />))}
      </ul>
    </div>
  ));
}

function rowsOf(scene: Scene) {
  const rows = scene.feeds.flatMap(({ status, now, hasAges }, f) => {
    if (status === null) return [];
    const wording = { ...scene.wording, zone: status.zone };
    return status.endpoints.map((endpoint, i) => ({
      ...{ scene, endpoint, asOf: status.asOf, now, hasAges, wording },
      chart: `${f}.${i}`,
    }));
  });
  const severityOf = ({ endpoint }: (typeof rows)[number]) => severity(endpoint.standing.state);
  return rows.sort((a, b) => severityOf(a) - severityOf(b));
}

/** It stands there before the first feed too, where room is kept for what is to come. */
function Foot({ scene }: { readonly scene: Scene }) {
  const { feeds, face, rows, wording, hasTables, showTables } = scene;
  const { words } = wording;
  const zones = new Set(feeds.flatMap(({ status }) => status?.zone ?? []));
  if (zones.size + (face.isLoading ? rows : 0) === 0) return null;
  return (
    <footer>
      <span>{words.howToRead}</span>
      <button type="button" aria-pressed={hasTables} onClick={() => showTables(!hasTables)}>
        {words.asTables}
      </button>
      <span>{words.daysIn([...zones].join(', ') || '…')}</span>
    </footer>
  );
}
