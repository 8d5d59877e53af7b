// The selection in the overview: which endpoints are ticked, and what is done to all of them.
// Promise: an empty field changes nothing; everything done here can be taken back.
// Not here: doing it (background/removing.ts), the list itself (overview.tsx).

import { useState } from 'preact/hooks';
import { parseDuration } from '../../../shared/config/duration.ts';
import { countText, durationText } from '../../../shared/ui/text.ts';
import { INTERVALS } from '../../editing/form-fields.ts';
import { type ChangeFields, changeOf, EMPTY_CHANGE } from '../../editing/selection-change.ts';
import { MISSIONS } from '../../editing/to-draft.ts';
import { Field } from '../../screen/field.tsx';
import type { ViewFrame } from '../view.ts';

export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** `all` = from the one ticked last to this one. */
  readonly tick: (id: string, on: boolean, all: boolean) => void;
  readonly tickAll: (on: boolean) => void;
}

/** @param order ids as they stand in the list */
export function useSelection(order: readonly string[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);
  const there = new Set(order.filter((id) => ids.has(id)));
  return {
    ids: there,
    tick: (id, on, all) => {
      const [from, to] = [order.indexOf(last ?? id), order.indexOf(id)].toSorted((a, b) => a - b);
      const meant =
        all && last !== null && from !== undefined && to !== undefined ? order.slice(from, to + 1) : [id];
      setIds(
        on ? new Set([...there, ...meant]) : new Set([...there].filter((each) => !meant.includes(each))),
      );
      setLast(id);
    },
    tickAll: (on) => setIds(new Set(on ? order : [])),
  };
}

export function SelectionBar({ frame, selection }: { frame: ViewFrame; selection: Selection }) {
  const { words: all, wording, perform } = frame;
  const words = all.bulk;
  const ids = [...selection.ids];
  const [fields, setFields] = useState<ChangeFields>(EMPTY_CHANGE);
  if (ids.length === 0) return null;
  const field = (
    name: keyof ChangeFields,
    label: string,
    choices?: readonly (readonly [string, string])[],
  ) => (
    <Field
      name={`selection-${name}`}
      label={label}
      value={fields[name]}
      wrong=""
      hint={words.unchanged}
      change={(value) => setFields({ ...fields, [name]: value })}
      {...(choices !== undefined && { choices: [['', words.unchanged], ...choices] })}
    />
  );
  const intervals = INTERVALS.map(
    (each) => [each, durationText(parseDuration(each) ?? 0, wording.locale)] as const,
  );
  const submit = (event: Event) => {
    event.preventDefault();
    const change = changeOf(fields);
    if (change === null) return;
    void perform({ do: 'change', ids, change }).then(
      (refusal) => refusal === null && setFields(EMPTY_CHANGE),
    );
  };
  return (
    <form class="selection" aria-label={words.selection} onSubmit={submit} noValidate>
      <div class="acts">
        <strong>{words.selected(ids.length, countText(ids.length, wording.locale))}</strong>
        <button type="button" onClick={() => perform({ do: 'change', ids, change: { paused: true } })}>
          {all.pause}
        </button>
        <button type="button" onClick={() => perform({ do: 'change', ids, change: { paused: false } })}>
          {all.resume}
        </button>
        <button type="button" onClick={() => perform({ do: 'remove-many', ids })}>
          {all.remove}
        </button>
      </div>
      <details>
        <summary>{words.selection}</summary>
        {field('interval', all.interval, intervals)}
        {field('group', all.group)}
        {field('component', all.editing.component)}
        {field('addTags', words.addTags)}
        {field('removeTags', words.removeTags)}
        {field(
          'mission',
          all.editing.mission,
          MISSIONS.map((each) => [each, all.editing.missions[each]] as const),
        )}
        {field('objective', all.editing.objective)}
        <p class="note">{words.emptied}</p>
        <div class="acts">
          <button type="submit" class="primary">
            {words.apply}
          </button>
        </div>
      </details>
    </form>
  );
}
