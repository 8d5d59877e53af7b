// The package that npm publishes, as those who import it find it: entries, types, servers, bundlers.

import { spawnSync } from 'node:child_process';
import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData, type Problem } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toFeed } from '../../shared/feed/write.ts';
import { type Packed, packed } from '../support/packed.ts';
import { seededStatus } from '../support/seeded-status.ts';

const ROOT = join(import.meta.dirname, '../..');
let own: Packed;

beforeAll(() => {
  own = packed();
});
afterAll(() => own?.remove());

describe('the manifest', () => {
  test('publint finds nothing, not even a suggestion', async () => {
    const { messages, pkg } = await publint({ pack: { tarball: own.tarball.buffer }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  test('TypeScript finds the types of every entry', async () => {
    const result = await checkPackage(createPackageFromTarballData(own.tarball));
    if (result.types === false) throw new Error('The package has no types');
    expect(result.problems.filter((problem) => !isMeant(problem))).toEqual([]);
  });

  test('every text that shows how it is imported names an entry of it', () => {
    const { exports } = JSON.parse(readFileSync(join(own.root, 'package.json'), 'utf8'));
    const files = globSync('{README.md,docs/*.md,prober/**/*.ts,examples/**/*.{ts,tsx,js}}', { cwd: ROOT });
    const shown = files.flatMap((file) =>
      [...readFileSync(join(ROOT, file), 'utf8').matchAll(/(?:from|import) ['"]uptally\/([^'"]+)['"]/g)].map(
        ([, entry = '']) => ({ file, entry: `./${entry}` }),
      ),
    );
    expect(shown.filter(({ entry }) => exports[entry] === undefined)).toEqual([]);
  });

  test('nothing in it names a file that is not there', () => {
    const files: unknown[] = [];
    JSON.parse(readFileSync(join(own.root, 'custom-elements.json'), 'utf8'), (key, value) => {
      if (key === 'path' || key === 'module') files.push(value);
      return value;
    });
    for (const file of new Set(files)) expect(() => readFileSync(join(own.root, `${file}`))).not.toThrow();
    expect(files.length).toBeGreaterThan(4);
  });
});

/** The exceptions, each with its reason. */
function isMeant(problem: Problem): boolean {
  // What TypeScript did before 2022 (`moduleResolution: node`): it reads no `exports` at all.
  if (problem.kind === 'NoResolution' && problem.resolutionKind === 'node10') return true;
  // The package has ES modules alone; `require` of them works from Node 20.19 on, where this asks for 26.
  if (problem.kind === 'CJSResolvesToESM') return true;
  // A style sheet has no types; bundlers bring their own declarations for it.
  return problem.kind === 'NoResolution' && problem.entrypoint === './uptally-status.css';
}

describe('the types', () => {
  const OPTIONS = {
    target: 'ES2024',
    module: 'NodeNext',
    jsx: 'react-jsx',
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: false,
    types: [],
  };

  /** @returns what the compiler says; '' = nothing */
  function compiled(samples: readonly string[], change: object): string {
    for (const sample of samples) cpSync(join(ROOT, 'test/types', sample), join(own.folder, sample));
    writeFileSync(join(own.folder, 'package.json'), '{"type":"module"}');
    const compilerOptions = { ...OPTIONS, ...change };
    writeFileSync(join(own.folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: samples }));
    const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
    const { stdout, stderr } = spawnSync(process.execPath, [compiler, '-p', own.folder], {
      encoding: 'utf8',
    });
    return stdout + stderr;
  }

  const BUNDLER = { module: 'ESNext', moduleResolution: 'bundler' };
  const PAGE = { lib: ['ES2024', 'DOM', 'DOM.Iterable'] };

  test('of a page, with no other package installed', () => {
    expect(compiled(['element.ts'], PAGE)).toBe('');
    expect(compiled(['element.ts'], { ...PAGE, ...BUNDLER })).toBe('');
  });

  test('of a server, without those of a browser', () => {
    expect(compiled(['server.ts'], { lib: ['ES2024'] })).toBe('');
  });

  test('of JSX in Preact and React, apart and together', () => {
    own.link('preact', '@types/react', '@types/prop-types', 'csstype');
    expect(compiled(['preact.tsx'], PAGE)).toBe('');
    expect(compiled(['react.tsx'], { ...PAGE, ...BUNDLER })).toBe('');
    expect(compiled(['preact.tsx', 'react.tsx', 'element.ts'], PAGE)).toBe('');
  });
});

describe('on a server', () => {
  function run(code: string): string {
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: own.folder,
      encoding: 'utf8',
    });
    return stdout + stderr.slice(-500);
  }

  test('the elements can be imported where there are none', () => {
    const names = ['widget', 'widget/element', 'badge', 'widget/preact', 'widget/react'];
    const imports = names.map((name) => `import 'uptally/${name}';`).join('');
    expect(
      run(`${imports}
      import { UptallyStatus } from 'uptally/widget/element';
      import { UptallyBadge } from 'uptally/badge';
      console.log(typeof UptallyStatus, typeof UptallyBadge, typeof HTMLElement);`),
    ).toBe('function function undefined\n');
  });

  test('a feed is drawn, in a language that was imported', () => {
    const asOf = Date.UTC(2026, 9, 1);
    writeFileSync(
      join(own.folder, 'status.json'),
      JSON.stringify(toFeed(seededStatus({ asOf, names: ['Shop'] }))),
    );
    const drawn = run(`import { readFileSync } from 'node:fs';
      import 'uptally/widget/languages/de';
      import { renderStatus } from 'uptally/widget/render';
      console.log(renderStatus(readFileSync('status.json', 'utf8'), { src: '/status.json', locale: 'de' }));`);
    expect(drawn).toMatch(
      /^<uptally-status src="\/status\.json" locale="de"><template shadowrootmode="open">/,
    );
    expect(drawn).toContain('lang="de"');
  });

  test('the files that visitors load can be found', () => {
    const files = ['uptally-status.js', 'uptally-badge.js', 'uptally-status.css', 'custom-elements.json'];
    const found = run(
      `for (const file of ${JSON.stringify(files)}) console.log(import.meta.resolve('uptally/' + file));`,
    );
    expect(
      found
        .trim()
        .split('\n')
        .map((url) => url.replace(/^.*node_modules/, '')),
    ).toEqual([
      '/uptally/dist/widget/uptally-status.js',
      '/uptally/dist/widget/uptally-badge.js',
      '/uptally/dist/widget/uptally-status.css',
      '/uptally/custom-elements.json',
    ]);
  });
});

describe('in a bundle for browsers', () => {
  async function bundled(code: string): Promise<string> {
    const input = join(own.folder, 'entry.js');
    writeFileSync(input, code);
    const built = await build({
      root: own.folder,
      configFile: false,
      logLevel: 'silent',
      build: { write: false, rolldownOptions: { input } },
    });
    const [first] = Array.isArray(built) ? built : [built];
    if (first === undefined || !('output' in first)) throw new Error('Nothing was built');
    return first.output[0].code;
  }

  test('what is imported for its effect stays, and gives the element its name', async () => {
    expect(await bundled("import 'uptally/widget';")).toContain('uptally-status');
    expect(await bundled("import 'uptally/badge';")).toContain('uptally-badge');
    expect(await bundled("import 'uptally/widget/languages/de';")).toContain('uptallyLanguages');
  });

  test('a class that nobody uses goes, and one in use defines nothing by itself', async () => {
    expect(await bundled("import { UptallyStatus } from 'uptally/widget/element';")).not.toContain(
      'attachShadow',
    );
    const used = await bundled(
      "import { UptallyStatus } from 'uptally/widget/element'; globalThis.own = UptallyStatus;",
    );
    expect(used).toContain('attachShadow');
    expect(used).not.toContain('customElements.define(');
  });
});
