// The commands, in the order of the help.
// Promise: what stands here can be typed, is in the help, and is known to the hints for who mistyped.
// Not here: help and version, which speak of all commands (command-line.ts).

import { alert } from './alert.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { doctor } from './doctor.ts';
import { feed } from './feed.ts';
import { replayCommandLine } from './replay.ts';
import { report } from './report.ts';
import { serve } from './serve.ts';
import { worth } from './worth.ts';

/** One line a command. */
export const COMMANDS: readonly Command[] = [
  serve,
  check,
  feed,
  doctor,
  report,
  replayCommandLine,
  alert,
  worth,
];
