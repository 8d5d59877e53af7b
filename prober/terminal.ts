// The terminal: where a command says what it has to say, and by which a person ends it.
// Promise: what was asked for and what is said beside it never mix, so that a pipe carries the first alone.
// Not here: the streams behind it (main.ts), making foreign text harmless (terminal-text.ts).

export interface Terminal {
  /** A line of what was asked for, on the standard output. */
  readonly say: (text: string) => void;
  /** A line beside it, on the error output: progress, what was left out. */
  readonly note: (text: string) => void;
  /** Aborts when the person or the system wants an end. */
  readonly signal: AbortSignal;
}
