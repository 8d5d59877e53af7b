// The shape of a failing answer: equal failures look alike, and nothing private stays.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { failureFound, shapeOf } from '../../../shared/probe/shape.ts';

const html = (title: string) => `<!doctype html><html><head><title>${title}</title></head></html>`;
const shape = (contentType: string, body: string, status = 502) => shapeOf({ status, contentType, body });

test.each([
  ['text/html; charset=utf-8', html('502 Bad Gateway'), 'text/html', '502 Bad Gateway'],
  ['text/html', html('Error 1020 &amp; more'), 'text/html', 'Error # & more'],
  ['text/html', html('Request 8f3a-99bc2 of 2026-11-29T10:00:00Z'), 'text/html', 'Request # of #'],
  ['text/html', html('No page for anna@example.org'), 'text/html', 'No page for …'],
  ['text/html', html('Token eyJhbGciOiJIUzIIsInRciIkpXVCJ failed'), 'text/html', 'Token … failed'],
  ['', html('メンテナンス中'), '', 'メンテナンス中'],
  ['text/plain', 'Bad gateway', 'text/plain', null],
] as const)('%s %s → %s, %j', (contentType, body, type, title) => {
  expect(shape(contentType, body)).toMatchObject({ type, title });
});

test.each([
  ['{"message":"x","code":7}', 'code, message'],
  ['{"error":{"code":"E","message":"secret"},"requestId":"8"}', 'error.code, error.message, requestId'],
  ['[{"b":1,"a":2}]', 'a, b'],
  ['{"anna@example.org":{"age":7},"4711":1}', '…'],
  ['"text"', null],
  ['{"cut":', null],
] as const)('%s → names %j', (body, keys) => {
  expect(shape('application/json', body).keys).toBe(keys);
});

test.each([
  ['', 'empty'],
  ['x', 'small'],
  ['x'.repeat(2_000), 'medium'],
  ['x'.repeat(16_384), 'large'],
] as const)('the size of %#', (body, size) => {
  expect(shape('text/plain', body).size).toBe(size);
});

test('a title is at most 80 letters', () => {
  expect(shape('text/html', html('word '.repeat(60))).title?.length).toBeLessThanOrEqual(80);
});

test('numbers, ids and sizes of pages with a title make no other kind of failure', () => {
  const found = (body: string) =>
    failureFound({ cause: 'status', detail: '' }, { status: 500, contentType: 'text/html', body });
  const [a, b] = [html('Error 17 in 4f9ac3d2'), `${html('Error 99 in 00ab99ff')}${'x'.repeat(3_000)}`];
  expect(found(a).mark).toBe(found(b).mark);
  expect(found(html('Login')).mark).not.toBe(found(a).mark);
});

test('a silence is known by its sentence, without its numbers', () => {
  const found = (detail: string) => failureFound({ cause: 'network', detail }, null).mark;
  expect(found('Refused by 10.0.0.1:80.')).toBe(found('Refused by 10.0.0.2:81.'));
  expect(found('Refused by 10.0.0.1:80.')).not.toBe(found('The connection was closed.'));
});

test('no digit of an answer but its status is kept, whatever it is', () => {
  const property = fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (title, key) => {
    const kept = [
      shape('text/html', html(title), 599),
      shape('application/json', JSON.stringify({ [key]: title, error: { [title]: key } }), 599),
    ];
    for (const { title: words, keys } of kept) {
      const text = `${words ?? ''}${keys ?? ''}`.replaceAll('599', '');
      expect(text).not.toMatch(/\p{Nd}/u);
      expect(text).not.toMatch(/[^\s@]+@[^\s@]+\.[^\s@,]/u);
    }
  });
  fc.assert(property, { seed: 20261129, numRuns: 300 });
});
