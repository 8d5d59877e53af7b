// A config written down: what differs from the defaults, and nothing else.
// Promise: `parseConfig(serializeConfig(c))` gives `c` back, whatever the default zone.
// Not here: where the text goes.

import type { Config } from './config.ts';
import { CONTROL_DEFAULT, controlDocument } from './control.ts';
import type { Costs } from './costs.ts';
import { formatDuration } from './duration.ts';
import { ENDPOINT_DEFAULTS, type Endpoint, type StatusRange } from './endpoint.ts';
import { shownAddress } from './host-note.ts';
import { IMPACT_DEFAULT, type Incident } from './incident.ts';
import { formatInstant } from './iso-instant.ts';
import type { PlannedMaintenance } from './maintenance.ts';
import { RECHECKS_MS, recheckDocument } from './recheck.ts';
import type { ConfigInput } from './schema.ts';

type EndpointOutput = Exclude<ConfigInput['endpoints'][number], string>;
type MaintenanceOutput = NonNullable<ConfigInput['maintenance']>[number];
type IncidentOutput = NonNullable<ConfigInput['incidents']>[number];

/** The config as JSON, indented. */
export function serializeConfig(config: Config): string {
  return `${JSON.stringify(configDocument(config), null, 2)}\n`;
}

/**
 * The config as a document. The zone and the ids are always written: the days and the history hang on them, and
 * they must not change with the machine that reads it or with a new name.
 */
export function configDocument(config: Config): ConfigInput {
  return {
    version: 0,
    ...(config.title !== null && { title: config.title }),
    zone: config.zone,
    ...(config.publicUrl !== null && { publicUrl: config.publicUrl }),
    ...(!sameJson(config.control, CONTROL_DEFAULT) && { control: config.control.map(controlDocument) }),
    ...(!sameJson(config.recheckMs, RECHECKS_MS) && { recheck: recheckDocument(config.recheckMs) }),
    ...(config.serviceHours !== null && { serviceHours: config.serviceHours.text }),
    ...(config.costs !== null && { costs: costsDocument(config.costs) }),
    endpoints: config.endpoints.map(endpointDocument),
    ...(config.maintenance.length > 0 && { maintenance: config.maintenance.map(maintenanceDocument) }),
    ...(config.incidents.length > 0 && { incidents: config.incidents.map(incidentDocument) }),
    ...(config.channels.length > 0 && { channels: [...config.channels] }),
    ...(config.alerts !== null && { alerts: config.alerts }),
  };
}

function costsDocument({ currency, perHour }: Costs): NonNullable<ConfigInput['costs']> {
  return { currency, ...(perHour !== null && { perHour }) };
}

function endpointDocument(endpoint: Endpoint): EndpointOutput {
  const expect = expectDocument(endpoint);
  const { intervalMs, timeoutMs, method, apdexMs, mission, serviceHours, paused } = endpoint;
  const { component, tags, headers, body, objective, costPerHour, recheckMs } = endpoint;
  return {
    id: endpoint.id,
    ...(endpoint.name !== shownAddress(endpoint.url) && { name: endpoint.name }),
    url: endpoint.url,
    ...(endpoint.group !== null && { group: endpoint.group }),
    ...(component !== null && { component }),
    ...(tags.length > 0 && { tags: [...tags] }),
    ...(intervalMs !== ENDPOINT_DEFAULTS.intervalMs && { interval: formatDuration(intervalMs) }),
    ...(timeoutMs !== ENDPOINT_DEFAULTS.timeoutMs && { timeout: formatDuration(timeoutMs) }),
    ...(method !== ENDPOINT_DEFAULTS.method && { method }),
    ...(Object.keys(headers).length > 0 && { headers: { ...headers } }),
    ...(body !== null && { body }),
    ...(Object.keys(expect).length > 0 && { expect }),
    ...(apdexMs !== ENDPOINT_DEFAULTS.apdexMs && { apdex: formatDuration(apdexMs) }),
    ...(mission !== ENDPOINT_DEFAULTS.mission && { mission }),
    ...(objective !== null && { objective }),
    ...(costPerHour !== null && { costPerHour }),
    ...(serviceHours !== null && { serviceHours: serviceHours.text }),
    ...(paused !== ENDPOINT_DEFAULTS.paused && { paused }),
    ...(recheckMs !== null && { recheck: recheckDocument(recheckMs) }),
  };
}

function expectDocument(endpoint: Endpoint): NonNullable<EndpointOutput['expect']> {
  const { expectedStatuses, latencyLimitMs, expectedText, expectedPattern, expectedJson } = endpoint;
  return {
    ...(!sameJson(expectedStatuses, ENDPOINT_DEFAULTS.expectedStatuses) && {
      status: expectedStatuses.map(statusText),
    }),
    ...(latencyLimitMs !== null && { latency: formatDuration(latencyLimitMs) }),
    ...(expectedText !== null && { text: expectedText }),
    ...(expectedPattern !== null && { pattern: expectedPattern }),
    ...(expectedJson.length > 0 && { json: expectedJson.map((each) => ({ ...each })) }),
  };
}

function maintenanceDocument(planned: PlannedMaintenance): MaintenanceOutput {
  const { title, endpoints } = planned;
  return {
    ...(title !== null && { title }),
    ...timesDocument(planned),
    ...(endpoints !== null && { endpoints: [...endpoints] }),
  };
}

function timesDocument(planned: PlannedMaintenance): MaintenanceOutput {
  if ('from' in planned) return { from: formatInstant(planned.from), to: formatInstant(planned.to) };
  const { starts, durationMs, rule } = planned;
  return { starts, duration: formatDuration(durationMs), rrule: rule.text };
}

function incidentDocument({ title, begin, end, impact, endpoints, url, updates }: Incident): IncidentOutput {
  return {
    title,
    begin: formatInstant(begin),
    ...(end !== null && { end: formatInstant(end) }),
    ...(impact !== IMPACT_DEFAULT && { impact }),
    ...(endpoints !== null && { endpoints: [...endpoints] }),
    ...(url !== null && { url }),
    ...(updates.length > 0 && {
      updates: updates.map(({ at, text }) => ({ at: formatInstant(at), text })),
    }),
  };
}

function statusText({ from, to }: StatusRange): number | string {
  return from === to ? from : `${from}-${to}`;
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
