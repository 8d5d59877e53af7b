// The command line: words typed at a terminal, as one of the commands.
// Promise: whatever is not understood is named, with the nearest thing that would be; nothing is ignored.
// Not here: what the commands do, whether files and addresses are any good (watched.ts).

import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { nearestName } from '../shared/config/problem.ts';
import { Complaint } from './complaint.ts';
import { USAGE_LINES } from './usage.ts';

/** What to watch, and where its history lies. */
export interface Wanted {
  readonly urls: readonly string[];
  readonly configFile: string | null;
  readonly dataDir: string | null;
  readonly zone: string | null;
}

export interface ServeCommand extends Wanted {
  readonly name: 'serve';
  /** 0 = any free one. */
  readonly port: number;
  /** Where in its play the demonstration begins, s. */
  readonly demoFromSeconds: number;
}

export interface CheckCommand {
  readonly name: 'check';
  /** At least one. */
  readonly urls: readonly string[];
}

export interface FeedCommand extends Wanted {
  readonly name: 'feed';
  /** null = to the standard output. */
  readonly outFile: string | null;
}

export type Command = ServeCommand | CheckCommand | FeedCommand | { readonly name: 'help' | 'version' };

export const DEFAULT_PORT = 4747;

const PORT_MAX = 65_535;

const ALWAYS = { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'v' } } as const;
const WATCHED = { config: { type: 'string' }, data: { type: 'string' }, zone: { type: 'string' } } as const;

const OPTIONS = {
  serve: { ...WATCHED, port: { type: 'string' }, 'demo-from': { type: 'string' }, ...ALWAYS },
  check: ALWAYS,
  feed: { ...WATCHED, out: { type: 'string' }, ...ALWAYS },
  help: ALWAYS,
} as const satisfies Record<string, ParseArgsOptionsConfig>;

type CommandName = keyof typeof OPTIONS;

const EXAMPLES: Readonly<Record<string, string>> = {
  config: '--config uptally.yaml',
  data: '--data ./history',
  zone: '--zone Europe/Berlin',
  port: '--port 4748',
  out: '--out status.json',
  'demo-from': '--demo-from 60',
};

/** @throws Complaint if it is not understood */
export function readCommandLine(argv: readonly string[]): Command {
  const [first, ...rest] = argv;
  if (first === undefined) throw complaint('Name a command.', null);
  if (first.startsWith('-')) return readAlone(argv);
  if (!isCommandName(first)) throw unknownCommand(first);
  const { values, positionals } = readOptions(first, rest);
  if (values.has('help')) return { name: 'help' };
  if (values.has('version')) return { name: 'version' };
  return toCommand(first, values, positionals);
}

type Values = ReadonlyMap<string, string>;

function toCommand(name: CommandName, values: Values, urls: readonly string[]): Command {
  switch (name) {
    case 'help':
      return { name };
    case 'check':
      if (urls.length === 0) throw complaint('Name what to check.', name);
      return { name, urls };
    case 'feed':
      return { name, ...wanted(name, values, urls), outFile: values.get('out') ?? null };
    case 'serve':
      return {
        name,
        ...wanted(name, values, urls),
        port: numberOf(name, values, 'port', PORT_MAX) ?? DEFAULT_PORT,
        demoFromSeconds: numberOf(name, values, 'demo-from', 86_400) ?? 0,
      };
  }
}

function wanted(command: CommandName, values: Values, urls: readonly string[]): Wanted {
  const configFile = values.get('config') ?? null;
  if (configFile !== null && urls.length > 0) {
    throw complaint(`What to watch is named twice: leave out --config, or ${urls.join(' ')}.`, command);
  }
  return { urls, configFile, dataDir: values.get('data') ?? null, zone: values.get('zone') ?? null };
}

/** Options without a command: only those that every command has. */
function readAlone(argv: readonly string[]): Command {
  const { values, positionals } = readOptions('help', argv);
  if (positionals.length > 0) throw complaint(`Name the command first, then its options.`, null);
  return { name: values.has('version') ? 'version' : 'help' };
}

interface ReadOptions {
  /** Flags have '' as their value. */
  readonly values: Values;
  readonly positionals: readonly string[];
}

function readOptions(command: CommandName, argv: readonly string[]): ReadOptions {
  const options: ParseArgsOptionsConfig = OPTIONS[command];
  const args = [...argv];
  const { tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true });
  const values = new Map<string, string>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (option === undefined) throw unknownOption(command, rawName, Object.keys(options));
    if (option.type === 'boolean' && value !== undefined)
      throw complaint(`${rawName} takes no value.`, command);
    const isMissing = value === undefined || value === '' || (value.startsWith('-') && inlineValue !== true);
    if (option.type === 'string' && isMissing) {
      throw complaint(`${rawName} needs a value, for example ${EXAMPLES[name] ?? rawName}`, command);
    }
    if (values.has(name) && option.type === 'string') throw complaint(`${rawName} is there twice.`, command);
    values.set(name, value ?? '');
  }
  return { values, positionals };
}

function numberOf(command: CommandName, values: Values, name: string, max: number): number | null {
  const text = values.get(name);
  if (text === undefined) return null;
  if (/^\d{1,6}$/u.test(text) && Number(text) <= max) return Number(text);
  throw complaint(
    `--${name} ${text}: expected a whole number from 0 to ${max}, for example ${EXAMPLES[name]}`,
    command,
  );
}

function unknownCommand(typed: string): Complaint {
  if (/^https?:\/\//u.test(typed)) {
    const how = `To watch an address: uptally serve ${typed} — to check it once: uptally check ${typed}`;
    return complaint(how, null);
  }
  const near = nearest(typed, Object.keys(OPTIONS));
  const hint = near === null ? '.' : `; did you mean uptally ${near}?`;
  return complaint(`There is no command ${typed}${hint}`, null);
}

function unknownOption(command: CommandName, typed: string, known: readonly string[]): Complaint {
  const name = typed.replace(/^-+/u, '');
  const near = nearest(name, known);
  const elsewhere = Object.entries(OPTIONS).find(([, options]) => Object.hasOwn(options, name));
  const none = `uptally ${command} has no ${typed}`;
  if (near !== null) return complaint(`${none}; did you mean --${near}?`, command);
  if (elsewhere !== undefined) return complaint(`${none}; uptally ${elsewhere[0]} does.`, command);
  return complaint(`${none}.`, command);
}

/** Also where two letters changed places, as fingers do. */
function nearest(typed: string, known: readonly string[]): string | null {
  const letters = (text: string) => [...text].sort().join('');
  return nearestName(typed, known) ?? known.find((name) => letters(name) === letters(typed)) ?? null;
}

/** @param command null = all of them */
function complaint(words: string, command: CommandName | null): Complaint {
  const usage = Object.entries(USAGE_LINES).flatMap(([name, line]) =>
    command === null || command === name ? [line] : [],
  );
  return new Complaint([words, '', ...usage].join('\n'), 2);
}

function isCommandName(text: string): text is CommandName {
  return Object.hasOwn(OPTIONS, text);
}
