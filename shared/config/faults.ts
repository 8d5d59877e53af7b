// What valibot and the names of the fields say about a config, turned into problems for people.
// Promise: every fault of shape is listed, unknown fields included, each with its path.
// Not here: faults of meaning between fields (config.ts).

import type * as v from 'valibot';
import { filled } from '../sayings.ts';
import { controlObjectSchema } from './control.ts';
import { FAULTS } from './fault-sayings.ts';
import { FIELDS, fieldAt } from './fields.ts';
import { nearestName, type PathStep, type Problem, pathText, problem } from './problem.ts';
import { configSchema, endpointSchema } from './schema.ts';
import { fieldsOfChannel } from './schema-channels.ts';
import { OWN_WORDS } from './schema-parts.ts';
import { incidentSchema, maintenanceSchema, updateSchema } from './schema-plan.ts';
import { expectSchema, jsonExpectationSchema } from './schema-request.ts';

/**
 * Every problem of shape that `input` has.
 * @param issues what the schema says of it; empty if it lets it through
 */
export function faultsOfShape(input: unknown, issues: readonly v.BaseIssue<unknown>[]): readonly Problem[] {
  return [...issues.flatMap((issue) => fromIssue(issue, [])), ...unknownFields(input)];
}

function fromIssue(issue: v.BaseIssue<unknown>, above: readonly PathStep[]): readonly Problem[] {
  const at = [...above, ...stepsOf(issue)];
  // Unknown fields are found by `unknownFields`: valibot stops at the first of each object.
  if (issue.expected === 'never') return [];
  const inner = closestBranch(issue);
  if (inner.length > 0) return inner.flatMap((each) => fromIssue(each, at));
  const field = fieldAt(fieldPathOf(at));
  return [problem(at, wrongOf(issue), field?.expected ?? issue.expected ?? '', field?.example ?? null)];
}

/** As the table of fields names it: without numbers, and without the names that an owner gives. */
function fieldPathOf(at: readonly PathStep[]): string {
  const isNamed = at.length > 3 && at[0] !== 'maintenance' && (at[2] === 'headers' || at[2] === 'labels');
  const named = isNamed ? at.with(-1, '*') : at;
  return pathText(named).replace(/\[\d+\]/gu, '[]');
}

/** Of a choice between shapes, the issues of the one that fits the type of the value: those that lie inside it. */
function closestBranch(issue: v.BaseIssue<unknown>): readonly v.BaseIssue<unknown>[] {
  const branches = issue.issues ?? [];
  const inside = branches.filter((branch) => stepsOf(branch).length > 0);
  return inside.length > 0 ? inside : branches.filter((branch) => branch.message.startsWith(OWN_WORDS));
}

function stepsOf(issue: v.BaseIssue<unknown>): readonly PathStep[] {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

function wrongOf(issue: v.BaseIssue<unknown>): string {
  if (issue.message.startsWith(OWN_WORDS)) return issue.message.slice(OWN_WORDS.length);
  return issue.input === undefined ? FAULTS.missing : filled(FAULTS.got, describe(issue.input));
}

function describe(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  if (typeof value === 'string') return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value);
  return `${String(value)}, a ${typeof value}`;
}

// A document that a machine publishes may carry more than we know, and readers ignore it. A config is typed by a
// person, and a field that we don't know is a slip of the pen: ignored, it would watch something else than they meant.
function unknownFields(input: unknown): readonly Problem[] {
  if (!isRecord(input)) return [];
  return [
    ...unknownIn(input, [], configSchema.entries),
    ...listOf(input['control']).flatMap((each, i) =>
      unknownIn(each, ['control', i], controlObjectSchema.entries),
    ),
    ...listOf(input['endpoints']).flatMap((endpoint, i) => unknownInEndpoint(endpoint, ['endpoints', i])),
    ...listOf(input['maintenance']).flatMap((planned, i) =>
      unknownIn(planned, ['maintenance', i], maintenanceSchema.entries),
    ),
    ...listOf(input['incidents']).flatMap((incident, i) => [
      ...unknownIn(incident, ['incidents', i], incidentSchema.entries),
      ...(isRecord(incident) ? listOf(incident['updates']) : []).flatMap((update, j) =>
        unknownIn(update, ['incidents', i, 'updates', j], updateSchema.entries),
      ),
    ]),
    ...listOf(input['channels']).flatMap((channel, i) => unknownInChannel(channel, ['channels', i])),
  ];
}

function unknownInEndpoint(endpoint: unknown, at: readonly PathStep[]): readonly Problem[] {
  if (!isRecord(endpoint)) return [];
  const { expect, headers } = endpoint;
  return [
    ...unknownIn(endpoint, at, endpointSchema.entries),
    ...unknownIn(expect, [...at, 'expect'], expectSchema.entries),
    ...(isRecord(expect) ? listOf(expect['json']) : []).flatMap((each, j) =>
      unknownIn(each, [...at, 'expect', 'json', j], jsonExpectationSchema.entries),
    ),
    ...inHeaders(headers, [...at, 'headers']),
  ];
}

/** Where its kind is none, nobody knows what its fields should be. */
function unknownInChannel(channel: unknown, at: readonly PathStep[]): readonly Problem[] {
  const fields = isRecord(channel) ? fieldsOfChannel(channel['kind']) : null;
  if (!isRecord(channel) || fields === null) return [];
  return [...unknownIn(channel, at, fields), ...inHeaders(channel['headers'], [...at, 'headers'])];
}

/** What valibot's records pass over: a list is an object too, and some names mean something to JavaScript. */
function inHeaders(headers: unknown, at: readonly PathStep[]): readonly Problem[] {
  if (Array.isArray(headers)) return [problem(at, 'got a list', FIELDS['endpoints[].headers'].expected)];
  const names = isRecord(headers) ? Object.keys(headers).filter((name) => PASSED_OVER.includes(name)) : [];
  return names.map((name) => problem([...at, name], FAULTS.nameReserved, ''));
}

const PASSED_OVER: readonly string[] = ['__proto__', 'prototype', 'constructor'];

function unknownIn(value: unknown, at: readonly PathStep[], entries: object): readonly Problem[] {
  if (!isRecord(value)) return [];
  const known = Object.keys(entries);
  return Object.keys(value)
    .filter((name) => !known.includes(name))
    .map((name) => {
      const near = nearestName(name, known);
      if (near !== null) return problem([...at, name], `unknown field; did you mean ${near}?`, '');
      return problem([...at, name], 'unknown field', `one of ${known.join(', ')}`);
    });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
