// A complaint: the command can't go on, and the person at the terminal can do something about it.
// Promise: the message says what was wrong, where, and what to do; the exit status tells scripts which kind it is.
// Not here: faults of Uptally itself, which keep their stack (uptally.ts).

/** 2 = the command line or the config is wrong; 1 = the machine does not let us. */
export type ExitStatus = 1 | 2;

export class Complaint extends Error {
  readonly exitStatus: ExitStatus;

  constructor(message: string, exitStatus: ExitStatus) {
    super(message);
    this.name = 'Complaint';
    this.exitStatus = exitStatus;
  }
}

/** The code of an error of the system, such as EACCES; '' if it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** What an error says. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
