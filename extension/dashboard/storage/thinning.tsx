// Deleting old samples: how old, what that frees, and the button.
// Promise: says what goes before it goes; figures stay.
// Not here: which samples can go (shared/store/thin.ts).

import { useState } from 'preact/hooks';
import { DAY_MS } from '../../../shared/core/instant.ts';
import { type Measurement, rawBefore } from '../../../shared/store/measure.ts';
import { countText, dateText } from '../../../shared/ui/text.ts';
import { bytesText } from '../../bytes-text.ts';
import { Field } from '../../screen/field.tsx';
import type { ViewFrame } from '../view.ts';

const CHOICES = [60, 30, 14, 7];

export interface ThinningProps {
  readonly frame: ViewFrame;
  readonly found: Measurement;
  readonly act: (outcome: Promise<string | null>) => Promise<void>;
}

export function Thinning({ frame, found, act }: ThinningProps) {
  const { words, wording, edge } = frame;
  const { storage } = words;
  const [days, setDays] = useState('30');
  const before = Math.floor((edge.now() - Number(days) * DAY_MS) / DAY_MS) * DAY_MS;
  const bytes = [...found.endpoints.values()].reduce((sum, each) => sum + rawBefore(each, before), 0);
  const ids = [...found.endpoints.keys()];
  return (
    <section class="thinning">
      <h2>{storage.thinTitle}</h2>
      <p class="about">{storage.thinHelp}</p>
      <Field
        name="thin-days"
        label={storage.thinOlder}
        value={days}
        wrong=""
        change={setDays}
        choices={CHOICES.map((each) => [String(each), storage.thinDays(countText(each, wording.locale))])}
      />
      <p role="status">
        {bytes === 0
          ? storage.thinNothing
          : storage.thinAsk(dateText(before, wording), bytesText(bytes, wording.locale))}
      </p>
      <div class="acts">
        <button
          type="button"
          disabled={bytes === 0}
          onClick={() => void act(edge.keepHouse({ do: 'thin', ids, before }))}
        >
          {storage.thinNow}
        </button>
      </div>
    </section>
  );
}
