// Every sentence that shared code and the background say: each is understood as what it is.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SAYINGS } from '../../extension/words/sayings.ts';
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
