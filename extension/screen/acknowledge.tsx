// The button by which somebody takes care of an alert, and what stands in its place then.
// Promise: the same words everywhere; it can be taken back for as long as the alert is open; the focus stays.
// Not here: what follows from it (shared/alert), reading alerts (open-alerts.ts).

import type { Acknowledgement } from '../../shared/alert/acknowledged.ts';
import { instantText } from '../../shared/ui/text.ts';
import type { Frame } from './frame.ts';

export interface AcknowledgeProps {
  readonly frame: Pick<Frame, 'now' | 'wording' | 'words' | 'perform'>;
  /** Its name. */
  readonly alert: string;
  /** null = nobody takes care of it. */
  readonly acknowledgement: Acknowledgement | null;
}

/** One button that stays where it is, so that a key pressed twice by mistake does no harm. */
export function Acknowledge({ frame, alert, acknowledgement }: AcknowledgeProps) {
  const { words, perform } = frame;
  const isTaken = acknowledgement !== null;
  const label = isTaken ? words.labelled(words.undo, acknowledgedText(acknowledgement, frame)) : undefined;
  return (
    <button
      type="button"
      aria-label={label}
      onClick={() => perform({ do: isTaken ? 'unacknowledge' : 'acknowledge', alert })}
    >
      {isTaken ? words.undo : words.alert.acknowledge}
    </button>
  );
}

/** "acknowledged 14:02" */
export function acknowledgedText(
  { at }: Acknowledgement,
  { now, wording, words }: Pick<Frame, 'now' | 'wording' | 'words'>,
): string {
  return words.alert.acknowledged(instantText(at, now, wording));
}
