// status.atom: incidents and maintenance for feed readers, as RFC 4287 has it.
// Promise: ids stay while page and begin do; nothing is dated later than the feed; the same status gives the same text.
// Not here: which incidents and plans are told (shared/feed/watched.ts), the names of things (atom-id.ts).

import { DAY_MS, type Instant } from '../../shared/core/instant.ts';
import type { Incident, PlannedMaintenance } from '../../shared/feed/status.ts';
import { fullInstantText } from '../../shared/ui/text.ts';
import { english } from '../../shared/ui/words.ts';
import { escaped } from '../markup.ts';
import { feedId, type Kind, numbered } from './atom-id.ts';
import type { BesideFormat } from './format.ts';
import type { Glance } from './glance.ts';

export const atom: BesideFormat = {
  type: 'application/atom+xml; charset=utf-8',
  file: 'status.atom',
  text: feedText,
  each: null,
};

/** A plan is an entry from so long before it, for nobody knows when it was made … */
const AHEAD_MS = 14 * DAY_MS;
/** … until so long after it, as an incident is. */
const AFTER_MS = 90 * DAY_MS;

interface Entry {
  readonly kind: Kind;
  readonly title: string;
  /** What names it: nothing else of one kind begins at the same instant, or they are numbered. */
  readonly begin: Instant;
  readonly published: Instant;
  readonly updated: Instant;
  /** HTML. */
  readonly content: string;
  readonly link: string | null;
}

function feedText(glance: Glance): string {
  const { title, page, madeAt } = glance;
  const entries = [
    ...glance.incidents.map((incident) => incidentEntry(incident, glance)),
    ...glance.maintenance.filter((plan) => isTold(plan, madeAt)).map((plan) => planEntry(plan, glance)),
  ].sort((a, b) => b.updated - a.updated);
  const id = feedId(page, title);
  const ids = numbered(entries);
  // Without entries the day: it has to have a date, and should not change each second.
  const updated = entries[0]?.updated ?? Math.floor(madeAt / DAY_MS) * DAY_MS;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>${escaped(id(''))}</id>`,
    `<title>${escaped(title)}</title>`,
    `<updated>${iso(updated)}</updated>`,
    `<author><name>${escaped(title)}</name></author>`,
    ...linkTo('alternate', page),
    '<generator>Uptally</generator>',
    ...entries.flatMap((entry, i) => entryLines(entry, id(ids[i] ?? ''), page)),
    '</feed>',
    '',
  ].join('\n');
}

function entryLines(entry: Entry, id: string, page: string | null): readonly string[] {
  return [
    '<entry>',
    `<id>${escaped(id)}</id>`,
    `<title>${escaped(entry.title)}</title>`,
    `<published>${iso(entry.published)}</published>`,
    `<updated>${iso(entry.updated)}</updated>`,
    `<category term="${entry.kind}"/>`,
    ...linkTo('alternate', page),
    ...linkTo('related', entry.link),
    `<content type="html">${escaped(entry.content)}</content>`,
    '</entry>',
  ];
}

function incidentEntry(incident: Incident, glance: Glance): Entry {
  const { title, impact, begin, end, updates, url } = incident;
  const names = glance.endpoints.filter(({ id }) => incident.endpoints.includes(id)).map(({ name }) => name);
  const state = english.state[impact];
  const times =
    end === null
      ? `${state} since ${textOf(begin, glance)}.`
      : `${state} from ${textOf(begin, glance)} to ${textOf(end, glance)}.`;
  const about = names.length === 0 ? '' : `<p>Concerned: ${escaped(names.join(', '))}</p>`;
  const told = updates.map(({ at, text }) => `<p><b>${textOf(at, glance)}</b><br>${escaped(text)}</p>`);
  return {
    kind: 'incident',
    title,
    begin,
    published: begin,
    updated: Math.max(begin, end ?? begin, ...updates.map(({ at }) => at)),
    content: [`<p>${times}</p>`, about, ...told].join(''),
    link: url,
  };
}

function planEntry({ title, from, to }: PlannedMaintenance, glance: Glance): Entry {
  const { madeAt } = glance;
  const published = from - AHEAD_MS;
  return {
    kind: 'maintenance',
    title,
    begin: from,
    published,
    updated: [to, from].find((at) => at <= madeAt) ?? published,
    content: `<p>Planned from ${textOf(from, glance)} to ${textOf(to, glance)}.</p>`,
    link: null,
  };
}

function isTold({ from, to }: PlannedMaintenance, madeAt: Instant): boolean {
  return from - AHEAD_MS <= madeAt && madeAt - AFTER_MS < to;
}

function linkTo(relation: 'alternate' | 'related', href: string | null): readonly string[] {
  return href === null ? [] : [`<link rel="${relation}" href="${escaped(href)}"/>`];
}

/** On the owner's clock. */
function textOf(at: Instant, { zone }: Glance): string {
  return escaped(fullInstantText(at, { locale: 'en-GB', viewerZone: zone }));
}

function iso(at: Instant): string {
  return new Date(at).toISOString();
}
