// Alertmanager: POST /api/v2/alerts.
// Promise: refuses what its OpenAPI document and its validation do not allow, in its words.
// Not here: routing.
// https://github.com/prometheus/alertmanager/blob/main/api/v2/openapi.yaml; the words: alert/alert.go

import * as v from 'valibot';
import { json, parsed, type Reply, type Vendor } from '../vendor.ts';

const labels = v.record(v.pipe(v.string(), v.regex(/^[A-Za-z_]\w*$/u)), v.string());
const instant = v.pipe(v.string(), v.isoTimestamp());
const schema = v.array(
  v.strictObject({
    labels,
    annotations: v.optional(labels),
    startsAt: v.optional(instant),
    endsAt: v.optional(instant),
    generatorURL: v.optional(v.pipe(v.string(), v.url())),
  }),
);

export const alertmanagerVendor: Vendor = ({ method, path, body }) => {
  if (method !== 'POST' || path !== '/am/api/v2/alerts') return { status: 404, body: 'path was not found' };
  const read = v.safeParse(schema, parsed(body));
  if (!read.success) return json(422, { code: 602, message: 'alerts in body is invalid' });
  for (const alert of read.output) {
    if (Object.keys(alert.labels).length === 0) return json(400, 'at least one label pair required');
    if (Date.parse(alert.endsAt ?? '') < Date.parse(alert.startsAt ?? '')) {
      return json(400, 'start time must be before end time');
    }
  }
  return { status: 200 };
};

/** It has no limit of its own; a proxy before it may. */
export const ALERTMANAGER_LIMIT: Reply = { status: 429, headers: { 'retry-after': '5' }, body: 'slow down' };
