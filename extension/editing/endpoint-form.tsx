// The form for an endpoint, new or known.
// Promise: what is wrong stands at its field before anything is asked of the browser; what is typed stays.
// Not here: the rules (draft.ts, shared/config), from fields to a draft and back (form-fields.ts).

import { useState } from 'preact/hooks';
import type { Endpoint } from '../../shared/config/endpoint.ts';
import { formatProblem, type Problem } from '../../shared/config/problem.ts';
import { withDraft } from '../draft.ts';
import type { Command } from '../messages.ts';
import { Field } from '../screen/field.tsx';
import type { Frame } from '../screen/frame.ts';
import { draftOf, EMPTY_FIELDS, type Fields, fieldsOf, INTERVALS } from './form-fields.ts';

export interface EndpointFormProps {
  readonly frame: Frame;
  /** null = a new one. */
  readonly endpoint: Endpoint | null;
  readonly close: () => void;
}

export function EndpointForm({ frame, endpoint, close }: EndpointFormProps) {
  const { words, known, withHost } = frame;
  const [fields, setFields] = useState<Fields>(endpoint === null ? EMPTY_FIELDS : fieldsOf(endpoint));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const submit = (event: Event) => {
    event.preventDefault();
    if (known.config === null) return;
    const id = endpoint?.id ?? null;
    const draft = draftOf(fields, endpoint);
    const drafted = withDraft(known.config, { endpoint: draft }, id);
    setProblems(drafted.ok ? [] : drafted.problems);
    if (!drafted.ok) return;
    const then: Command = id === null ? { do: 'add', endpoint: draft } : { do: 'edit', id, endpoint: draft };
    void withHost(drafted.endpoint.url, then).then((refusal) => refusal === null && close());
  };
  const field = (
    name: keyof Fields,
    label: string,
    path: string,
    more: Partial<Parameters<typeof Field>[0]> = {},
  ) => (
    <Field
      {...more}
      name={name}
      label={label}
      value={fields[name]}
      wrong={wrongAt(problems, path)}
      change={(value) => setFields({ ...fields, [name]: value })}
    />
  );
  return (
    <form class="sheet" onSubmit={submit} noValidate>
      <h2>{endpoint === null ? words.addTitle : words.editTitle(endpoint.name)}</h2>
      {field('url', words.address, 'url', { hint: 'https://example.org/', focus: true })}
      {field('name', words.name, 'name', { hint: words.nameHint })}
      {field('interval', words.interval, 'interval', { choices: INTERVALS })}
      <details open={endpoint !== null}>
        <summary>{words.more}</summary>
        {field('statuses', words.statuses, 'expect.status', { hint: '200-299' })}
        {field('latencyLimit', words.latencyLimit, 'expect.latency', { hint: '800' })}
        {field('text', words.text, 'expect.text')}
        {field('group', words.group, 'group')}
      </details>
      <p class="wrong">{elsewhere(problems)}</p>
      <div class="acts">
        <button type="submit" class="primary grow">
          {endpoint === null ? words.watch : words.save}
        </button>
        <button type="button" onClick={close}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}

const SHOWN = ['url', 'name', 'interval', 'expect.status', 'expect.latency', 'expect.text', 'group'];

function wrongAt(problems: readonly Problem[], path: string): string {
  return problems
    .filter((each) => isAt(each, path))
    .map(faultText)
    .join(' ');
}

/** What is wrong with no field of the form. */
function elsewhere(problems: readonly Problem[]): string {
  const others = problems.filter((each) => !SHOWN.some((path) => isAt(each, path)));
  return others.map(formatProblem).join(' ');
}

function isAt(fault: Problem, path: string): boolean {
  return fault.path === path || fault.path.startsWith(`${path}[`);
}

/** A sentence; the examples of a config file would puzzle here. */
function faultText({ wrong, expected }: Problem): string {
  const says = wrong.includes('did you mean') || expected === '' ? wrong : `${wrong}; expected ${expected}`;
  return `${says.charAt(0).toUpperCase()}${says.slice(1)}${says.endsWith('?') ? '' : '.'}`;
}
