// Reading rules: what people wrote becomes rules, one by one.
// Promise: a rule that is wrong is left out with path and example, and never stops the others.
// Not here: the shape (rules-schema.ts), YAML and files.

import * as v from 'valibot';
import { parseDuration } from '../config/duration.ts';
import { nearestName, type PathStep, type Problem, pathText, problem } from '../config/problem.ts';
import { OWN_WORDS } from '../config/schema-parts.ts';
import { parseServiceHours } from '../config/service-hours-text.ts';
import { parseObjective } from '../core/objective.ts';
import { PRIORITIES, type Priority } from './error-rank.ts';
import type { Condition, Dependency, Rule, Rules, Selector } from './rule.ts';
import {
  dependencySchema,
  RULE_FIELDS,
  type RuleField,
  type RuleInput,
  ruleSchema,
  rulesSchema,
  type SelectorInput,
  selectorSchema,
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
  return { rules: { zone, rules, dependencies }, problems };
}

/** Of the document itself, whatever stands in its lists. */
function faultsOfFrame(document: unknown): readonly Problem[] {
  const frame = v.strictObject({
    ...rulesSchema.entries,
    rules: v.array(v.unknown()),
    dependencies: v.optional(v.array(v.unknown())),
  });
  const read = v.safeParse(frame, document);
  return read.success ? [] : read.issues.map((issue) => faultOf(issue, []));
}

function listAt(document: unknown, key: string): readonly unknown[] {
  if (typeof document !== 'object' || document === null) return [];
  const list: unknown = Reflect.get(document, key);
  return Array.isArray(list) ? list : [];
}

function faultOf(issue: v.BaseIssue<unknown>, above: readonly PathStep[]): Problem {
  const inner = closest(issue);
  if (inner !== null) return faultOf(inner, [...above, ...stepsOf(issue)]);
  const at = [...above, ...stepsOf(issue)];
  if (issue.expected === 'never') return unknownField(at);
  const field = fieldAt(at);
  return problem(at, wrongOf(issue), field?.expected ?? issue.expected ?? '', field?.example ?? null);
}

/** Of a choice between shapes, an issue of the one that was meant: whose own field is there. */
function closest(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> | null {
  const inside = (issue.issues ?? []).filter(({ path }) => (path ?? []).length > 0);
  const deep = inside.toSorted((a, b) => (b.path ?? []).length - (a.path ?? []).length);
  const own = deep.find((each) => (each.path ?? []).length > 1 || each.message.startsWith(OWN_WORDS));
  return own ?? deep.find(({ expected }) => expected === 'never') ?? null;
}

function stepsOf({ path }: v.BaseIssue<unknown>): readonly PathStep[] {
  return (path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

function wrongOf({ message, input }: v.BaseIssue<unknown>): string {
  if (message.startsWith(OWN_WORDS)) return message.slice(OWN_WORDS.length);
  if (input === undefined) return 'is missing';
  const text = JSON.stringify(input) ?? String(input);
  return `got ${text.length > 80 ? `${text.slice(0, 80)}…` : text}`;
}

const SELECTOR_NAMES = Object.keys(selectorSchema.entries);

function unknownField(at: readonly PathStep[]): Problem {
  const typed = String(at.at(-1));
  const place = fieldPath(at.slice(0, -1));
  const known = knownAt(place);
  const near = nearestName(typed, known);
  if (near !== null) return problem(at, `unknown field; did you mean ${near}?`, '');
  return problem(at, 'unknown field', `one of ${known.join(', ')}`);
}

function knownAt(place: string): readonly string[] {
  if (place === 'endpoints' || place.startsWith('dependencies')) return SELECTOR_NAMES;
  const prefix = place === '' ? '' : `${place}.`;
  const names = Object.keys(RULE_FIELDS)
    .filter((field) => field.startsWith(prefix))
    .map((field) => field.slice(prefix.length).split('.')[0] ?? '');
  return [...new Set(names)];
}

/** `rules[2].when.down.of` is `when.down.of`. */
function fieldPath(at: readonly PathStep[]): string {
  const steps = at[0] === 'rules' ? at.slice(2) : at;
  return pathText(steps).replace(/\[\d+\]/gu, '');
}

function fieldAt(at: readonly PathStep[]): (typeof RULE_FIELDS)[RuleField] | null {
  const path = fieldPath(at);
  return isRuleField(path) ? RULE_FIELDS[path] : null;
}

function isRuleField(path: string): path is RuleField {
  return Object.hasOwn(RULE_FIELDS, path);
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
  if (known === null) return [];
  const wanted = [
    ...channels.map((name, i) => ({ name, at: [...at, 'channels', i] })),
    ...escalate.map(({ channel }, i) => ({ name: channel, at: [...at, 'escalate', i, 'channel'] })),
  ];
  return wanted
    .filter(({ name }) => !known.includes(name))
    .map((each) => {
      const near = nearestName(each.name, known);
      const hint = near === null ? '' : `; did you mean ${near}?`;
      const there = known.length === 0 ? 'a channel; none is set up yet' : `one of ${known.join(', ')}`;
      return problem(each.at, `there is no channel ${JSON.stringify(each.name)}${hint}`, there);
    });
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
