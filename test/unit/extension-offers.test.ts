// What is offered to be expected, read off one answer.

import { expect, test } from 'vitest';
import { EMPTY_FIELDS, type Fields } from '../../extension/editing/form-fields.ts';
import { offersOf, type Seen } from '../../extension/editing/offers.ts';

const page: Seen = {
  status: 200,
  latencyUs: 61_000,
  contentType: 'text/html',
  body: '<!doctype html><title> Shop of wonders </title><h1>Hello</h1>',
};
const json = {
  version: '4.3',
  status: 'ok',
  db: { up: true, lag: 3 },
  at: '2026-11-29T10:00:00Z',
  'a b': 'x',
};
const api: Seen = { ...page, contentType: 'application/json', body: JSON.stringify(json), json };

function kinds(seen: Seen, fields: Partial<Fields> = {}, selected = ''): readonly string[] {
  return offersOf(seen, { ...EMPTY_FIELDS, ...fields }, selected).map((offer) => {
    if (offer.kind === 'status') return `status ${offer.status}`;
    if (offer.kind === 'text') return `contains ${offer.text}`;
    return offer.kind === 'json' ? `${offer.path} is ${offer.value}` : `slow after ${offer.limitMs}`;
  });
}

test('a page offers its status, its title and three times its time, rounded', () => {
  expect(kinds(page)).toEqual(['status 200', 'contains Shop of wonders', 'slow after 200']);
});

test('an API offers what tells its state first, and nothing that is different each time', () => {
  expect(kinds(api)).toEqual([
    'status 200',
    '$.status is ok',
    '$.db.up is true',
    '$.version is "4.3"',
    "$['a b'] is x",
    'slow after 200',
  ]);
});

test('what was selected is offered, if the answer holds it', () => {
  expect(kinds(page, {}, 'Hello')).toContain('contains Hello');
  expect(kinds(page, {}, 'from elsewhere')).not.toContain('contains from elsewhere');
});

test('what is expected already is not offered again, and a click keeps what is there', () => {
  const fields = { statuses: '200', latencyLimit: '200', json: [{ path: '$.status', equals: 'ok' }] };
  expect(kinds(api, fields)).not.toContain('$.status is ok');
  const [first] = offersOf(api, { ...EMPTY_FIELDS, ...fields }, '');
  expect(first?.patch).toEqual({ json: [...fields.json, { path: '$.db.up', equals: 'true' }] });
});

test.each([
  [10, 100],
  [61, 200],
  [100, 300],
  [240, 800],
  [1_200, 4_000],
])('%i ms seen → slow after %i ms', (ms, limit) => {
  expect(kinds({ ...page, latencyUs: ms * 1_000 })).toContain(`slow after ${limit}`);
});

test('silence offers nothing', () => {
  expect(kinds({ status: null, latencyUs: null, contentType: null, body: null })).toEqual([]);
});
