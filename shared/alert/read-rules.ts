// Reading rules: what people wrote becomes rules, one by one.
// Promise: a rule that is wrong is left out with path and example, and never stops the others.
// Not here: the shape (rules-schema.ts), YAML and files.

import * as v from 'valibot';
import { parseDuration } from '../config/duration.ts';
import { type PathStep, type Problem, problem } from '../config/problem.ts';
import { parseServiceHours } from '../config/service-hours-text.ts';
import { parseObjective } from '../core/objective.ts';
import type { DigestRule } from './digest-time.ts';
import { PRIORITIES, type Priority } from './error-rank.ts';
import type { Condition, Dependency, Rule, Rules, Selector } from './rule.ts';
import { channelsNotThere, faultOf } from './rule-faults.ts';
import {
  type DigestInput,
  dependencySchema,
  digestSchema,
  type RuleInput,
  ruleSchema,
  rulesSchema,
  type SelectorInput,
  WEEKDAYS,
  type WhenInput,
} from './rules-schema.ts';

export interface ReadRules {
  readonly rules: Rules;
  /** Of those that were left out; none = all were taken. */
  readonly problems: readonly Problem[];
}

export interface RulesContext {
  /** The owner's, an IANA name. */
  readonly zone: string;
  /** Names of the channels that there are; null = nobody knows, so that any name is taken. */
  readonly channels: readonly string[] | null;
}

/** @param document what YAML or JSON gave: `{ version: 0, rules: […], dependencies: […] }` */
export function readRules(document: unknown, { zone, channels }: RulesContext): ReadRules {
  const problems: Problem[] = [...faultsOfFrame(document)];
  const rules: Rule[] = [];
  for (const [i, input] of listAt(document, 'rules').entries()) {
    const at = ['rules', i];
    const read = v.safeParse(ruleSchema, input);
    const faults = read.success
      ? [...twins(read.output, rules, at), ...unknownChannels(read.output, channels, at)]
      : read.issues.map((issue) => faultOf(issue, at));
    problems.push(...faults);
    if (read.success && faults.length === 0) rules.push(toRule(read.output));
  }
  const dependencies: Dependency[] = [];
  for (const [i, input] of listAt(document, 'dependencies').entries()) {
    const read = v.safeParse(dependencySchema, input);
    if (read.success) {
      dependencies.push({ gateway: toSelector(read.output.gateway), behind: toSelector(read.output.behind) });
    } else problems.push(...read.issues.map((issue) => faultOf(issue, ['dependencies', i])));
  }
  const digest = digestAt(document, channels);
  problems.push(...digest.problems);
  return { rules: { zone, rules, dependencies, digest: digest.rule }, problems };
}

interface ReadDigest {
  readonly rule: DigestRule | null;
  readonly problems: readonly Problem[];
}

function digestAt(document: unknown, channels: RulesContext['channels']): ReadDigest {
  const input = fieldOf(document, 'digest');
  if (input === undefined) return { rule: null, problems: [] };
  const read = v.safeParse(digestSchema, input);
  if (!read.success) return { rule: null, problems: read.issues.map((issue) => faultOf(issue, ['digest'])) };
  const wanted = read.output.channels.map((name, i) => ({ name, at: ['digest', 'channels', i] }));
  const problems = channelsNotThere(wanted, channels);
  return { rule: problems.length === 0 ? toDigest(read.output) : null, problems };
}

function toDigest({ every, at, weekday = 'Mo', channels }: DigestInput): DigestRule {
  const [hour = '', minute = ''] = at.split(':');
  return {
    every,
    atMinute: Number(hour) * 60 + Number(minute),
    weekday: WEEKDAYS.indexOf(weekday) + 1,
    channels,
  };
}

/** Of the document itself, whatever stands in its lists. */
function faultsOfFrame(document: unknown): readonly Problem[] {
  const frame = v.strictObject({
    ...rulesSchema.entries,
    rules: v.array(v.unknown()),
    dependencies: v.optional(v.array(v.unknown())),
    digest: v.optional(v.unknown()),
  });
  const read = v.safeParse(frame, document);
  return read.success ? [] : read.issues.map((issue) => faultOf(issue, []));
}

function listAt(document: unknown, key: string): readonly unknown[] {
  const list = fieldOf(document, key);
  return Array.isArray(list) ? list : [];
}

function fieldOf(document: unknown, key: string): unknown {
  return typeof document !== 'object' || document === null ? undefined : Reflect.get(document, key);
}

function twins({ name }: RuleInput, rules: readonly Rule[], at: readonly PathStep[]): readonly Problem[] {
  if (!rules.some((rule) => rule.name === name)) return [];
  return [problem([...at, 'name'], `there is a rule ${JSON.stringify(name)} already`, 'another name')];
}

function unknownChannels(
  { channels, escalate }: RuleInput,
  known: RulesContext['channels'],
  at: readonly PathStep[],
): readonly Problem[] {
  const wanted = [
    ...channels.map((name, i) => ({ name, at: [...at, 'channels', i] })),
    ...escalate.map(({ channel }, i) => ({ name: channel, at: [...at, 'escalate', i, 'channel'] })),
  ];
  return channelsNotThere(wanted, known);
}

function toRule(input: RuleInput): Rule {
  const { name, when, endpoints, channels, escalate, every, backoff, perDay, quiet } = input;
  const priority = priorityOf(input.priority);
  const hours = parseServiceHours(quiet ?? '');
  return {
    name,
    condition: toCondition(when),
    endpoints: toSelector(endpoints),
    priority,
    channels,
    escalation: escalate
      .map(({ after, channel }) => ({ afterMs: msOf(after), channel }))
      .toSorted((a, b) => a.afterMs - b.afterMs),
    everyMs: msOf(every ?? '0s'),
    backsOff: backoff,
    perDay: perDay ?? null,
    quiet: hours.ok ? hours.hours : null,
    breaksQuiet: input.breakQuiet ?? priority === 1,
  };
}

function priorityOf(text: RuleInput['priority']): Priority {
  return PRIORITIES.find((priority) => `P${priority}` === text) ?? 2;
}

function toCondition(when: WhenInput): Condition {
  if ('down' in when) return { kind: 'down', ...when.down };
  if ('degraded' in when) return { kind: 'degraded', forMs: msOf(when.degraded.for) };
  if ('failures' in when) return { kind: 'failures', ...when.failures };
  if ('silence' in when) return { kind: 'silence', forMs: msOf(when.silence.for) };
  if ('errors' in when) {
    if ('new' in when.errors) return { kind: 'new-error' };
    return { kind: 'frequent-error', moreThan: when.errors.moreThan, inMs: msOf(when.errors.in) };
  }
  const { objective, window } = when.burn;
  return { kind: 'burn', objective: parseObjective(objective) ?? HARDLY, windowMs: msOf(window) };
}

/** Stands for an objective that the schema has refused before. */
const HARDLY = { parts: 999, of: 1_000 };

function toSelector({ id, component, mission, group, tag }: SelectorInput): Selector {
  return {
    ids: id ?? [],
    components: component ?? [],
    missions: mission ?? [],
    groups: group ?? [],
    tags: tag ?? [],
  };
}

function msOf(text: string): number {
  return parseDuration(text) ?? 0;
}
