// The program: reads the command line, runs the command, ends with its exit status.
// Promise: a complaint is told as words on the error output; a fault of Uptally keeps its stack and says that it is one.
// Not here: the commands (serve-command.ts, check-command.ts, feed-command.ts), which Node runs this (uptally.ts).

import { checkCommand } from './check-command.ts';
import { type Command, readCommandLine } from './command-line.ts';
import { Complaint } from './complaint.ts';
import { feedCommand } from './feed-command.ts';
import { ownVersion } from './places.ts';
import { serveCommand, type Terminal } from './serve-command.ts';
import { USAGE } from './usage.ts';

export async function main(argv: readonly string[]): Promise<void> {
  const ending = endOnSignals();
  // Whoever reads our lines may stop reading: that ends us as a signal does.
  process.stdout.on('error', () => ending.abort());
  const say = (text: string) => void process.stdout.write(`${text}\n`);
  try {
    process.exitCode = await run(readCommandLine(argv), { say, signal: ending.signal });
  } catch (error) {
    process.exitCode = error instanceof Complaint ? error.exitStatus : 70;
    process.stderr.write(`${error instanceof Complaint ? error.message : fault(error)}\n`);
  }
  // Whatever may linger (a look at a certificate, a kept connection) has nothing to add.
  await flushed();
  process.exit();
}

async function run(command: Command, terminal: Terminal): Promise<number> {
  switch (command.name) {
    case 'help':
      terminal.say(USAGE);
      return 0;
    case 'version':
      terminal.say(ownVersion());
      return 0;
    case 'serve':
      await serveCommand(command, terminal);
      return 0;
    case 'check':
      return checkCommand(command, terminal);
    case 'feed':
      await feedCommand(command, terminal);
      return 0;
  }
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
