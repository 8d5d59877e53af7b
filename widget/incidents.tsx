// Incidents as people are told of them: the open ones on top, past ones behind a click.
// Promise: what the owner typed is text, and a link leads to the web or to mail and nowhere else.
// Not here: which state they give the whole (shared/ui/sentences.ts), looks (widget.css).

import type { Incident } from '../shared/feed/status.ts';
import { durationText, fullInstantText } from '../shared/ui/text.ts';
import { linkTo } from './address.ts';
import { momentText } from './face.ts';
import type { Scene } from './scene.ts';

/** An incident, and what time it is where it was told. */
type Told = readonly [incident: Incident, feed: Scene['feeds'][number]];

function told({ feeds }: Scene, isOpen: boolean): readonly Told[] {
  return feeds.flatMap((feed) =>
    (feed.status?.incidents ?? [])
      .filter(({ end }) => (end === null) === isOpen)
      .map((incident): Told => [incident, feed]),
  );
}

export function Incidents({ scene }: { readonly scene: Scene }) {
  return told(scene, true).map((each) => incidentOf(each, scene.wording));
}

export function PastIncidents({ scene }: { readonly scene: Scene }) {
  const past = told(scene, false);
  return (
    past.length > 0 && (
      <details>
        <summary>{`${scene.wording.words.pastIncidents} (${past.length})`}</summary>
        {past.map((each) => incidentOf(each, scene.wording))}
      </details>
    )
  );
}

function incidentOf([incident, feed]: Told, wording: Scene['wording']) {
  const { title, impact, begin, end, updates, url } = incident;
  const time = (at: number) => momentText(at, feed, wording);
  const duration = durationText(Math.max(0, (end ?? feed.now) - begin), wording.locale);
  const since = feed.hasAges ? wording.words.since(time(begin), duration) : time(begin);
  return (
    <article class={`incident ${end === null ? impact : ''}`}>
      <b dir="auto">
        <a {...linkTo(url)}>{title}</a>
      </b>
      <span title={fullInstantText(begin, wording)}>
        {' · '}
        {end === null ? since : time(begin) + wording.words.comma + duration}
      </span>
      {updates.map(({ at, text }) => (
        <p dir="auto">{`${time(at)} ${text}`}</p>
      ))}
    </article>
  );
}
