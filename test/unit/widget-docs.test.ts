// docs/widget.md says what the widget has: names, defaults, limits, words; and its examples use nothing else.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { valuesOf } from '../../scripts/custom-elements.ts';
import { BADGE, STATUS } from '../../scripts/elements-described.ts';
import { toFeed } from '../../shared/feed/write.ts';
import { english } from '../../shared/ui/words.ts';
import { renderStatus } from '../../widget/render.tsx';
import { seededStatus } from '../support/seeded-status.ts';

const ROOT = join(import.meta.dirname, '../..');
const text = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const PAGE = text('docs/widget.md');

const keys = (table: object): readonly string[] => Object.keys(table);
const rows = [...PAGE.matchAll(/^\| (.+?) \|(.*)$/gmu)].map(([, first = '', rest = '']) => ({ first, rest }));
const rowsOf = (name: string) => rows.filter(({ first }) => first.split(', ').includes(`\`${name}\``));

describe('a table names', () => {
  test.each([
    ...keys(STATUS.attributes),
    ...keys(STATUS.properties),
    ...keys(STATUS.methods).map((name) => `${name}()`),
    ...keys(STATUS.events),
    ...keys(STATUS.slots),
    ...keys(STATUS.parts),
    ...keys(BADGE.parts),
    ...keys(STATUS.customProperties),
    ...keys(english.problem),
  ])('%s', (name) => {
    const isProblem = rows.some(({ rest }) => rest.includes(` \`${name}\` |`));
    expect(isProblem || rowsOf(name).length > 0).toBe(true);
  });
});

test('what the badge element has is told', () => {
  expect(PAGE).toContain(
    `it has ${keys(BADGE.attributes)
      .map((name) => `\`${name}\``)
      .join(', ')}.`,
  );
});

test('the lengths among the custom properties have the defaults of the style sheet', () => {
  const values = valuesOf(text('widget/widget.css'));
  const lengths = keys(STATUS.customProperties).filter((name) => values.has(name));
  expect(lengths).toHaveLength(5);
  for (const name of lengths) {
    expect(rowsOf(name).map(({ rest }) => rest.split('|')[1]?.trim())).toEqual([`\`${values.get(name)}\``]);
  }
});

test('the sizes are the limits of the build', () => {
  const limits = [...text('scripts/build.ts').matchAll(/'dist\/widget\/([\w-]+\.js)': ([\d_]+)/gu)];
  expect(limits.length).toBeGreaterThan(0);
  for (const [, file = '', bytes = ''] of limits) {
    expect(rowsOf(file).map(({ rest }) => rest.trim())).toEqual([`${bytes.replace('_', ',')} bytes |`]);
  }
});

test('the words of a problem are those that the widget says', () => {
  for (const [kind, words] of Object.entries(english.problem)) {
    if (kind === 'document') continue;
    expect(PAGE).toContain(`| ${words('404')} | \`${kind}\` |`);
  }
});

test('the browsers are those that the build is for', () => {
  const [, list = ''] = /WIDGET_BROWSERS = \[(.*)\]/u.exec(text('vite.config.ts')) ?? [];
  const names = list
    .replaceAll("'", '')
    .split(', ')
    .map((name) => name.replace(/(\d)/u, ' $1'));
  for (const name of names) expect(PAGE.toLowerCase()).toContain(name);
});

describe('an example', () => {
  const elements = [...PAGE.matchAll(/<(uptally-(?:status|badge))\s([^>]*)>/gu)];

  test.each(elements.map(([all, tag, attributes]) => ({ all, tag, attributes })))(
    'uses attributes that there are: $all',
    ({ tag, attributes = '' }) => {
      const known = keys((tag === STATUS.tag ? STATUS : BADGE).attributes);
      const used = [...attributes.matchAll(/([\w-]+)=/gu)].map(([, name = '']) => name);
      const events = keys(STATUS.events).map((name) => `on${name}`);
      expect(used.filter((name) => ![...known, ...events, 'placeholder'].includes(name))).toEqual([]);
    },
  );

  test('uses slots, parts and custom properties that there are', () => {
    const found = (pattern: RegExp) => [...PAGE.matchAll(pattern)].map(([, name = '']) => name);
    expect(found(/slot="(\w+)"/gu).filter((name) => !keys(STATUS.slots).includes(name))).toEqual([]);
    expect(found(/::part\((\w+)/gu).filter((name) => !keys(STATUS.parts).includes(name))).toEqual([]);
    const properties = found(/^ {2}(--[\w-]+):/gmu);
    expect(properties.filter((name) => !keys(STATUS.customProperties).includes(name))).toEqual([]);
  });

  test('of the server draws what it says', () => {
    const [, options = ''] = /renderStatus\(feed, (\{[\s\S]*?\})\);/u.exec(PAGE) ?? [];
    const read = JSON.parse(
      options
        .replace(/^ {2}(\w+):/gmu, '"$1":')
        .replaceAll("'", '"')
        .replace('Date.now()', `${Date.UTC(2026, 10, 25)}`)
        .replace(/,\n\}/u, '}'),
    );
    const status = seededStatus({ asOf: Date.UTC(2026, 10, 25), names: ['Checkout', 'Website'] });
    const html = renderStatus(toFeed(status), read);
    expect(html).toMatch(
      /^<uptally-status src="https:\/\/status\.example\.org\/status\.json" variant="compact">/u,
    );
    expect(html).toContain('<link rel="stylesheet" href="/uptally-status.css">');
    expect(html).toContain('Checkout is down');
  });
});

test.each([...PAGE.matchAll(/\]\(([^)]+)\)/gu)].map(([, target = '']) => target))(
  'the link to %s leads there',
  (target) => {
    if (target.startsWith('https://')) return;
    if (target.startsWith('#')) {
      const heads = [...PAGE.matchAll(/^## (.+)$/gmu)].map(([, head = '']) =>
        head.toLowerCase().replaceAll(' ', '-'),
      );
      expect(heads).toContain(target.slice(1));
    } else
      expect(() =>
        readFileSync(join(ROOT, 'docs', target, target.endsWith('.md') ? '' : 'README.md')),
      ).not.toThrow();
  },
);
