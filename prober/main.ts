// The program: reads the command line, runs the command, ends with its exit status.
// Promise: a complaint is told as words on the error output; a fault of Uptally keeps its stack and says that it is one.
// Not here: the commands (commands/), which Node runs this (uptally.ts).

import { readCommandLine } from './command-line.ts';
import { Complaint } from './complaint.ts';

export async function main(argv: readonly string[]): Promise<void> {
  const ending = endOnSignals();
  // Whoever reads our lines may stop reading: that ends us as a signal does.
  process.stdout.on('error', () => ending.abort());
  const say = (text: string) => void process.stdout.write(`${text}\n`);
  const note = (text: string) => void process.stderr.write(`${text}\n`);
  try {
    process.exitCode = await readCommandLine(argv).run({ say, note, signal: ending.signal });
  } catch (error) {
    process.exitCode = error instanceof Complaint ? error.exitStatus : 70;
    process.stderr.write(`${error instanceof Complaint ? error.message : fault(error)}\n`);
  }
  // Whatever may linger (a look at a certificate, a kept connection) has nothing to add.
  await flushed();
  process.exit();
}

/** The first signal asks for an end; a second one is the system's own way. */
function endOnSignals(): AbortController {
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());
  return ending;
}

function flushed(): Promise<void> {
  return new Promise((done) => process.stdout.write('', () => process.stderr.write('', () => done())));
}

function fault(error: unknown): string {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `This is a fault in Uptally, please report it:\n${what}`;
}
