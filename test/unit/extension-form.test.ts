// From the form to a draft and back.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withDraft } from '../../extension/draft.ts';
import { draftOf, EMPTY_FIELDS, fieldsOf } from '../../extension/editing/form-fields.ts';
import { parseConfig } from '../../shared/config/config.ts';

const read = parseConfig({ endpoints: [] }, { zone: 'UTC' });
if (!read.ok) throw new Error('Expected a config');
const empty = read.config;

test('an address alone is an endpoint with every default', () => {
  const drafted = withDraft(
    empty,
    { endpoint: draftOf({ ...EMPTY_FIELDS, url: ' https://shop.test ' }, null) },
    null,
  );
  expect(drafted).toMatchObject({
    ok: true,
    endpoint: {
      id: 'shop-test',
      name: 'shop.test',
      url: 'https://shop.test/',
      intervalMs: 60_000,
      expectedText: null,
    },
  });
});

test.each([
  [{ url: 'shop.test' }, 'url', 'did you mean https://shop.test?'],
  [{ url: '' }, 'url', 'empty'],
  [{ url: 'https://shop.test', statuses: '200, abc' }, 'expect.status[1]', 'no range of status codes'],
  [{ url: 'https://shop.test', latencyLimit: 'soon' }, 'expect.latency', 'no length of time'],
  [{ url: 'https://shop.test', latencyLimit: '20000' }, 'expect.latency', 'not below the time-out'],
  [{ url: 'https://shop.test', interval: '10s' }, 'interval', 'more often than a browser checks'],
])('%j is refused at %s: %s', (fields, path, wrong) => {
  const drafted = withDraft(empty, { endpoint: draftOf({ ...EMPTY_FIELDS, ...fields }, null) }, null);
  expect(drafted.ok ? [] : drafted.problems).toContainEqual(
    expect.objectContaining({ path, wrong: expect.stringContaining(wrong) }),
  );
});

test('an edit that changes nothing gives the same endpoint back', () => {
  const word = fc.stringMatching(/^[a-z][a-z ]{0,8}[a-z]$/);
  const endpoint = fc.record(
    {
      url: fc.webUrl({ validSchemes: ['http', 'https'] }),
      name: word,
      group: word,
      interval: fc.constantFrom('30s', '90s', '1h'),
      timeout: fc.constantFrom('5s', '20s'),
      method: fc.constant('GET' as const),
      mission: fc.constantFrom('critical' as const, 'internal' as const),
      paused: fc.boolean(),
      expect: fc.record(
        {
          status: fc.constantFrom([204], ['200-299', 401]),
          latency: fc.constantFrom('800ms', '1s'),
          text: word,
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: ['url'] },
  );
  fc.assert(
    fc.property(endpoint, (input) => {
      const config = parseConfig({ endpoints: [input] }, { zone: 'UTC' });
      if (!config.ok) return;
      const [before] = config.config.endpoints;
      if (before === undefined) return;
      const drafted = withDraft(config.config, { endpoint: draftOf(fieldsOf(before), before) }, before.id);
      expect(drafted).toEqual({ ok: true, config: config.config, endpoint: before });
    }),
  );
});
