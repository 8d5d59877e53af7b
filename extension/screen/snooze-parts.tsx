// Snoozing: the button, the times that it offers, and how to wake again.
// Promise: when it ends is always shown; asking for less attention never stops a check.
// Not here: the times (snooze-times.ts), what a snooze does (../answer.ts).

import { useId, useState } from 'preact/hooks';
import type { Endpoint } from '../../shared/config/endpoint.ts';
import type { Instant } from '../../shared/core/instant.ts';
import { durationText, instantText, timeText } from '../../shared/ui/text.ts';
import { asleep } from '../snooze.ts';
import { ownZone } from '../wording.ts';
import type { SpokenWords } from '../words/words.ts';
import type { Frame } from './frame.ts';
import { snoozeTimes } from './snooze-times.ts';

export interface SnoozePartsProps {
  readonly frame: Pick<Frame, 'now' | 'wording' | 'known' | 'perform'> & {
    readonly words: Pick<SpokenWords, 'popup'>;
  };
  /** Those that it is about: all of them sleep and wake together. */
  readonly endpoints: readonly Endpoint[];
}

/** A button and, on a line of its own below its neighbours, what it opens. */
export function SnoozeParts({ frame, endpoints }: SnoozePartsProps) {
  const { words, now, wording, known, perform } = frame;
  const [isOpen, setOpen] = useState(false);
  const panel = useId();
  const sleeping = asleep(known.snoozed, now);
  const end = Math.max(
    0,
    ...endpoints.filter(({ id }) => sleeping.has(id)).map(({ id }) => known.snoozed[id] ?? 0),
  );
  const snooze = (until: Instant | null) => {
    setOpen(false);
    for (const { id } of endpoints) void perform({ do: 'snooze', id, until });
  };
  if (end > 0) {
    return (
      <>
        <button type="button" onClick={() => snooze(null)}>
          {words.popup.wake}
        </button>
        <p class="below snoozed">{words.popup.snoozedUntil(instantText(end, now, wording))}</p>
      </>
    );
  }
  const { lengthsMs, tomorrow } = snoozeTimes(now, wording.viewerZone ?? ownZone());
  return (
    <>
      <button type="button" aria-expanded={isOpen} aria-controls={panel} onClick={() => setOpen(!isOpen)}>
        {words.popup.snooze}
      </button>
      <div id={panel} class="below snooze-times" hidden={!isOpen}>
        <p>{words.popup.snoozeFor}</p>
        {lengthsMs.map((lengthMs) => (
          <button key={lengthMs} type="button" onClick={() => snooze(now + lengthMs)}>
            {durationText(lengthMs, wording.locale)}
          </button>
        ))}
        <button type="button" onClick={() => snooze(tomorrow)}>
          {words.popup.tomorrowAt(timeText(tomorrow, wording))}
        </button>
      </div>
    </>
  );
}
