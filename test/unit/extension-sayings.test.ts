// Every sentence that shared code and the background say: each is understood as what it is.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SAYINGS } from '../../extension/words/sayings.ts';
import { matchers } from '../../shared/probe/matchers.ts';
import { hearing } from '../../shared/sayings.ts';

const templates = Object.entries(SAYINGS).flatMap(([group, all]) =>
  Object.entries(all).map(([name, template]) => ({ name: `${group}.${name}`, template })),
);

test('each saying is heard as itself, and no two are the same', () => {
  const hear = hearing(Object.fromEntries(templates.map(({ name, template }) => [name, template])));
  for (const { name, template } of templates) {
    const gaps = template.split('{}').length - 1;
    const told = Array.from({ length: gaps }, (_, i) => `‹${i}›`);
    expect(hear(said(template, told))).toEqual({ code: name, told });
  }
});

test.each([
  ['(', 'missingParen'],
  ['[a', 'missingBracket'],
  [')', 'strayParen'],
  ['a**', 'nestedRepeat'],
  ['*a', 'nothingRepeated'],
  ['a{1001}', 'repeat'],
  ['[z-a]', 'range'],
  ['\\8', 'escape'],
  ['(?<n', 'name'],
  ['(?P<n>a)(?P<n>b)', 'nameTwice'],
  ['(?=a)', 'perl'],
  ['\\', 'backslash'],
])('what the library says of the pattern %s is heard as %s', (pattern, name) => {
  const read = matchers.pattern(pattern);
  expect(read.ok ? null : hearing(SAYINGS.pattern)(read.wrong)?.code).toBe(name);
});

test.each([
  ['$.', 'unread'],
  ['$[', 'unread'],
  ['$.a b', 'unread'],
  ['$[?match(@.a, "x")]', 'noFunction'],
])('what the library says of the path %s is heard as %s', (path, name) => {
  const read = matchers.jsonPath(path);
  expect(read.ok ? null : hearing(SAYINGS.path)(read.wrong)?.code).toBe(name);
});

test('whatever is told in a saying, what is heard says the same again', () => {
  const hear = hearing(Object.fromEntries(templates.map(({ name, template }) => [name, template])));
  fc.assert(
    fc.property(
      fc.constantFrom(...templates),
      fc.array(fc.string(), { minLength: 4, maxLength: 4 }),
      (one, texts) => {
        const text = said(one.template, texts);
        const heard = hear(text);
        const known = templates.find(({ name }) => name === heard?.code);
        expect(known === undefined || heard === null ? null : said(known.template, heard.told)).toBe(text);
      },
    ),
  );
});

function said(template: string, told: readonly string[]): string {
  return template.split('{}').reduce((text, piece, i) => `${text}${told[i - 1] ?? ''}${piece}`);
}
