// The configurations in the documents are read without a problem.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseYaml } from '../../../prober/yaml-config.ts';
import { formatProblems } from '../../../shared/config/problem.ts';

const ROOT = join(import.meta.dirname, '../../..');

test.each(['README.md', 'docs/endpoints.md', 'docs/guard.md', 'docs/alerts-channels.md'])(
  'each configuration in %s is one',
  (file) => {
    const blocks = [...readFileSync(join(ROOT, file), 'utf8').matchAll(/```yaml\n([\s\S]*?)```/gu)];
    const problems = blocks.map(([, text = '']) => {
      const read = parseYaml(text, { zone: 'UTC' });
      return read.ok ? '' : formatProblems(read.problems);
    });
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.filter((each) => each !== '')).toEqual([]);
  },
);
