// The layers: imports point down, never up and never sideways.

import { expect, test } from 'vitest';
import { type Source, sources } from './sources.ts';

/** What each layer may import besides itself; order and arrows as in the house of the design. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'shared/core': [],
  'shared/ports.ts': ['shared/core', 'shared/config'],
  'shared/sayings.ts': [],
  'shared/config': ['shared/core', 'shared/sayings.ts'],
  'shared/store': ['shared/core', 'shared/ports.ts', 'shared/sayings.ts', 'shared/config'],
  'shared/probe': ['shared/core', 'shared/ports.ts', 'shared/sayings.ts', 'shared/config', 'shared/store'],
  'shared/backup': ['shared/core', 'shared/ports.ts', 'shared/sayings.ts', 'shared/config', 'shared/store'],
  'shared/alert': ['shared/core', 'shared/ports.ts', 'shared/sayings.ts', 'shared/config', 'shared/store'],
  'shared/feed': ['shared/core', 'shared/ports.ts', 'shared/config', 'shared/store'],
  'shared/sources': ['shared/core', 'shared/ports.ts', 'shared/config', 'shared/feed'],
  'shared/ui': ['shared/core', 'shared/config', 'shared/feed', 'shared/alert', 'shared/sources'],
  extension: ['shared'],
  widget: ['shared'],
  prober: ['shared'],
};

const all = sources();

test.each(all)('$file imports only what lies below its layer', ({ file, imports }) => {
  const own = layerOf(file);
  const upward = imports
    .filter((name) => name.includes('/') && isOurs(name))
    .filter((name) => layerOf(name) !== own && !mayImport(own, name));
  expect(upward).toEqual([]);
});

test.each(adapters())('$file is imported by the faces alone', ({ file }) => {
  const users = all.filter(({ imports }) => imports.includes(file)).map((source) => source.file);
  expect(users.filter((user) => user.startsWith('shared/'))).toEqual([]);
});

test('a screen of the extension reaches into no other: what they share lies in screen/ or above', () => {
  const rooms = ['extension/popup/', 'extension/dashboard/', 'extension/background/'];
  const sideways = all.flatMap(({ file, imports }) => {
    const own = rooms.find((room) => file.startsWith(room));
    return own === undefined
      ? []
      : imports.filter((name) => rooms.some((room) => room !== own && name.startsWith(room)));
  });
  expect(sideways).toEqual([]);
});

test('nothing that the widget reaches needs Temporal, which its visitors may lack', () => {
  const needy = reachedFrom('widget/').filter(({ code }) => /\bTemporal\./.test(code));
  expect(needy.map(({ file }) => file)).toEqual([]);
});

/** What Preact can do, and widget/draw.ts can't. */
const PREACT_ALONE: readonly string[] = [
  ...['extends Component', 'preact/hooks', 'createContext', 'createPortal', ' ref=', 'Capture='],
  ...['dangerouslySetInnerHTML', '<input', '<textarea', '<select', '<template', '<math', '<foreignObject'],
];

test('no part that the widget draws needs what only Preact can do', () => {
  const needy = reachedFrom('widget/').filter(({ code }) => PREACT_ALONE.some((name) => code.includes(name)));
  expect(needy.map(({ file }) => file)).toEqual([]);
});

test('nothing that the widget reaches is a package, but for the types of Preact', () => {
  const packages = reachedFrom('widget/').flatMap(({ imports }) => imports.filter((name) => !isOurs(name)));
  expect([...new Set(packages)].filter((name) => !/^preact(?:\/jsx-runtime)?$/.test(name))).toEqual([]);
});

test('the languages of expectations, 52 kB, are loaded only once they are needed', () => {
  const heavy = /from '(?:re2js|json-p3)'/;
  expect(all.filter(({ code }) => heavy.test(code)).map(({ file }) => file)).toEqual([
    'shared/probe/matchers.ts',
  ]);
  const eager = all.filter(({ code }) => /from '[^']*\/probe\/matchers\.ts'/.test(code));
  expect(eager.filter(({ file }) => !file.startsWith('prober/')).map(({ file }) => file)).toEqual([]);
});

/** Beside what visitors load. */
const FOR_SERVERS: readonly string[] = ['widget/render.tsx'];

function adapters(): readonly Source[] {
  return all.filter(({ file }) => file === 'shared/store/idb.ts' || file === 'shared/store/sqlite.ts');
}

function isOurs(name: string): boolean {
  return /^(shared|extension|widget|prober|test|scripts)\//.test(name);
}

function layerOf(file: string): string {
  if (!file.startsWith('shared/')) return file.split('/')[0] ?? file;
  return file.split('/').slice(0, 2).join('/');
}

function mayImport(layer: string, name: string): boolean {
  return (ALLOWED[layer] ?? []).some((allowed) => name === allowed || name.startsWith(`${allowed}/`));
}

function reachedFrom(folder: string): readonly Source[] {
  const reached = new Set(all.filter(({ file }) => file.startsWith(folder) && !FOR_SERVERS.includes(file)));
  for (const source of reached) {
    for (const next of all) if (source.imports.includes(next.file)) reached.add(next);
  }
  return [...reached];
}
