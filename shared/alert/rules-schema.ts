// Rules as people write them, in YAML or JSON: their shape.
// Promise: what is refused is refused in words for people, with what may stand there and an example.
// Not here: reading a whole document rule by rule (read-rules.ts), what a rule means (rule.ts).

import * as v from 'valibot';
import { parseDuration } from '../config/duration.ts';
import { own, quoted } from '../config/schema-parts.ts';
import { parseServiceHours } from '../config/service-hours-text.ts';
import { DAY_MS } from '../core/instant.ts';
import { burnPairs, parseObjective } from '../core/objective.ts';

/** What may stand in a field, as a noun phrase, and an example as one would type it. */
export const RULE_FIELDS = {
  name: { expected: 'a name of at most 80 letters', example: 'checkout down' },
  when: { expected: 'what to wait for', example: 'down: { failures: 3, of: 4 }' },
  'when.down.failures': { expected: 'a whole number from 1 to 30, at most `of`', example: '3' },
  'when.down.of': { expected: 'a whole number from 1 to 30', example: '4' },
  'when.down.recovered': { expected: 'a whole number from 1 to 30', example: '2' },
  'when.degraded.for': { expected: 'a length of time from 1s to 30d', example: '10m' },
  'when.failures.failures': { expected: 'a whole number from 1 to 10000, at most `of`', example: '5' },
  'when.failures.of': { expected: 'a whole number from 2 to 10000', example: '100' },
  'when.errors.new': { expected: 'true', example: 'true' },
  'when.errors.moreThan': { expected: 'a whole number from 1 to 10000', example: '10' },
  'when.errors.in': { expected: 'a length of time from 1s to 30d', example: '1h' },
  'when.burn.objective': { expected: 'a share of up time between 0% and 100%', example: '99.9%' },
  'when.burn.window': { expected: 'a length of time from 1d to 366d', example: '30d' },
  'when.silence.for': { expected: 'a length of time from 1s to 30d', example: '15m' },
  endpoints: {
    expected: 'which endpoints, by id, component, mission, group or tag',
    example: '{ mission: [critical] }',
  },
  priority: { expected: 'P1, P2, P3 or P4', example: 'P1' },
  channels: { expected: 'a list of names of channels', example: '[team-chat]' },
  every: { expected: 'a length of time from 1s to 30d', example: '15m' },
  backoff: { expected: 'true or false', example: 'true' },
  perDay: { expected: 'a whole number from 1 to 1000', example: '10' },
  quiet: { expected: 'weekly hours that end', example: 'Mo-Fr 22:00-07:00; Sa 00:00-24:00' },
  breakQuiet: { expected: 'true or false', example: 'true' },
  escalate: {
    expected: 'a list of steps, in the order of time',
    example: '[{ after: 15m, channel: pager }]',
  },
  'escalate.after': { expected: 'a length of time from 1s to 30d', example: '15m' },
  'escalate.channel': { expected: 'the name of a channel', example: 'pager' },
  digest: { expected: 'how often to sum up, and where', example: '{ every: day, channels: [team-chat] }' },
  'digest.every': { expected: 'day or week', example: 'day' },
  'digest.at': { expected: 'a time of day from 00:00 to 23:59', example: '08:00' },
  'digest.weekday': { expected: 'Mo, Tu, We, Th, Fr, Sa or Su', example: 'Mo' },
  'digest.channels': { expected: 'a list of names of channels', example: '[team-chat]' },
} as const satisfies Readonly<Record<string, { readonly expected: string; readonly example: string }>>;
export type RuleField = keyof typeof RULE_FIELDS;

const about = <T>(path: RuleField) =>
  v.description<T, string>(`${RULE_FIELDS[path].expected}; for example ${RULE_FIELDS[path].example}`);

const count = (path: RuleField, least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most), about(path));

const LONGEST_MS = 30 * DAY_MS;

const time = (path: RuleField, leastMs = 1_000, mostMs = LONGEST_MS) =>
  v.pipe(
    v.string(),
    v.check((text) => {
      const ms = parseDuration(text);
      return ms !== null && leastMs <= ms && ms <= mostMs;
    }),
    about(path),
  );

const name = (path: RuleField) => v.pipe(v.string(), v.regex(/\S/u), v.maxLength(80), about(path));
const names = v.optional(v.pipe(v.array(v.pipe(v.string(), v.regex(/\S/u))), v.minLength(1)));

/** More failures than checks can never be. */
const unreachable = (failures: number, of: number): string =>
  own(`${failures} of ${of} checks can never fail`);

const downSchema = v.pipe(
  v.strictObject({
    failures: v.optional(count('when.down.failures', 1, 30), 3),
    of: v.optional(count('when.down.of', 1, 30), 4),
    recovered: v.optional(count('when.down.recovered', 1, 30), 2),
  }),
  v.check(
    ({ failures, of }) => failures <= of,
    ({ input }) => unreachable(input.failures, input.of),
  ),
);

const failuresSchema = v.pipe(
  v.strictObject({
    failures: count('when.failures.failures', 1, 10_000),
    of: count('when.failures.of', 2, 10_000),
  }),
  v.check(
    ({ failures, of }) => failures <= of,
    ({ input }) => unreachable(input.failures, input.of),
  ),
);

const errorsSchema = v.union([
  v.strictObject({ new: v.pipe(v.literal(true), about('when.errors.new')) }),
  v.strictObject({ moreThan: count('when.errors.moreThan', 1, 10_000), in: time('when.errors.in') }),
]);

const burnSchema = v.pipe(
  v.strictObject({
    objective: v.pipe(
      v.string(),
      v.check((text) => parseObjective(text) !== null),
      about('when.burn.objective'),
    ),
    window: v.optional(time('when.burn.window', DAY_MS, 366 * DAY_MS), '30d'),
  }),
  v.check(
    ({ objective, window }) => {
      const [read, windowMs] = [parseObjective(objective), parseDuration(window)];
      return (
        read === null ||
        windowMs === null ||
        burnPairs(read, windowMs).some(({ refused }) => refused === null)
      );
    },
    ({ input }) =>
      own(`${quoted(input.objective)} over ${input.window}: even all of the time down burns too slowly`),
  ),
);

/** Exactly one of them. */
export const whenSchema = v.union([
  v.strictObject({ down: downSchema }),
  v.strictObject({ degraded: v.strictObject({ for: time('when.degraded.for') }) }),
  v.strictObject({ failures: failuresSchema }),
  v.strictObject({ errors: errorsSchema }),
  v.strictObject({ burn: burnSchema }),
  v.strictObject({ silence: v.strictObject({ for: time('when.silence.for') }) }),
]);

export const selectorSchema = v.strictObject({
  id: names,
  component: names,
  mission: v.optional(v.pipe(v.array(v.picklist(['critical', 'supporting', 'internal'])), v.minLength(1))),
  group: names,
  tag: names,
});

const quietSchema = v.pipe(
  v.string(),
  v.check(
    (text) => parseServiceHours(text).ok,
    ({ input }) => {
      const read = parseServiceHours(input);
      return own(read.ok ? '' : read.faults.map(({ wrong }) => wrong).join('; '));
    },
  ),
  v.check(
    (text) => {
      const read = parseServiceHours(text);
      return (
        !read.ok ||
        read.hours.week.some((day) => day.reduce((sum, { from, to }) => sum + to - from, 0) < DAY_MINUTES)
      );
    },
    ({ input }) => own(`${quoted(input)} never ends, so that nothing would be told`),
  ),
  about('quiet'),
);

const DAY_MINUTES = 1_440;

export const ruleSchema = v.strictObject({
  name: name('name'),
  when: v.pipe(whenSchema, about('when')),
  endpoints: v.optional(v.pipe(selectorSchema, about('endpoints')), {}),
  priority: v.optional(v.pipe(v.picklist(['P1', 'P2', 'P3', 'P4']), about('priority')), 'P2'),
  channels: v.optional(v.pipe(v.array(name('channels')), about('channels')), []),
  every: v.optional(time('every')),
  backoff: v.optional(v.pipe(v.boolean(), about('backoff')), false),
  perDay: v.optional(count('perDay', 1, 1_000)),
  quiet: v.optional(quietSchema),
  breakQuiet: v.optional(v.pipe(v.boolean(), about('breakQuiet'))),
  escalate: v.optional(
    v.pipe(
      v.array(v.strictObject({ after: time('escalate.after'), channel: name('escalate.channel') })),
      about('escalate'),
    ),
    [],
  ),
});
export type RuleInput = v.InferOutput<typeof ruleSchema>;
export type WhenInput = v.InferOutput<typeof whenSchema>;
export type SelectorInput = v.InferOutput<typeof selectorSchema>;

export const dependencySchema = v.strictObject({ gateway: selectorSchema, behind: selectorSchema });

export const WEEKDAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;

export const digestSchema = v.pipe(
  v.strictObject({
    every: v.pipe(v.picklist(['day', 'week']), about('digest.every')),
    at: v.optional(v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u), about('digest.at')), '08:00'),
    weekday: v.optional(v.pipe(v.picklist(WEEKDAYS), about('digest.weekday'))),
    channels: v.optional(v.pipe(v.array(name('digest.channels')), about('digest.channels')), []),
  }),
  v.check(
    ({ every, weekday }) => every === 'week' || weekday === undefined,
    own('a digest of every day has no weekday of its own'),
  ),
  about('digest'),
);
export type DigestInput = v.InferOutput<typeof digestSchema>;

/** Of the whole document; its rules are read one by one. */
export const rulesSchema = v.strictObject({
  version: v.literal(0),
  rules: v.array(ruleSchema),
  dependencies: v.optional(v.array(dependencySchema), []),
  digest: v.optional(digestSchema),
});
