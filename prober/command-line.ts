// The command line: words typed at a terminal, as a command that is ready to run.
// Promise: whatever is not understood is named, with the nearest thing that would be; nothing is ignored.
// Not here: the commands and their options (commands/), whether files and addresses are any good (watched.ts).

import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { nearestName } from '../shared/config/problem.ts';
import { exampleOf, type OptionTable, type Ready, type Typed, usageComplaint } from './commands/command.ts';
import { COMMANDS } from './commands/registry.ts';
import type { Complaint } from './complaint.ts';
import { ownVersion } from './places.ts';
import { helpOf, usageLines } from './usage.ts';

/** Every command has these, and they stand for a command of their own. */
const ALWAYS = { help: { kind: 'flag' }, version: { kind: 'flag' } } as const satisfies OptionTable;
const SHORT: Readonly<Record<string, string>> = { help: 'h', version: 'v' };

/** @throws Complaint if it is not understood */
export function readCommandLine(argv: readonly string[]): Ready {
  const [first, ...rest] = argv;
  if (first === undefined) throw complaint('Name a command.', null);
  if (first.startsWith('-')) return readAlone(argv);
  if (first === 'help') return readHelp(rest);
  const found = COMMANDS.find(({ name }) => name === first);
  if (found === undefined) throw unknownCommand(first);
  const typed = readTyped(first, { ...found.options, ...ALWAYS }, rest);
  if (typed.values.has('help')) return help(first);
  if (typed.values.has('version')) return version();
  return found.prepare(typed);
}

/** Options without a command: only those that every command has. */
function readAlone(argv: readonly string[]): Ready {
  const { values, positionals } = readTyped('help', ALWAYS, argv);
  if (positionals.length > 0) throw complaint('Name the command first, then its options.', null);
  return values.has('version') ? version() : help(null);
}

function readHelp(argv: readonly string[]): Ready {
  const { values, positionals } = readTyped('help', ALWAYS, argv);
  const [of = null, second] = positionals;
  if (second !== undefined) throw complaint('Name one command at a time.', 'help');
  if (of !== null && of !== 'help' && !COMMANDS.some(({ name }) => name === of)) throw unknownCommand(of);
  return values.has('version') ? version() : help(of);
}

function help(of: string | null): Ready {
  return ready('help', () => helpOf(of));
}

function version(): Ready {
  return ready('version', ownVersion);
}

function ready(name: string, text: () => string): Ready {
  return {
    name,
    wish: null,
    async run({ say }) {
      say(text());
      return 0;
    },
  };
}

function readTyped(command: string, options: OptionTable, argv: readonly string[]): Typed {
  const { tokens } = parseArgs({
    args: [...argv],
    options: forNode(options),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, readonly string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (option === undefined) throw unknownOption(command, rawName, Object.keys(options));
    if (option.kind === 'flag' && value !== undefined) throw complaint(`${rawName} takes no value.`, command);
    const isMissing =
      value === undefined || value === '' || (value.startsWith('-') && value !== '-' && inlineValue !== true);
    if (option.kind !== 'flag' && isMissing) {
      throw complaint(`${rawName} needs a value, for example ${exampleOf(options, name)}`, command);
    }
    const before = values.get(name) ?? [];
    if (before.length > 0 && option.kind === 'value') throw complaint(`${rawName} is there twice.`, command);
    values.set(name, [...before, value ?? '']);
  }
  return { values, positionals };
}

/** The table as Node's parser wants it. It only cuts the words apart: what is missing or too much is told here. */
function forNode(options: OptionTable): ParseArgsOptionsConfig {
  const entries = Object.entries(options).map(([name, { kind }]) => {
    const short = SHORT[name];
    const type = kind === 'flag' ? ('boolean' as const) : ('string' as const);
    return [name, short === undefined ? { type } : { type, short }] as const;
  });
  return Object.fromEntries(entries);
}

function unknownCommand(typed: string): Complaint {
  if (/^https?:\/\//u.test(typed)) {
    const how = `To watch an address: uptally serve ${typed} — to check it once: uptally check ${typed}`;
    return complaint(how, null);
  }
  const near = nearest(typed, [...COMMANDS.map(({ name }) => name), 'help']);
  const hint = near === null ? '.' : `; did you mean uptally ${near}?`;
  return complaint(`There is no command ${typed}${hint}`, null);
}

function unknownOption(command: string, typed: string, known: readonly string[]): Complaint {
  const name = typed.replace(/^-+/u, '');
  const near = nearest(name, known);
  const elsewhere = COMMANDS.find(({ options }) => Object.hasOwn(options, name));
  const none = `uptally ${command} has no ${typed}`;
  if (near !== null) return complaint(`${none}; did you mean --${near}?`, command);
  if (elsewhere !== undefined) return complaint(`${none}; uptally ${elsewhere.name} does.`, command);
  return complaint(`${none}.`, command);
}

/** Also where two letters changed places, as fingers do. */
function nearest(typed: string, known: readonly string[]): string | null {
  const letters = (text: string) => [...text].sort().join('');
  return nearestName(typed, known) ?? known.find((name) => letters(name) === letters(typed)) ?? null;
}

/** @param command null = all of them */
function complaint(words: string, command: string | null): Complaint {
  return usageComplaint(words, usageLines(command));
}
