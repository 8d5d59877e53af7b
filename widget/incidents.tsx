// Incidents as people are told of them: the open ones on top, past ones behind a click.
// Promise: what the owner typed is text, and a link leads to the web or to mail and nowhere else.
// Not here: which state they give the whole (shared/ui/sentences.ts), looks (widget.css).

import type { Incident } from '../shared/feed/status.ts';
import { durationText, fullInstantText, instantText } from '../shared/ui/text.ts';
import { linkTo } from './address.ts';
import type { Scene } from './scene.ts';

/** An incident, and what time it is where it was told. */
type Told = readonly [incident: Incident, now: number];

function told({ feeds }: Scene, isOpen: boolean): readonly Told[] {
  return feeds.flatMap(({ status, now }) =>
    (status?.incidents ?? [])
      .filter(({ end }) => (end === null) === isOpen)
      .map((incident): Told => [incident, now]),
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

function incidentOf([incident, now]: Told, wording: Scene['wording']) {
  const { title, impact, begin, end, updates, url } = incident;
  const time = (at: number) => instantText(at, now, wording);
  const duration = durationText(Math.max(0, (end ?? now) - begin), wording.locale);
  return (
    <article key={`${begin} ${title}`} class={end === null ? `incident ${impact}` : 'incident'}>
      <b dir="auto">
        <a {...linkTo(url, '')}>{title}</a>
      </b>
      <span title={fullInstantText(begin, wording)}>
        {' · '}
        {end === null
          ? wording.words.since(time(begin), duration)
          : time(begin) + wording.words.comma + duration}
      </span>
      {updates.map(({ at, text }) => (
        <p key={`${at} ${text}`} dir="auto">
          {`${time(at)} ${text}`}
        </p>
      ))}
    </article>
  );
}
