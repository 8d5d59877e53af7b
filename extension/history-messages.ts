// Messages about the history as a whole, beside those about the watch list (messages.ts).
// Promise: both sides parse what they receive; an unknown message changes nothing.
// Not here: what is done (background/keeping.ts).

import * as v from 'valibot';
import { choiceSchema } from './backup/plan.ts';

const id = v.pipe(v.string(), v.maxLength(64));

const historyCommandSchema = v.variant('do', [
  /** The file lies ready (backup/staging.ts). */
  v.object({ do: v.literal('import'), choice: choiceSchema }),
  /** Everything on record of an endpoint that is not watched. */
  v.object({ do: v.literal('forget'), id }),
  /** Raw samples from before `before`; tallies stay. */
  v.object({ do: v.literal('thin'), ids: v.array(id), before: v.pipe(v.number(), v.safeInteger()) }),
]);

export type HistoryCommand = v.InferOutput<typeof historyCommandSchema>;

export function readHistoryCommand(message: unknown): HistoryCommand | null {
  const read = v.safeParse(historyCommandSchema, message);
  return read.success ? read.output : null;
}
