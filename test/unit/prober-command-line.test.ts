import { describe, expect, test } from 'vitest';
import { readCommandLine } from '../../prober/command-line.ts';
import { command } from '../../prober/commands/command.ts';
import { COMMANDS } from '../../prober/commands/registry.ts';
import { wholeNumber } from '../../prober/commands/values.ts';
import { Complaint } from '../../prober/complaint.ts';
import { USAGE } from '../../prober/usage.ts';

const read = (line: string) => {
  const { name, wish } = readCommandLine(line.split(' ').filter((word) => word !== ''));
  return Object.assign({ name }, wish);
};

function complaintOf(line: string): string {
  try {
    read(line);
  } catch (error) {
    if (error instanceof Complaint && error.exitStatus === 2) return error.message;
  }
  return 'no complaint';
}

const SERVE = {
  name: 'serve',
  urls: [],
  configFile: null,
  dataDir: null,
  zone: null,
  port: 4747,
  demoFromSeconds: 0,
};

describe('what is understood', () => {
  test.each([
    ['serve', SERVE],
    ['serve https://a.example https://b.example', { urls: ['https://a.example', 'https://b.example'] }],
    ['serve --port 0 https://a.example', { urls: ['https://a.example'], port: 0 }],
    ['serve --port=65535 --zone=UTC', { port: 65_535, zone: 'UTC' }],
    ['serve --config w.yaml --data d', { configFile: 'w.yaml', dataDir: 'd' }],
    ['serve --data=-odd', { dataDir: '-odd' }],
    ['check https://a.example', { name: 'check', urls: ['https://a.example'] }],
    ['doctor https://a.example/status.json --json', { name: 'doctor', isJson: true }],
    ['feed --out f.json', { name: 'feed', out: 'f.json', everyMs: null, urls: [] }],
    ['feed --out public/ --every 5m', { name: 'feed', out: 'public/', everyMs: 300_000 }],
    ['help', { name: 'help' }],
    ['--help', { name: 'help' }],
    ['-h', { name: 'help' }],
    ['serve --help', { name: 'help' }],
    ['--version', { name: 'version' }],
    ['check -v', { name: 'version' }],
  ])('%s', (line, command) => {
    expect(read(line)).toMatchObject(command);
  });
});

describe('what is not understood is named, with what would be right', () => {
  test.each([
    ['', 'Name a command.'],
    ['sevre', 'did you mean uptally serve?'],
    ['chekc https://a.example', 'did you mean uptally check?'],
    ['constructor', 'There is no command constructor.'],
    ['https://a.example', 'uptally serve https://a.example'],
    ['--port 1', 'uptally help has no --port; uptally serve does.'],
    ['serve --prot 1', 'uptally serve has no --prot; did you mean --port?'],
    ['serve --conf x', 'uptally serve has no --conf; did you mean --config?'],
    ['serve --out x', 'uptally serve has no --out; uptally feed does.'],
    ['serve --toString', 'uptally serve has no --toString.'],
    ['serve -x', 'uptally serve has no -x.'],
    ['feed --every soon', '--every soon: expected a length of time, for example --every 5m'],
    ['serve --port', '--port needs a value, for example --port 4748'],
    ['serve --config --port 1', '--config needs a value, for example --config uptally.yaml'],
    ['serve --port=', '--port needs a value'],
    ['serve --port 65536', '--port 65536: expected a whole number from 0 to 65535'],
    ['serve --port 1e3', 'expected a whole number'],
    ['serve --port 1 --port 2', '--port is there twice.'],
    ['serve --help=yes', '--help takes no value.'],
    ['serve --config w.yaml https://a.example', 'What to watch is named twice'],
    ['check', 'Name what to check.'],
    ['doctor', 'Name the address of a feed, for example https://status.example.org/status.json'],
    ['doctor a.example', 'did you mean https://a.example?'],
    ['doctor https://a.example https://b.example', 'Name one address at a time.'],
  ])('%s → %s', (line, words) => {
    expect(complaintOf(line)).toContain(words);
    expect(complaintOf(line)).toContain('\n\nuptally ');
  });
});

test.each(COMMANDS)('the help of $name has each of its options, and the whole help has it', (command) => {
  for (const option of Object.keys(command.options)) expect(command.help).toContain(`--${option}`);
  expect(command.usage).toMatch(new RegExp(`^uptally ${command.name}( |$)`));
  expect(command.help).toMatch(new RegExp(`^uptally ${command.name} `));
  expect(USAGE).toContain(command.help);
});

describe('help', () => {
  const said = async (...argv: readonly string[]) => {
    const lines: string[] = [];
    const say = (text: string) => void lines.push(text);
    const signal = new AbortController().signal;
    const status = await readCommandLine(argv).run({ say, note: () => undefined, signal });
    return { status, text: lines.join('\n') };
  };

  test('help tells everything, and with a command its part alone', async () => {
    expect(await said('help')).toEqual({ status: 0, text: USAGE });
    expect(await said('-h')).toEqual({ status: 0, text: USAGE });
    const { text } = await said('help', 'feed');
    expect(text).toMatch(/^uptally feed .*\n {2}--out /);
    expect(text).not.toContain('--port');
    expect(await said('feed', '--out', 'x', '--help')).toEqual({ status: 0, text });
  });

  test('help of what is no command is refused', () => {
    expect(complaintOf('help fed')).toContain('did you mean uptally feed?');
    expect(complaintOf('help serve check')).toContain('Name one command at a time.');
  });
});

test('what was typed is harmless where it is quoted', () => {
  expect(complaintOf('serve --port \u001b[2J')).toContain('--port \\u{1b}[2J: expected a whole number');
});

describe('what a command is given', () => {
  const flags = { json: { kind: 'flag' } } as const;
  const demo = command({
    name: 'demo',
    usage: 'uptally demo',
    help: 'uptally demo',
    options: {
      ...flags,
      window: { kind: 'values', example: '7d' },
      port: { kind: 'value', example: '1' },
    },
    read: (given) => ({
      json: given.flag('json'),
      windows: given.values('window'),
      port: given.parsed('port', (text) => wholeNumber(text, 9), 'a digit'),
      files: given.positionals,
    }),
    run: async ({ port }) => port ?? 0,
  });
  const typed = (values: Readonly<Record<string, readonly string[]>>) => ({
    positionals: ['a', '-'],
    values: new Map(Object.entries(values)),
  });

  test('flags, values, repeated values and positionals, each as it asks', () => {
    const { name, wish } = demo.prepare(typed({ json: [''], window: ['1d', '7d'], port: ['4'] }));
    expect([name, wish]).toEqual(['demo', { json: true, windows: ['1d', '7d'], port: 4, files: ['a', '-'] }]);
    const none = { json: false, windows: [], port: null, files: ['a', '-'] };
    expect(demo.prepare(typed({})).wish).toEqual(none);
  });

  test('a value that is not understood is named with an example and the usage', () => {
    expect(() => demo.prepare(typed({ port: ['x'] }))).toThrow(
      new Complaint('--port x: expected a digit, for example --port 1\n\nuptally demo', 2),
    );
  });
});
