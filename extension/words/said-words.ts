// What another language than English has to say what shared code and the background say.
// Promise: data, so that a catalogue brings no code of its own.
// Not here: the sentences (sayings.ts), saying them (said.ts).

import type { Phrases } from './sayings.ts';

export interface SaidWords {
  readonly phrases: Phrases;
  /** A clause as a sentence. */
  readonly closed: (clause: string) => string;
  /** Two clauses in a row. */
  readonly both: (first: string, second: string) => string;
  /** What is wrong, and what may stand there instead. */
  readonly wanted: (wrong: string, wanted: string) => string;
}
