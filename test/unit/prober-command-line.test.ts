import { describe, expect, test } from 'vitest';
import { readCommandLine } from '../../prober/command-line.ts';
import { Complaint } from '../../prober/complaint.ts';
import { USAGE } from '../../prober/usage.ts';

const read = (line: string) => readCommandLine(line.split(' ').filter((word) => word !== ''));

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
    ['feed --out f.json', { name: 'feed', outFile: 'f.json', urls: [] }],
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
    ['serve --port', '--port needs a value, for example --port 4748'],
    ['serve --config --port 1', '--config needs a value, for example --config uptally.yaml'],
    ['serve --port=', '--port needs a value'],
    ['serve --port 65536', '--port 65536: expected a whole number from 0 to 65535'],
    ['serve --port 1e3', 'expected a whole number'],
    ['serve --port 1 --port 2', '--port is there twice.'],
    ['serve --help=yes', '--help takes no value.'],
    ['serve --config w.yaml https://a.example', 'What to watch is named twice'],
    ['check', 'Name what to check.'],
  ])('%s → %s', (line, words) => {
    expect(complaintOf(line)).toContain(words);
    expect(complaintOf(line)).toContain('\n\nuptally ');
  });
});

test('the help names every command and option', () => {
  for (const word of ['serve', 'check', 'feed', 'help', '--config', '--port', '--data', '--zone', '--out']) {
    expect(USAGE).toContain(word);
  }
});
