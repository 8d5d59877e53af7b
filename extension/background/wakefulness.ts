// Wakefulness: whether this computer slept, remembered from one start of the background to the next.
// Promise: written down before the checks of a tick are sent; where nothing can be written, they are sent all the same.
// Not here: what sleep means for a check (shared/probe/schedule.ts, guard.ts).

import * as v from 'valibot';
import type { Instant } from '../../shared/core/instant.ts';
import { NEVER_TICKED, noteTick, type Wakefulness } from '../../shared/probe/schedule.ts';
import type { Notes } from '../notes.ts';

const KEY = 'wakefulness';
const instant = v.nullable(v.pipe(v.number(), v.safeInteger()));
const schema = v.object({ lastTickAt: instant, wakingUntil: instant });

export interface Waking {
  readonly notes: Notes;
  readonly now: Instant;
  /** The period of ticks, ms. */
  readonly tickMs: number;
  /** Is told where the note can't be written. */
  readonly onError: (error: unknown) => void;
}

/** Notes that a tick begins. */
export async function wake({ notes, now, tickMs, onError }: Waking): Promise<Wakefulness> {
  const wakefulness = noteTick(await readWakefulness(notes), now, tickMs);
  await notes.set(KEY, wakefulness).catch(onError);
  return wakefulness;
}

/** Notes that the network has proven itself since the computer woke. */
export async function noteAwake(notes: Notes): Promise<void> {
  const { lastTickAt } = await readWakefulness(notes);
  await notes.set(KEY, { lastTickAt, wakingUntil: null });
}

export async function readWakefulness(notes: Notes): Promise<Wakefulness> {
  const read = v.safeParse(schema, await notes.get(KEY));
  return read.success ? read.output : NEVER_TICKED;
}
