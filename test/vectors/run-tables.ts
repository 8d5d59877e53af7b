// The vectors that are tables: one rule each, a row for each case.
// Promise: every row is compared under its own title.
// Not here: whole cases from samples to texts (run-cases.ts), comparing (run-vectors.ts).

import * as v from 'valibot';
import { type CalendarUnit, dayEdges, hourEdges, nextUnit, unitFloor } from '../../shared/core/calendar.ts';
import { DAY_MS, HOUR_MS } from '../../shared/core/instant.ts';
import { burnPairs, type Objective, parseObjective } from '../../shared/core/objective.ts';
import { checksNeeded, wilson } from '../../shared/core/proportion.ts';
import { DOWN_CAUSES, inOrder, OUTCOMES, type Sample } from '../../shared/core/sample.ts';
import { EMPTY_TALLY } from '../../shared/core/tally.ts';
import { STANDARD_WINDOWS, windowStart } from '../../shared/core/window.ts';
import { availabilityText, durationText, uptimeText } from '../../shared/ui/text.ts';

const count = v.number();
const change = v.strictObject({
  outcome: v.optional(v.picklist(OUTCOMES)),
  recheck: v.optional(v.boolean()),
  latencyMs: v.optional(v.nullable(v.number())),
  status: v.optional(v.nullable(v.number())),
  cause: v.optional(v.picklist(DOWN_CAUSES)),
  intervalS: v.optional(v.number()),
});
const UNITS = ['day', 'week', 'month', 'year'] as const satisfies readonly CalendarUnit[];

export const tablesSchema = v.strictObject({
  /** [interval s, up s, down s, outages, text] */
  uptimeDigits: v.array(v.strictTuple([count, count, count, count, v.string()])),
  /** [2xx, 5xx, text] */
  availabilityDigits: v.array(v.strictTuple([count, count, v.string()])),
  /** [ms, text] */
  durations: v.array(v.strictTuple([count, v.string()])),
  /** [successes, trials, low, high] */
  wilson: v.array(v.strictTuple([count, count, count, count])),
  /** [objective, checks] */
  checksNeeded: v.array(v.strictTuple([v.string(), count])),
  /** [objective, window in days, [[long h, short h, threshold, refused], …]] */
  burnPairs: v.array(v.strictTuple([v.string(), count, v.array(v.unknown())])),
  /** [rule, changes of the sample that stands, of the one that does not] */
  precedence: v.array(v.strictTuple([v.string(), change, change])),
  /** [zone, unit, instant, its first instant, the next one's] */
  calendar: v.array(v.strictTuple([v.string(), v.picklist(UNITS), v.string(), v.string(), v.string()])),
  /** [zone, from, to, edges] */
  hours: v.array(v.strictTuple([v.string(), v.string(), v.string(), v.array(v.string())])),
  /** [zone, as of, beginnings by window] */
  windows: v.array(v.strictTuple([v.string(), v.string(), v.record(v.string(), v.string())])),
});

type Tables = v.InferOutput<typeof tablesSchema>;

export interface Row {
  readonly title: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

export function tableRows(tables: Tables): readonly Row[] {
  return [
    ...textRows(tables),
    ...evidenceRows(tables),
    ...tables.precedence.map(precedenceRow),
    ...timeRows(tables),
  ];
}

function textRows({ uptimeDigits, availabilityDigits, durations }: Tables): Row[] {
  const row = (title: string, expected: string, actual: string): Row => ({ title, expected, actual });
  return [
    ...uptimeDigits.map(([intervalS, upS, downS, wholeOutages, text]) => {
      const [intervalMs, upMs, downMs] = [intervalS * 1000, upS * 1000, downS * 1000];
      const tally = { ...EMPTY_TALLY, intervalMs, upMs, downMs, wholeOutages };
      const title = `uptime of ${upS} s up, ${downS} s down, ${wholeOutages} outages, checked every ${intervalS} s`;
      return row(title, text, uptimeText(tally, 'en'));
    }),
    ...availabilityDigits.map(([good, bad, text]) =>
      row(
        `availability of ${good} good and ${bad} bad answers`,
        text,
        availabilityText({ ...EMPTY_TALLY, '2xx': good, '5xx': bad }, 'en'),
      ),
    ),
    ...durations.map(([ms, text]) => row(`${ms} ms in words`, text, durationText(ms, 'en'))),
  ];
}

function evidenceRows(tables: Tables): Row[] {
  return [
    ...tables.wilson.map(([good, all, low, high]) => ({
      title: `Wilson's interval of ${good} in ${all}`,
      expected: { wilson: { low, high } },
      actual: { wilson: wilson(good, all) },
    })),
    ...tables.checksNeeded.map(([text, expected]) => ({
      title: `checks that prove ${text}`,
      expected,
      actual: checksNeeded(objectiveOf(text)),
    })),
    ...tables.burnPairs.map(([text, days, expected]) => ({
      title: `burn pairs of ${text} over ${days} days`,
      expected,
      actual: burnPairs(objectiveOf(text), days * DAY_MS).map((pair) => [
        pair.longMs / HOUR_MS,
        pair.shortMs / HOUR_MS,
        pair.threshold,
        pair.refused,
      ]),
    })),
  ];
}

function objectiveOf(text: string): Objective {
  const objective = parseObjective(text);
  if (objective === null) throw new Error(`"${text}" is no objective`);
  return objective;
}

function precedenceRow([rule, stands, falls]: Tables['precedence'][number]): Row {
  const [a, b] = [sampleOf(stands), sampleOf(falls)];
  return {
    title: `of two samples at one instant: ${rule}`,
    expected: [[a], [a], [a]],
    actual: [inOrder([a, b]), inOrder([b, a]), inOrder([b, a, b])],
  };
}

function sampleOf(changes: Tables['precedence'][number][1]): Sample {
  const { latencyMs = 100, intervalS = 60, cause, recheck = false, status = 200 } = changes;
  return {
    at: 0,
    vantage: '',
    outcome: changes.outcome ?? 'down',
    intervalMs: intervalS * 1000,
    latencyUs: latencyMs === null ? null : latencyMs * 1000,
    status,
    cause: cause ?? null,
    recheck,
  };
}

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString().replace(':00.000Z', 'Z'));

function timeRows({ calendar, hours, windows }: Tables): Row[] {
  return [
    ...calendar.map(([zone, unit, at, from, to]) => ({
      title: `the ${unit} of ${at} in ${zone}`,
      expected: [from, to, from, from],
      actual: [
        iso(unitFloor(unit, Date.parse(at), zone)),
        iso(nextUnit(unit, Date.parse(at), zone)),
        iso(unitFloor(unit, Date.parse(from), zone)),
        iso(unitFloor(unit, Date.parse(to) - 1, zone)),
      ],
    })),
    ...hours.map(([zone, from, to, edges]) => ({
      title: `the hours from ${from} to ${to} in ${zone}`,
      expected: edges,
      actual: hourEdges(Date.parse(from), Date.parse(to), zone).map(iso),
    })),
    ...windows.map(([zone, asOf, begins]) => ({
      title: `the standard windows as of ${asOf} in ${zone}`,
      expected: begins,
      actual: windowsBegin(zone, Date.parse(asOf)),
    })),
  ];
}

function windowsBegin(zone: string, asOf: number): Record<string, string | null> {
  const hours = hourEdges(asOf - 2 * DAY_MS, asOf, zone);
  const days = dayEdges(asOf - 367 * DAY_MS, asOf, zone);
  return Object.fromEntries(
    STANDARD_WINDOWS.map(({ id, lengthMs, rows }) => [
      id,
      iso(windowStart(rows === 'hours' ? hours : days, asOf, lengthMs)),
    ]),
  );
}
