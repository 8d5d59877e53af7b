// Two instants, typed: the figures and the picture are about the time between them.
// Promise: read in the reader's zone, which is named; what is wrong is said and changes nothing.
// Not here: the figures (figure-row.tsx).

import { useState } from 'preact/hooks';
import type { Instant } from '../../../shared/core/instant.ts';
import type { Interval } from '../../../shared/core/intervals.ts';
import type { Frame } from '../../screen/frame.ts';
import { fieldValue, readField } from './instant-field.ts';

export interface IntervalFieldsProps {
  readonly frame: Frame;
  readonly span: Interval;
  readonly show: (span: Interval) => void;
}

export function IntervalFields({ frame, span, show }: IntervalFieldsProps) {
  const { words, wording } = frame;
  const label = words.timeline;
  const zone = wording.viewerZone ?? wording.zone;
  const [typed, setTyped] = useState<{ from: string; to: string } | null>(null);
  const [wrong, setWrong] = useState('');
  const value = typed ?? { from: fieldValue(span.from, zone), to: fieldValue(span.to, zone) };
  const submit = (event: Event) => {
    event.preventDefault();
    const [from, to] = [instantOf(value.from, span.from, zone), instantOf(value.to, span.to, zone)];
    if (from === null || to === null) return setWrong(label.notATime);
    if (from >= to) return setWrong(label.wrongOrder);
    setWrong('');
    setTyped(null);
    show({ from, to });
  };
  const field = (name: 'from' | 'to') => (
    <label>
      <span>{label[name]}</span>
      <input
        type="datetime-local"
        step="1"
        value={value[name]}
        aria-invalid={wrong !== ''}
        aria-describedby="interval-wrong"
        onInput={(event) => setTyped({ ...value, [name]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <form class="interval" onSubmit={submit} noValidate>
      {field('from')}
      {field('to')}
      <button type="submit">{label.show}</button>
      <p class="faint">{label.zones(zone, wording.zone)}</p>
      <p class="wrong" id="interval-wrong" role="alert">
        {wrong}
      </p>
    </form>
  );
}

/** A field that was not touched means the very instant, milliseconds included. */
function instantOf(text: string, before: Instant, zone: string): Instant | null {
  return text === fieldValue(before, zone) ? before : readField(text, zone);
}
