// The documents beside the feed: badges, what Shields draws them from, and the Atom feed.

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { atom } from '../../prober/beside/atom.ts';
import { feedId } from '../../prober/beside/atom-id.ts';
import { badgeSvg } from '../../prober/beside/badge-svg.ts';
import { writeFolder } from '../../prober/beside/folder.ts';
import type { Glance } from '../../prober/beside/glance.ts';
import { besideDocuments } from '../../prober/beside/registry.ts';
import { shields } from '../../prober/beside/shields.ts';
import { shortened, textWidth } from '../../prober/beside/text-width.ts';
import type { State } from '../../shared/core/standing.ts';
import type { Incident } from '../../shared/feed/status.ts';
import { STATES_BY_SEVERITY } from '../../shared/ui/sentences.ts';
import { STATE_SHAPES } from '../../shared/ui/state-shapes.ts';
import { glance, glanced, HOSTILE, MADE_AT } from '../support/glances.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;
const incident = (fields: Partial<Incident>): Incident => ({
  title: 'Payments fail',
  impact: 'down',
  begin: MADE_AT - 10 * MINUTE,
  end: null,
  endpoints: [],
  updates: [],
  url: null,
  ...fields,
});
const one = (state: State) => glance([glanced('shop', state, 'Shop')]);

describe('a badge', () => {
  test.each([
    ['up', 'All systems operational, as of 2026-11-24 14:02 UTC'],
    ['degraded', 'Shop is slow, as of 2026-11-24 14:02 UTC'],
    ['down', 'Shop is down, as of 2026-11-24 14:02 UTC'],
    ['maintenance', 'Shop is in maintenance, as of 2026-11-24 14:03 UTC'],
    ['unknown', 'No current data, as of 2026-11-24 14:03 UTC'],
  ] as const)('of %s says "%s"', (state, words) => {
    expect(badgeSvg.text(one(state))).toContain(`<title>Example: ${words}</title>`);
  });

  test('of an endpoint says its name and its state, an open incident that names it included', () => {
    const told = glance([glanced('shop', 'up', 'Shop'), glanced('search', 'down')], {
      incidents: [incident({ impact: 'degraded', endpoints: ['shop'] }), incident({})],
    });
    const [shop, search] = told.endpoints.map((endpoint) => badgeSvg.each?.text(told, endpoint));
    expect(shop).toContain('<title>Shop: Slow, as of');
    expect(search).toContain('<title>search: Down, as of');
  });

  test('of everything tells an open incident that is worse than what is measured', () => {
    const told = glance([glanced('shop', 'up')], { incidents: [incident({})] });
    expect(badgeSvg.text(told)).toContain('Example: Payments fail, as of');
  });

  test('draws the marks that every face draws', () => {
    for (const state of STATES_BY_SEVERITY) {
      expect(badgeSvg.text(one(state))).toContain(`d="${STATE_SHAPES[state]}"`);
    }
  });

  test('keeps what was typed as text, and fetches nothing', () => {
    const told = glance([glanced('shop', 'down', HOSTILE)], { title: HOSTILE });
    const svg = badgeSvg.text(told);
    expect(svg).not.toMatch(/<script|<style|href|url\(|\p{Surrogate}|(?!\n)\p{Cc}/u);
    expect(svg.match(/http[^"]*/gu)).toEqual(['http://www.w3.org/2000/svg']);
  });

  test('of a long name is cut, its title is not', () => {
    const svg = badgeSvg.text(glance([glanced('shop', 'down', 'Shop '.repeat(80).trim())]));
    expect(Number(/width="(\d+)"/u.exec(svg)?.[1])).toBeLessThan(700);
    expect(svg).toContain(`Example: ${'Shop '.repeat(80)}is down, as of`);
  });
});

test('signs are cut as people see them', () => {
  expect([shortened('abcd', 4), shortened('abcde', 4), shortened('👩‍👩‍👧é', 2)]).toEqual([
    'abcd',
    'abc…',
    '👩‍👩‍👧é',
  ]);
  expect([textWidth('', 11), textWidth('i', 100), textWidth('日', 100), textWidth('é', 100)]).toEqual([
    0, 28, 110, 60,
  ]);
});

describe('what Shields draws a badge from', () => {
  test.each([
    ['up', { color: '#1f8a5b', message: 'All systems operational (2026-11-24 14:02 UTC)' }],
    ['down', { color: '#cc2f2f', message: 'Shop is down (2026-11-24 14:02 UTC)', isError: true }],
    ['unknown', { color: '#6b7682', message: 'No current data (2026-11-24 14:03 UTC)', isError: true }],
  ] as const)('%s', (state, fields) => {
    const common = { schemaVersion: 1, label: 'Example', cacheSeconds: 300 };
    expect(JSON.parse(shields.text(one(state)))).toEqual({ ...common, ...fields });
  });

  test('one for an endpoint', () => {
    const told = one('degraded');
    const text = told.endpoints.map((endpoint) => shields.each?.text(told, endpoint) ?? '')[0] ?? '';
    expect(JSON.parse(text)).toMatchObject({ label: 'Shop', message: 'Slow (2026-11-24 14:02 UTC)' });
  });
});

describe('the Atom feed', () => {
  const valuesOf = (text: string, tag: string) =>
    [...text.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'gu'))].map((match) => match[1]);
  const textOf = (more: Partial<Glance>) => atom.text(glance([glanced('shop', 'down', 'Shop')], more));

  test('an incident has its name, its dates, its updates and where more is told', () => {
    const begin = Date.UTC(2026, 10, 24, 13, 2);
    const updates = [{ at: begin + 3 * MINUTE, text: 'We found the <cause>.' }];
    const told = incident({ begin, updates, endpoints: ['shop'], url: 'https://example.org/a?b&c' });
    const text = textOf({ incidents: [told] });
    expect(valuesOf(text, 'id')).toEqual([
      'tag:status.example.org,2026:status',
      'tag:status.example.org,2026:status/incident/2026-11-24T13:02:00.000Z',
    ]);
    expect(valuesOf(text, 'updated')).toEqual(Array(2).fill('2026-11-24T13:05:00.000Z'));
    expect(valuesOf(text, 'published')).toEqual(['2026-11-24T13:02:00.000Z']);
    expect(text).toContain('<link rel="alternate" href="https://status.example.org/"/>');
    expect(text).toContain('<link rel="related" href="https://example.org/a?b&amp;c"/>');
    expect(text).toContain(
      '<content type="html">&lt;p&gt;Down since 24 Nov 2026, 14:02:00 CET.&lt;/p&gt;&lt;p&gt;Concerned: Shop&lt;/p&gt;' +
        '&lt;p&gt;&lt;b&gt;24 Nov 2026, 14:05:00 CET&lt;/b&gt;&lt;br&gt;We found the &amp;lt;cause&amp;gt;.&lt;/p&gt;</content>',
    );
  });

  test('a name stays while its words are mended, and an end is news', () => {
    const open = textOf({ incidents: [incident({})] });
    const over = textOf({ incidents: [incident({ title: 'Cards fail', end: MADE_AT - MINUTE })] });
    expect(valuesOf(over, 'id')).toEqual(valuesOf(open, 'id'));
    expect(valuesOf(over, 'updated')[1]).toBe(new Date(MADE_AT - MINUTE).toISOString());
    expect(over).toMatch(/Down from 24 Nov 2026, 14:53:30 CET to 24 Nov 2026, 15:02:30 CET\./u);
  });

  test('two that begin together have two names', () => {
    const ids = valuesOf(textOf({ incidents: [incident({}), incident({ title: 'b' })] }), 'id');
    expect(new Set(ids).size).toBe(3);
  });

  test.each([
    ['in 15 days', 15, null],
    ['in 14 days', 14, 0],
    ['begun', -0.01, -0.01],
    ['over', -0.5, -0.4],
    ['over for 90 days', -90.1, null],
  ])('maintenance %s', (_what, inDays, updatedInDays) => {
    const from = MADE_AT + inDays * DAY;
    const text = textOf({ maintenance: [{ from, to: from + 0.1 * DAY, title: 'New database' }] });
    const updated = updatedInDays === null ? [] : [new Date(MADE_AT + updatedInDays * DAY).toISOString()];
    expect(valuesOf(text, 'updated').slice(1)).toEqual(updated);
  });

  test('without anything to tell it has a date still, that of the day', () => {
    expect(valuesOf(textOf({}), 'updated')).toEqual(['2026-11-24T00:00:00.000Z']);
  });

  test('without a page its names are of its title', () => {
    const text = textOf({ page: null, incidents: [incident({})] });
    expect(valuesOf(text, 'id')).toEqual(Array(2).fill(expect.stringMatching(/^urn:uuid:[\da-f-]{36}$/u)));
    expect(valuesOf(text, 'id')).toEqual(valuesOf(textOf({ page: null, incidents: [incident({})] }), 'id'));
    expect(text).not.toContain('<link');
  });

  test.each([
    ['https://example.org/status/', 'tag:example.org,2026:status/status'],
    ['https://example.org:8443/', 'tag:example.org,2026:status/8443'],
  ])('of %s is named %s', (page, id) => {
    expect(feedId(page, '')('')).toBe(id);
  });

  test('what was typed stays text', () => {
    const updates = [{ at: MADE_AT, text: HOSTILE }];
    const text = textOf({ title: HOSTILE, incidents: [incident({ title: HOSTILE, updates })] });
    expect(text).not.toMatch(/<script|\p{Surrogate}|(?!\n)\p{Cc}/u);
  });
});

describe('the folder that is written', () => {
  test('holds the feed and everything beside it, and tells what is of nobody any more', () => {
    const folder = mkdtempSync(join(tmpdir(), 'uptally-folder-'));
    mkdirSync(join(folder, 'badge'));
    writeFileSync(join(folder, 'badge/gone.svg'), '<svg/>');
    const notes: string[] = [];
    const told = glance([glanced('shop', 'up'), glanced('search', 'up')]);
    writeFolder(folder, { text: '{}', glance: told }, (line) => notes.push(line));
    expect(readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()).toEqual(
      [
        ...['badge', 'badge.svg', 'badge/gone.svg', 'badge/search.svg', 'badge/shop.svg'],
        ...['shields', 'shields.json', 'shields/search.json', 'shields/shop.json'],
        ...['status.atom', 'status.json'],
      ].map((path) => join(path)),
    );
    expect(readFileSync(join(folder, 'badge.svg'), 'utf8')).toBe(badgeSvg.text(told));
    expect(notes).toEqual([expect.stringMatching(/^badge.gone\.svg is of no endpoint any more: remove it/u)]);
    rmSync(folder, { recursive: true });
  });

  test('can not be where a file is', () => {
    const folder = mkdtempSync(join(tmpdir(), 'uptally-folder-'));
    writeFileSync(join(folder, 'public'), '');
    const write = () =>
      writeFolder(join(folder, 'public'), { text: '', glance: glance([]) }, () => undefined);
    expect(write).toThrow(/The folder .*public can't be made: EEXIST/u);
    expect(existsSync(join(folder, 'status.json'))).toBe(false);
    rmSync(folder, { recursive: true });
  });
});

test('every document has a path and a type of its own kind, and the same glance gives the same text', () => {
  const told = one('up');
  const documents = besideDocuments(['shop']);
  expect(documents.map(({ path, type }) => `${path} ${type}`)).toEqual([
    'badge.svg image/svg+xml',
    'badge/shop.svg image/svg+xml',
    'shields.json application/json',
    'shields/shop.json application/json',
    'status.atom application/atom+xml; charset=utf-8',
  ]);
  for (const { text } of documents) expect(text(told)).toBe(text(structuredClone(told)));
});
