// What the repository promises about itself: exact versions, documented dependencies, a clean lock file.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './sources.ts';

const text = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const manifest: { dependencies: Record<string, string>; devDependencies: Record<string, string> } =
  JSON.parse(text('package.json'));
const dependencies = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });

test('every dependency is pinned to one exact version', () => {
  expect(dependencies.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('every dependency has its line, with its version, in docs/dependencies.md', () => {
  const document = text('docs/dependencies.md');
  const lines = dependencies.map(([name, version]) => `| \`${name}\` ${version} |`);
  expect(lines.filter((line) => !document.includes(line))).toEqual([]);
});

test('the lock file names no registry', () => {
  expect(text('package-lock.json')).not.toContain('"resolved"');
});
