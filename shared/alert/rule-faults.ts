// Faults of rules: what a schema found wrong, in words for people.
// Promise: path, what was wrong, what may stand there and an example.
// Not here: the schemas (rules-schema.ts), reading a document (read-rules.ts).

import type * as v from 'valibot';
import { nearestName, type PathStep, type Problem, pathText, problem } from '../config/problem.ts';
import { OWN_WORDS } from '../config/schema-parts.ts';
import { RULE_FIELDS, type RuleField, rulesSchema, selectorSchema } from './rules-schema.ts';

/** @param above where in the document the part lies that was read */
export function faultOf(issue: v.BaseIssue<unknown>, above: readonly PathStep[]): Problem {
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
  const known = at.length === 1 ? Object.keys(rulesSchema.entries) : knownAt(place);
  const near = nearestName(typed, known);
  if (near !== null) return problem(at, `unknown field; did you mean ${near}?`, '');
  return problem(at, 'unknown field', `one of ${known.join(', ')}`);
}

function knownAt(place: string): readonly string[] {
  if (place === 'endpoints' || place.startsWith('dependencies')) return SELECTOR_NAMES;
  const prefix = place === '' ? '' : `${place}.`;
  const names = Object.keys(RULE_FIELDS)
    .filter((field) => field.startsWith(prefix))
    .map((field) => field.slice(prefix.length).split('.')[0] ?? '')
    .filter((name) => place !== '' || name !== 'digest');
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

/** @param known null = nobody knows, so that any name is taken */
export function channelsNotThere(
  wanted: readonly { readonly name: string; readonly at: readonly PathStep[] }[],
  known: readonly string[] | null,
): readonly Problem[] {
  if (known === null) return [];
  return wanted
    .filter(({ name }) => !known.includes(name))
    .map((each) => {
      const near = nearestName(each.name, known);
      const hint = near === null ? '' : `; did you mean ${near}?`;
      const there = known.length === 0 ? 'a channel; none is set up yet' : `one of ${known.join(', ')}`;
      return problem(each.at, `there is no channel ${JSON.stringify(each.name)}${hint}`, there);
    });
}
