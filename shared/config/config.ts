// A config: what to watch, read from what a person or the extension wrote.
// Promise: either a whole config with every default, or every problem that it has; never half of it.
// Not here: YAML and files (prober/yaml-config.ts), writing a config (serialize.ts).

import * as v from 'valibot';
import type { ServiceHours } from '../core/service-hours.ts';
import { contradictions } from './contradictions.ts';
import { CONTROL_DEFAULT, type Control, toControl } from './control.ts';
import type { Costs, CostsInput } from './costs.ts';
import { parseDuration } from './duration.ts';
import { type Endpoint, serviceHoursOr } from './endpoint.ts';
import { idsOf, withIds } from './endpoints.ts';
import { faultsOfShape } from './faults.ts';
import { type Incident, toIncident } from './incident.ts';
import { parseInstant } from './iso-instant.ts';
import type { PlannedMaintenance } from './maintenance.ts';
import type { Problem } from './problem.ts';
import { RECHECKS_MS, recheckDelays } from './recheck.ts';
import { parseRule } from './recurrence-rule.ts';
import { type ConfigInput, configSchema } from './schema.ts';
import type { ChannelInput } from './schema-channels.ts';
import type { MaintenanceInput } from './schema-plan.ts';
import { readUrl } from './url.ts';

export interface Config {
  readonly version: 0;
  readonly title: string | null;
  /** The owner's zone, an IANA name: its midnights cut the days. */
  readonly zone: string;
  /** Where the public page is; null = nowhere. */
  readonly publicUrl: string | null;
  /** Asked only when a tick leaves it open whether our own network is there; empty = ask nobody. */
  readonly control: readonly Control[];
  /** How long after the first failure to look again, ms, ascending; empty = not before the next regular check. */
  readonly recheckMs: readonly number[];
  /** Of the endpoints that have none of their own; null = always. */
  readonly serviceHours: ServiceHours | null;
  /** What downtime costs; null = nobody says. */
  readonly costs: Costs | null;
  readonly endpoints: readonly Endpoint[];
  readonly maintenance: readonly PlannedMaintenance[];
  /** As the owner ordered them. */
  readonly incidents: readonly Incident[];
  /** Where alerts are told, in the order in which one speaks for another; their secrets by name. */
  readonly channels: readonly ChannelInput[];
  /** The name of a ready set, or rules as they were written, for alert/config-rules.ts to read; null = none. */
  readonly alerts: string | Readonly<Record<string, unknown>> | null;
}

export interface ConfigDefaults {
  /** The zone of a config that names none: an IANA name. */
  readonly zone: string;
}

export type ParsedConfig =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a config from what JSON or YAML gave. */
export function parseConfig(input: unknown, defaults: ConfigDefaults): ParsedConfig {
  const shape = v.safeParse(configSchema, input);
  const problems = [...faultsOfShape(input, shape.issues ?? []), ...contradictions(input)];
  if (problems.length > 0 || !shape.success) return { ok: false, problems };
  return { ok: true, config: toConfig(shape.output, defaults) };
}

function toConfig(input: ConfigInput, defaults: ConfigDefaults): Config {
  const entries = input.endpoints.map((entry) => (typeof entry === 'string' ? { url: entry } : entry));
  const endpoints = withIds(entries);
  return {
    version: 0,
    title: input.title ?? null,
    zone: input.zone ?? defaults.zone,
    publicUrl: input.publicUrl === undefined ? null : normalUrl(input.publicUrl),
    control: input.control?.map(toControl) ?? CONTROL_DEFAULT,
    recheckMs: input.recheck === undefined ? RECHECKS_MS : recheckDelays(input.recheck),
    serviceHours: serviceHoursOr(input.serviceHours, null),
    costs: toCosts(input.costs),
    endpoints,
    maintenance: (input.maintenance ?? []).map((planned) => toPlan(planned, endpoints)),
    incidents: (input.incidents ?? []).map((incident) => toIncident(incident, endpoints)),
    channels: input.channels ?? [],
    alerts: input.alerts ?? null,
  };
}

function toCosts(input: CostsInput | undefined): Costs | null {
  return input === undefined ? null : { currency: input.currency, perHour: input.perHour ?? null };
}

function toPlan(input: MaintenanceInput, endpoints: readonly Endpoint[]): PlannedMaintenance {
  const ids = input.endpoints?.flatMap((name) => idsOf(name, endpoints));
  const planned = {
    title: input.title ?? null,
    endpoints: ids === undefined ? null : [...new Set(ids)],
  };
  const { starts, duration, rrule } = input;
  const read = parseRule(rrule ?? '');
  if (starts !== undefined && duration !== undefined && read.ok) {
    return { ...planned, starts, durationMs: parseDuration(duration) ?? 0, rule: read.rule };
  }
  return { ...planned, from: parseInstant(input.from ?? '') ?? 0, to: parseInstant(input.to ?? '') ?? 0 };
}

function normalUrl(text: string): string {
  const read = readUrl(text);
  return read.ok ? read.url : text;
}
