// A command: what it is called, which options it has, how it reads them, what it does.
// Promise: every command has this one shape; a name of an option that its table lacks does not compile.
// Not here: the commands themselves (a file each), the list of them (registry.ts), reading argv (command-line.ts).

import { Complaint } from '../complaint.ts';
import type { Terminal } from '../terminal.ts';
import { terminalText } from '../terminal-text.ts';

/** flag: `--json`. value: `--port 4748`, at most once. values: any number of times. */
export type Option =
  | { readonly kind: 'flag' }
  /** `example` is shown to who gave no value, or a wrong one. */
  | { readonly kind: 'value' | 'values'; readonly example: string };

/** Options by their long names, without the hyphens. */
export type OptionTable = Readonly<Record<string, Option>>;

/** What was typed after the name of the command; each option is one that the command has. */
export interface Typed {
  readonly positionals: readonly string[];
  /** By option, in the order typed; a flag has ''. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

type NamesOf<Table extends OptionTable, Kind extends Option['kind']> = {
  [Name in keyof Table & string]: Kind extends Table[Name]['kind'] ? Name : never;
}[keyof Table & string];

/** What was typed, as a command with these options asks for it. */
export type Given<Table extends OptionTable> = GivenNames<
  NamesOf<Table, 'flag'>,
  NamesOf<Table, 'value'>,
  NamesOf<Table, 'values'>
>;

interface GivenNames<Flag extends string, Value extends string, Values extends string> {
  readonly positionals: readonly string[];
  flag(name: Flag): boolean;
  /** null = not given. */
  value(name: Value): string | null;
  /** In the order typed. */
  values(name: Values): readonly string[];
  /**
   * The value as `read` understands it; null = not given.
   * @param read null = it does not understand
   * @param expected a noun phrase: "a length of time"
   * @throws Complaint that names the option, what was typed, what was expected and an example
   */
  parsed<T>(name: Value, read: (text: string) => T | null, expected: string): T | null;
  /** Ends the command: these words, then its usage. */
  complaint(words: string): Complaint;
}

export interface Definition<Table extends OptionTable, Wish> {
  readonly name: string;
  /** One line, for who mistyped it. */
  readonly usage: string;
  /** Its part of the help: the command and what it does, then each option on a line of its own. */
  readonly help: string;
  readonly options: Table;
  /** The options as the command's own type. @throws Complaint */
  readonly read: (given: Given<Table>) => Wish;
  /** @returns the exit status. @throws Complaint */
  readonly run: (wish: Wish, terminal: Terminal) => Promise<number>;
}

/** A command that was understood, and waits to be run. */
export interface Ready {
  readonly name: string;
  /** What was understood, for who wants to look at it. */
  readonly wish: unknown;
  readonly run: (terminal: Terminal) => Promise<number>;
}

/** A command, whatever its own type of wish. */
export interface Command
  extends Pick<Definition<OptionTable, unknown>, 'name' | 'usage' | 'help' | 'options'> {
  readonly prepare: (typed: Typed) => Ready;
}

export function command<const Table extends OptionTable, Wish>(definition: Definition<Table, Wish>): Command {
  const { name, usage, help, options, read, run } = definition;
  return {
    name,
    usage,
    help,
    options,
    prepare(typed) {
      const wish = read(given(definition, typed));
      return { name, wish, run: (terminal) => run(wish, terminal) };
    },
  };
}

function given<Table extends OptionTable>(
  { options, usage }: Pick<Definition<Table, unknown>, 'options' | 'usage'>,
  { positionals, values }: Typed,
): Given<Table> {
  const value = (name: string) => values.get(name)?.[0] ?? null;
  const complaint = (words: string) => usageComplaint(words, [usage]);
  return {
    positionals,
    flag: (name) => values.has(name),
    value,
    values: (name) => values.get(name) ?? [],
    parsed(name, read, expected) {
      const text = value(name);
      if (text === null) return null;
      const understood = read(text);
      if (understood !== null) return understood;
      throw complaint(`--${name} ${text}: expected ${expected}, for example ${exampleOf(options, name)}`);
    },
    complaint,
  };
}

/** `--port 4748`; the name alone for a flag. */
export function exampleOf(options: OptionTable, name: string): string {
  const option = options[name];
  return option === undefined || option.kind === 'flag' ? `--${name}` : `--${name} ${option.example}`;
}

/** A wrong command line: what was wrong, then how it is used. */
export function usageComplaint(words: string, usages: readonly string[]): Complaint {
  return new Complaint([terminalText(words), '', ...usages].join('\n'), 2);
}
