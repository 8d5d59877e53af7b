// Revisions of the watch list: endpoints taken out, changed together, and put back as they were.
// Promise: pure; what names an endpoint that goes (a plan, an incident) goes with it and comes back with it.
// Not here: reading and writing the list (commands.ts), for how long a step is kept (steps.ts).

import { parseConfig } from '../../shared/config/config.ts';
import type { ConfigInput } from '../../shared/config/schema.ts';
import type { Change } from '../messages.ts';
import type { Entry, Step } from '../steps.ts';

export type Parts = Pick<Step, 'removed' | 'changed' | 'maintenance' | 'incidents' | 'channels' | 'rules'>;

export interface Revision {
  readonly document: ConfigInput;
  /** What takes it back. */
  readonly parts: Parts;
}

export const NO_PARTS: Parts = {
  removed: [],
  changed: [],
  maintenance: [],
  incidents: [],
  channels: [],
  rules: null,
};

/** The document without these endpoints. */
export function without(document: ConfigInput, ids: readonly string[]): Revision {
  const removed = document.endpoints.flatMap((endpoint, place) =>
    isEntry(endpoint) && ids.includes(endpoint.id) ? [{ place, endpoint }] : [],
  );
  const gone = removed.map(({ endpoint }) => endpoint.id);
  const { maintenance, incidents, ...rest } = document;
  const plans = withoutNames(maintenance ?? [], gone);
  const told = withoutNames(incidents ?? [], gone);
  return {
    document: {
      ...rest,
      endpoints: document.endpoints.filter((each) => !isEntry(each) || !gone.includes(each.id)),
      ...(plans.left.length > 0 && { maintenance: [...plans.left] }),
      ...(told.left.length > 0 && { incidents: [...told.left] }),
    },
    parts: { ...NO_PARTS, removed, maintenance: [...plans.lost], incidents: [...told.lost] },
  };
}

/** The document with the same change made to each of these endpoints. */
export function changed(document: ConfigInput, ids: readonly string[], change: Change): Revision {
  const pairs: { before: Entry; after: Entry }[] = [];
  const endpoints = document.endpoints.map((before) => {
    if (!isEntry(before) || !ids.includes(before.id)) return before;
    const after = changedEntry(before, change);
    if (!sameEntry(before, after)) pairs.push({ before, after });
    return after;
  });
  return { document: { ...document, endpoints }, parts: { ...NO_PARTS, changed: pairs } };
}

/** The document as it was before the step, as far as nothing else has happened to the same endpoints since. */
export function restored(document: ConfigInput, step: Parts): ConfigInput {
  const present = new Set(document.endpoints.flatMap((each) => (isEntry(each) ? [each.id] : [])));
  const back = document.endpoints.map(
    (each) => step.changed.find(({ after }) => sameEntry(each, after))?.before ?? each,
  );
  for (const { place, endpoint } of step.removed) {
    if (!present.has(endpoint.id)) back.splice(place, 0, endpoint);
  }
  const { maintenance, incidents, channels, alerts, ...rest } = document;
  const plans = putBack(maintenance ?? [], step.maintenance);
  const told = putBack(incidents ?? [], step.incidents);
  const places = putBack(channels ?? [], step.channels);
  const rules = sameJson(alerts, step.rules?.after) ? step.rules?.before : alerts;
  return {
    ...rest,
    endpoints: back,
    ...(plans.length > 0 && { maintenance: [...plans] }),
    ...(told.length > 0 && { incidents: [...told] }),
    ...(places.length > 0 && { channels: [...places] }),
    ...(isAlerts(rules) && { alerts: rules }),
  };
}

/** As the schema has them. */
function isAlerts(rules: unknown): rules is NonNullable<ConfigInput['alerts']> {
  return typeof rules === 'string' || (typeof rules === 'object' && rules !== null);
}

type Lost<Item> = readonly { place: number; before: Item | null; after: Item | null }[];

/** What names none but those that are gone goes too; what names others keeps them. */
function withoutNames<Item extends { readonly endpoints?: string[] | undefined }>(
  list: readonly Item[],
  gone: readonly string[],
) {
  const left: Item[] = [];
  const lost: { place: number; before: Item | null; after: Item | null }[] = [];
  for (const [place, before] of list.entries()) {
    const names = before.endpoints?.filter((name) => !gone.includes(name));
    const isKept = names === undefined || names.length === before.endpoints?.length;
    const after = isKept ? before : names.length === 0 ? null : { ...before, endpoints: names };
    if (after !== null) left.push(after);
    if (!isKept) lost.push({ place, before, after });
  }
  return { left, lost };
}

/** What differs between two lists, so that `putBack` leads from the later to the earlier. */
export function differences<Item>(before: readonly Item[], after: readonly Item[]): Lost<Item> {
  const gone = before.flatMap((item, place) =>
    after.some((each) => sameJson(each, item)) ? [] : [{ place, before: item, after: null }],
  );
  const come = after.flatMap((item, place) =>
    before.some((each) => sameJson(each, item)) ? [] : [{ place, before: null, after: item }],
  );
  return [...come, ...gone];
}

function putBack<Item>(list: readonly Item[], lost: Lost<Item>): readonly Item[] {
  const back = [...list];
  for (const { place, before, after } of lost) {
    const at = after === null ? -1 : back.findIndex((each) => sameJson(each, after));
    if (before === null) back.splice(at, at < 0 ? 0 : 1);
    else if (after === null) back.splice(place, 0, before);
    else if (at >= 0) back[at] = before;
  }
  return back;
}

function changedEntry(entry: Entry, change: Change): Entry {
  const { group, component, objective, addTags = [], removeTags = [], ...plain } = change;
  const { tags = [], ...rest } = entry;
  const left = [...new Set([...tags, ...addTags])].filter((tag) => !removeTags.includes(tag));
  const changedTo = {
    ...rest,
    ...plain,
    group: wanted(entry.group, group),
    component: wanted(entry.component, component),
    objective: wanted(entry.objective, objective),
    tags: left.length > 0 ? left : undefined,
  };
  return changedTo;
}

/** @param change absent = as before, null = none */
function wanted<Value>(before: Value | undefined, change: Value | null | undefined): Value | undefined {
  return change === undefined ? before : (change ?? undefined);
}

function isEntry(entry: ConfigInput['endpoints'][number]): entry is Entry {
  return typeof entry !== 'string' && entry.id !== undefined;
}

/** Equal in what they mean, whatever stands written out and in whichever order. */
export function sameEntry(a: ConfigInput['endpoints'][number], b: ConfigInput['endpoints'][number]): boolean {
  const read = [a, b].map((endpoint) => parseConfig({ endpoints: [endpoint] }, { zone: 'UTC' }));
  const [one, other] = read.map((each) => (each.ok ? each.config.endpoints : null));
  return one !== null && sameJson(one, other);
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
