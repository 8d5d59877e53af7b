// The help: what each command does.
// Promise: every command of the registry stands here, with every option of it (a test looks).
// Not here: the words on one command (its file in commands/), reading the command line (command-line.ts).

import { COMMANDS } from './commands/registry.ts';

const HELP_USAGE = 'uptally help [COMMAND]';

export const USAGE = `Uptally: is it up, and how much has it really been up?

${COMMANDS.map(({ help }) => help).join('\n')}
${HELP_USAGE}    this text, or one command's part of it; so does COMMAND --help
uptally --version         the version

Exit status: 0 done, 1 the machine does not let us (port, database, folder), 2 wrong command line or config.
`;

/** A command's part of the help; all of it for null. */
export function helpOf(name: string | null): string {
  const one = COMMANDS.find((each) => each.name === name);
  return one === undefined ? USAGE : `${one.help}\n`;
}

/** One line a command, for who mistyped one. @param name null = all of them */
export function usageLines(name: string | null): readonly string[] {
  const all = [...COMMANDS, { name: 'help', usage: HELP_USAGE }];
  return all.filter((each) => name === null || each.name === name).map(({ usage }) => usage);
}
