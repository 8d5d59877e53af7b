// The gallery without a browser: its stories, its pages as text, its code.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { highlighted } from '../../prober/gallery/highlight.ts';
import { statusOf } from '../../prober/gallery/made-up/status.ts';
import { STORIES } from '../../prober/gallery/made-up/stories.ts';
import type { Story } from '../../prober/gallery/made-up/story.ts';
import type { Language } from '../../prober/gallery/page.ts';
import { PAGES } from '../../prober/gallery/pages.ts';
import { galleryHtml } from '../../prober/gallery/template.ts';
import { readFeed } from '../../shared/feed/read-full.ts';
import { toFeed } from '../../shared/feed/write.ts';
import { overall } from '../../shared/ui/sentences.ts';
import { english } from '../../shared/ui/words.ts';

const NOW = Date.UTC(2026, 10, 25, 12, 0, 30);

function story(name: string): Story {
  const found = STORIES[name];
  if (found === undefined) throw new Error(`There is no story ${name}`);
  return found;
}

const made = new Map<string, ReturnType<typeof statusOf>>();

function status(name: string): ReturnType<typeof statusOf> {
  const known = made.get(name) ?? statusOf(story(name), NOW);
  made.set(name, known);
  return known;
}

/** Those that are no shop under other names. */
const DIFFERENT = Object.keys(STORIES).filter(
  (name) => !/^(?:sales|german|spanish|french|japanese|arabic)$/u.test(name),
);

describe('a story', () => {
  test.each([
    ['shop', 'All systems operational'],
    ['slow', 'Search is slow'],
    ['incident', 'Checkout is down'],
    ['maintenance', 'Checkout is in maintenance'],
    ['down', '3 of 3 down'],
    ['empty', 'Nothing is watched yet'],
  ])('%s reads “%s”', async (name, sentence) => {
    const { endpoints, incidents } = await status(name);
    expect(overall(endpoints, incidents, { locale: 'en', words: english }).sentence).toBe(sentence);
  });

  test('is the same each time, and fresh', async () => {
    const [one, two] = [await status('shop'), await statusOf(story('shop'), NOW)];
    expect(JSON.stringify(toFeed(one))).toBe(JSON.stringify(toFeed(two)));
    expect(one).toMatchObject({ madeAt: NOW, nextAt: NOW + 60_000, asOf: Date.UTC(2026, 10, 25, 12, 0) });
  });

  test('of days before stays as it was a minute ago', async () => {
    const [one, two] = [await status('shop'), await statusOf(story('shop'), NOW + 60_000)];
    const past = ({ endpoints }: typeof one) => endpoints.map(({ days }) => days.slice(0, -1));
    expect(past(one)).toEqual(past(two));
  });

  test.each(DIFFERENT)('%s is a feed that can be read, with every outage in its figures', async (name) => {
    const read = readFeed(JSON.stringify(toFeed(await status(name))));
    if (!read.ok) throw new Error(read.problem);
    for (const [i, endpoint] of read.status.endpoints.entries()) {
      const isToldDown = story(name).endpoints[i]?.troubles.some(({ what }) => what === 'down');
      expect([endpoint.id, endpoint.windows['90d'].downMs > 0]).toEqual([endpoint.id, isToldDown]);
    }
  });
});

describe('code', () => {
  test.each(['HTML', 'CSS', 'JavaScript', 'Markdown'] as const)(
    'in %s is the same, sign by sign, once its tags are off',
    (language: Language) => {
      const signs = fc.constantFrom(...'<>"\'&;/*-:#a1 \n!`=', '<!--', '-->', '::part(a)', '// ', '"a"');
      fc.assert(
        fc.property(fc.array(signs), (parts) => {
          expect(asText(highlighted(parts.join(''), language))).toBe(parts.join(''));
        }),
      );
    },
  );
});

describe('a page', () => {
  test.each(PAGES)(
    '“$title” has no inline script or style, names itself and says that it is made up',
    (page) => {
      const html = galleryHtml({ pages: PAGES, page, file: () => 'a < b', drawn: () => '<p>Drawn</p>' });
      expect(html.match(/<script(?![^>]* src="\/)[^>]*>|<style|\sstyle=|\son\w+=/gu)).toBe(null);
      expect(html).toContain('Made up for this gallery');
      expect(html.match(/aria-current="page"/gu)).toHaveLength(1);
      const ids = page.examples.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    },
  );
});

function asText(html: string): string {
  return html
    .replace(/<\/?span[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
