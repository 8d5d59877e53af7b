import { expect, test } from 'vitest';
import { parseYaml } from '../../../prober/yaml-config.ts';
import { formatProblem } from '../../../shared/config/problem.ts';

function problems(text: string): readonly string[] {
  const parsed = parseYaml(text, { zone: 'UTC' });
  return parsed.ok ? [] : parsed.problems.map(formatProblem);
}

test('YAML is read, instants and ranges without quotes too', () => {
  const parsed = parseYaml(
    `
zone: Asia/Tokyo
endpoints:
  - https://example.org
  - { url: https://example.org/a, expect: { status: [200-299, 401] } }
maintenance:
  - { from: 2026-12-01T22:00+01:00, to: 2026-12-01T23:00:00+01:00 }
`,
    { zone: 'UTC' },
  );
  expect(parsed).toMatchObject({
    ok: true,
    config: {
      zone: 'Asia/Tokyo',
      endpoints: [
        { id: 'example-org' },
        {
          expectedStatuses: [
            { from: 200, to: 299 },
            { from: 401, to: 401 },
          ],
        },
      ],
      maintenance: [{ from: Date.UTC(2026, 11, 1, 21) }],
    },
  });
});

test('JSON is read by the same door', () => {
  expect(parseYaml('{"endpoints": ["https://example.org"]}', { zone: 'UTC' }).ok).toBe(true);
});

test('each problem has its line, from the top of the file', () => {
  const lines = problems(`endpoints:
  - url: https://example.org
    expect:
      latency: soon
    intervall: 60s
  - name: Shop
zon: UTC
`);
  expect(lines.map((line) => line.split(':').slice(0, 2).join(':'))).toEqual([
    'line 4: endpoints[0].expect.latency',
    'line 5: endpoints[0].intervall',
    'line 6: endpoints[1].url',
    'line 7: zon',
  ]);
});

test('a text that is no YAML is refused with the line', () => {
  expect(problems('endpoints:\n  - [a\nb: c\n')[0]).toMatch(/^line [23]: /u);
});

test('an empty file is refused with what belongs there', () => {
  expect(problems('')[0]).toContain('for example endpoints: [https://example.org]');
});

test('aliases that multiply beyond reason are refused', () => {
  const names = [...'abcdefghi'];
  const bomb = names.map(
    (name, i) => `${name}: &${name} [${Array(9).fill(i === 0 ? '"x"' : `*${names[i - 1]}`)}]`,
  );
  expect(problems(bomb.join('\n'))[0]).toContain('alias');
});
