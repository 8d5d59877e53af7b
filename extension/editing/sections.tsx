// The sections of the form that open: the simple case stays three fields.
// Promise: a section that holds something, or something wrong, is open; what is closed is told in a few words.
// Not here: the fields that always stand there (endpoint-form.tsx), rows (header-rows.tsx and its neighbours).

import type { ComponentChildren } from 'preact';
import { METHODS, onlyLooks } from '../../shared/config/method.ts';
import { RECHECKS_MS } from '../../shared/config/recheck.ts';
import { countText } from '../../shared/ui/text.ts';
import { FormField } from './form-field.tsx';
import { EMPTY_FIELDS, EMPTY_JSON, type Fields, type PlainField } from './form-fields.ts';
import type { Form } from './form-state.ts';
import { recheckText } from './from-endpoint.ts';
import { HeaderRows } from './header-rows.tsx';
import { JsonRows } from './json-rows.tsx';
import { PlanRows } from './plan-rows.tsx';
import { MISSIONS } from './to-draft.ts';

export function Sections({ form }: { form: Form }) {
  return (
    <>
      <Answer form={form} />
      <Request form={form} />
      <Order form={form} />
      <Hours form={form} />
    </>
  );
}

function Answer({ form }: { form: Form }) {
  const { words } = form.frame;
  const { sections, pattern, patternNote, statusesNote } = words.editing;
  return (
    <Section
      form={form}
      title={sections.answer}
      holds={['statuses', 'latencyLimit', 'text', 'pattern', 'json']}
    >
      <FormField form={form} name="statuses" label={words.statuses} hint="200-299" note={statusesNote} />
      <FormField form={form} name="latencyLimit" label={words.latencyLimit} hint="800" keys="decimal" />
      <FormField form={form} name="text" label={words.text} />
      <FormField form={form} name="pattern" label={pattern} note={patternNote} />
      <JsonRows form={form} />
    </Section>
  );
}

function Request({ form }: { form: Form }) {
  const { words, wording, known } = form.frame;
  const { sections, method, repeats, body, timeout, timeoutNote, recheck, recheckNote } = words.editing;
  const usual = recheckText(known.config?.recheckMs ?? RECHECKS_MS, wording.words.comma);
  const chosen = METHODS.find((each) => each === form.fields.method) ?? 'GET';
  const note = onlyLooks(chosen) ? '' : repeats(chosen);
  return (
    <Section form={form} title={sections.request} holds={['method', 'headers', 'body', 'timeout', 'recheck']}>
      <FormField form={form} name="method" label={method} note={note} choices={METHODS.map(same)} />
      <HeaderRows form={form} />
      {(!onlyLooks(chosen) || form.fields.body !== '') && (
        <FormField form={form} name="body" label={body} lines={4} />
      )}
      <FormField form={form} name="timeout" label={timeout} hint="10s" note={timeoutNote} />
      {(onlyLooks(chosen) || form.fields.recheck !== '') && (
        <FormField form={form} name="recheck" label={recheck} hint={usual} note={recheckNote} />
      )}
    </Section>
  );
}

function Order({ form }: { form: Form }) {
  const { words, known } = form.frame;
  const { sections, component, mission, missions, tags, tagsNote, objective, objectiveNote } = words.editing;
  const endpoints = known.config?.endpoints ?? [];
  const before = (name: 'group' | 'component') => [...new Set(endpoints.flatMap((each) => each[name] ?? []))];
  return (
    <Section
      form={form}
      title={sections.order}
      holds={['group', 'component', 'tags', 'mission', 'objective']}
    >
      <FormField form={form} name="group" label={words.group} suggestions={before('group')} />
      <FormField form={form} name="component" label={component} suggestions={before('component')} />
      <FormField form={form} name="tags" label={tags} note={tagsNote} />
      <FormField
        form={form}
        name="mission"
        label={mission}
        choices={MISSIONS.map((each) => [each, missions[each]] as const)}
      />
      <FormField form={form} name="objective" label={objective} note={objectiveNote} keys="decimal" />
    </Section>
  );
}

function Hours({ form }: { form: Form }) {
  const { sections, serviceHours, serviceHoursNote } = form.frame.words.editing;
  return (
    <Section form={form} title={sections.hours} holds={['serviceHours', 'plans']}>
      <FormField form={form} name="serviceHours" label={serviceHours} hint="24/7" note={serviceHoursNote} />
      <PlanRows form={form} />
    </Section>
  );
}

interface SectionProps {
  readonly form: Form;
  readonly title: string;
  readonly holds: readonly (keyof Fields)[];
  readonly children: ComponentChildren;
}

function Section({ form, title, holds, children }: SectionProps) {
  const told = holds.flatMap((name) => tellingOf(form, name));
  return (
    <details open={told.length > 0 && form.before !== null}>
      <summary>
        {title}
        {told.length > 0 && <span class="told"> {told.join(' · ')}</span>}
      </summary>
      {children}
    </details>
  );
}

/** What stands there, where it is no default. */
function tellingOf({ fields, frame }: Form, name: keyof Fields): readonly string[] {
  if (name === 'headers') return fields.headers.filter(({ removed }) => !removed).map((each) => each.name);
  if (name === 'json') return fields.json.map(({ path }) => path).filter((path) => path !== EMPTY_JSON.path);
  if (name !== 'plans') return isTelling(fields, name) ? [fields[name]] : [];
  const { words, wording } = frame;
  const called = (title: string, i: number) =>
    title === '' ? words.editing.plan(countText(i + 1, wording.locale)) : title;
  return fields.plans.flatMap(({ title, removed }, i) => (removed ? [] : [called(title, i)]));
}

function isTelling(fields: Fields, name: PlainField): boolean {
  return fields[name] !== '' && fields[name] !== EMPTY_FIELDS[name];
}

function same(value: string): readonly [string, string] {
  return [value, value];
}
