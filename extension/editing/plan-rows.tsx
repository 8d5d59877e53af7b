// Planned times of one endpoint: once, or again and again.
// Promise: typed on the owner's clock; removing one can be taken back until the form is saved.
// Not here: plans that concern other endpoints too (shown as a count), what planned time does (shared/core).

import { wallMsOf } from '../../shared/config/recurrence.ts';
import { countText } from '../../shared/ui/text.ts';
import { Field } from '../screen/field.tsx';
import { emptyPlan, type PlanFields, RULES } from './form-fields.ts';
import type { Form } from './form-state.ts';
import { pathOfRow } from './wrong.ts';

export function PlanRows({ form }: { form: Form }) {
  const { words: all, wording, now } = form.frame;
  const words = all.editing;
  const { plans } = form.fields;
  const others = othersPlans(form);
  const setRow = (i: number, patch: Partial<PlanFields>) =>
    form.set({ plans: plans.map((each, at) => (at === i ? { ...each, ...patch } : each)) });
  return (
    <fieldset>
      <legend>{words.plans}</legend>
      <p class="note">{words.plansNote(wording.zone)}</p>
      {others > 0 && <p class="note">{words.othersPlans(others, countText(others, wording.locale))}</p>}
      {plans.map((plan, i) => (
        <PlanRow key={i} form={form} i={i} plan={plan} set={(patch) => setRow(i, patch)} />
      ))}
      <button
        type="button"
        class="quiet"
        onClick={() => form.set({ plans: [...plans, emptyPlan(wallMsOf(now, wording.zone))] })}
      >
        {words.addPlan}
      </button>
    </fieldset>
  );
}

interface RowProps {
  readonly form: Form;
  readonly i: number;
  readonly plan: PlanFields;
  readonly set: (patch: Partial<PlanFields>) => void;
}

function PlanRow({ form, i, plan, set }: RowProps) {
  const { words: all, wording } = form.frame;
  const words = all.editing;
  const title = words.plan(countText(i + 1, wording.locale));
  if (plan.removed) {
    return (
      <p class="gone">
        {words.removed(plan.title === '' ? title : plan.title)}{' '}
        <button type="button" onClick={() => set({ removed: false })}>
          {all.undo}
        </button>
      </p>
    );
  }
  const path = pathOfRow(form.fields, 'plans', i) ?? '';
  const field = (name: keyof PlanFields & string, label: string, at: string, more = {}) => (
    <Field
      {...more}
      name={`plan-${i}-${name}`}
      label={label}
      value={String(plan[name])}
      wrong={at === '' ? '' : form.wrong(`${path}.${at}`)}
      change={(value) => set({ [name]: value })}
      leave={() => at !== '' && form.leave(`${path}.${at}`)}
    />
  );
  const clock = { kind: 'datetime-local' };
  return (
    <fieldset class="plan">
      <legend>{title}</legend>
      {field('title', words.planTitle, 'title', { hint: words.optional })}
      {field('kind', words.planKind, '', {
        choices: [
          ['once', words.once],
          ['again', words.again],
        ],
      })}
      {field('from', words.from, plan.kind === 'once' ? 'from' : 'starts', clock)}
      {plan.kind === 'once' ? (
        field('to', words.to, 'to', clock)
      ) : (
        <>
          {field('duration', words.lasts, 'duration', { hint: '2h' })}
          {field('repeat', words.repeat, plan.repeat === 'own' ? '' : 'rrule', {
            choices: [...RULES.map((rule) => [rule, words.rules[rule]]), ['own', words.ownRule]],
          })}
          {plan.repeat === 'own' && field('rule', words.rule, 'rrule')}
        </>
      )}
      <button type="button" class="quiet" onClick={() => set({ removed: true })}>
        {all.remove}
      </button>
    </fieldset>
  );
}

/** How many planned times concern it and others too. */
function othersPlans({ before, frame: { known } }: Form): number {
  if (before === null) return 0;
  return (known.config?.maintenance ?? []).filter(
    ({ endpoints }) => endpoints === null || (endpoints.length > 1 && endpoints.includes(before.id)),
  ).length;
}
