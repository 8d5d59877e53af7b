// What a person does about an alert that goes on: acknowledges it, or snoozes whom it is about.
// Promise: who takes care of it, and until when it is quiet, stands where the buttons are.
// Not here: the buttons themselves (screen/), what follows from them (shared/alert).

import type { Acknowledgement } from '../../../shared/alert/acknowledged.ts';
import type { Decision } from '../../../shared/alert/decision.ts';
import { Acknowledge, acknowledgedText } from '../../screen/acknowledge.tsx';
import { SnoozeParts } from '../../screen/snooze-parts.tsx';
import type { ViewFrame } from '../view.ts';

export interface AlertLifeProps {
  readonly frame: ViewFrame;
  readonly decision: Decision;
  /** null = nobody takes care of it. */
  readonly acknowledgement: Acknowledgement | null;
}

export function AlertLife({ frame, decision, acknowledgement }: AlertLifeProps) {
  const watched = frame.known.config?.endpoints ?? [];
  const endpoints = watched.filter(({ id }) => decision.endpoints.includes(id));
  return (
    <div class="acts alert-life">
      {acknowledgement !== null && <p class="taken">{acknowledgedText(acknowledgement, frame)}</p>}
      <Acknowledge frame={frame} alert={decision.alert} acknowledgement={acknowledgement} />
      {endpoints.length > 0 && <SnoozeParts frame={frame} endpoints={endpoints} />}
    </div>
  );
}
