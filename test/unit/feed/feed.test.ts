import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { EMPTY_SKETCH } from '../../../shared/core/sketch.ts';
import { readFeed } from '../../../shared/feed/read.ts';
import { feedSchema } from '../../../shared/feed/schema.ts';
import type { Status } from '../../../shared/feed/status.ts';
import { toFeed } from '../../../shared/feed/write.ts';
import { runs, sample } from '../../oracle/arbitrary.ts';
import { statusFromSamples } from '../../support/status-from-samples.ts';

const ASOF = Date.UTC(2026, 10, 23, 14, 7);

/** Samples of the property tests are dense and start at 0: stretched over months here. */
const histories = fc.array(fc.array(sample, { maxLength: 60 }), { minLength: 0, maxLength: 3 }).map((lists) =>
  lists.map((list, i) => ({
    id: `endpoint-${i}`,
    samples: list.map((each) => ({
      ...each,
      at: ASOF - 120 * 86_400_000 + each.at * 8_640_000,
      intervalMs: each.intervalMs * 100_000,
    })),
  })),
);

/** What a feed leaves out: latencies of single days and hours, and reasons. */
function asPublished(status: Status): Status {
  const bare = <T extends object>(tally: T) => ({ ...tally, latency: EMPTY_SKETCH });
  return {
    ...status,
    endpoints: status.endpoints.map((endpoint) => ({
      ...endpoint,
      days: endpoint.days.map(bare),
      hours: endpoint.hours.map(bare),
      standing: {
        ...endpoint.standing,
        why:
          endpoint.standing.why === 'silent' || endpoint.standing.why === 'never'
            ? endpoint.standing.why
            : null,
      },
    })),
  };
}

describe('a feed', () => {
  it('read back gives the very same status, in any zone', () => {
    fc.assert(
      fc.property(
        histories,
        fc.constantFrom('UTC', 'Europe/Berlin', 'Asia/Kathmandu', 'America/Santiago'),
        (made, zone) => {
          const status = statusFromSamples(made, { asOf: ASOF, zone });
          const read = readFeed(JSON.stringify(toFeed(status)));
          expect(read).toEqual({ ok: true, status: asPublished(status) });
        },
      ),
      runs(40, 1_000),
    );
  });

  it('says nothing of addresses, causes and status codes', () => {
    const status = statusFromSamples(
      [
        {
          id: 'shop',
          samples: [
            {
              at: ASOF - 60_000,
              outcome: 'unknown',
              intervalMs: 60_000,
              vantage: 'berlin-office',
              status: 418,
              latencyUs: 1,
              cause: 'portal',
              recheck: false,
            },
          ],
        },
      ],
      { asOf: ASOF, zone: 'UTC' },
    );
    const text = JSON.stringify(toFeed(status));
    for (const secret of ['berlin-office', 'portal']) expect(text).not.toContain(secret);
    expect(text).not.toMatch(/\b418\b/);
  });
});

describe('a document that is no feed', () => {
  const good = toFeed(statusFromSamples([{ id: 'a', samples: [] }], { asOf: ASOF, zone: 'UTC' }));
  const table: [string, unknown, string][] = [
    ['a later version', { ...good, uptally: 7 }, 'uptally: '],
    ['a missing field', { ...good, asOf: undefined }, 'asOf: '],
    [
      'an endpoint with a wrong state',
      { ...good, endpoints: [{ ...good.endpoints[0], state: 'fine' }] },
      'endpoints.0.state: ',
    ],
    ['days that go back', { ...good, dayEdges: [...good.dayEdges].reverse() }, 'dayEdges: '],
    ['days that do not end at asOf', { ...good, dayEdges: good.dayEdges.slice(0, -1) }, 'dayEdges: '],
    [
      'more down time than there is time',
      {
        ...good,
        endpoints: [{ ...good.endpoints[0], days: { columns: { downMs: [1e12] }, parts: [], last: [] } }],
      },
      'endpoints.0.days: ',
    ],
    [
      'a number that is none',
      JSON.parse(JSON.stringify(good).replace('"madeAt":', '"madeAt":"now","x":')),
      'madeAt: ',
    ],
    ['HTML', null, ''],
  ];
  for (const [title, document, path] of table) {
    it(`${title} is refused with the path of the fault`, () => {
      const read = readFeed(title === 'HTML' ? '<!doctype html>' : JSON.stringify(document));
      expect(read.ok).toBe(false);
      if (!read.ok) expect(read.problem.startsWith(path)).toBe(true);
    });
  }

  it('never throws, whatever is changed', () => {
    const text = JSON.stringify(good);
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(20), fc.string(), (at, length, insert) => {
        expect(typeof readFeed(text.slice(0, at) + insert + text.slice(at + length)).ok).toBe('boolean');
      }),
      runs(500, 20_000),
    );
    expect(readFeed('['.repeat(500_000)).ok).toBe(false);
  });

  it('is read exactly where it fits the published schema, whatever value stands in whatever place', () => {
    const strange = fc.constantFrom<unknown>(
      null,
      -1,
      1.5,
      7,
      1e300,
      '',
      'up',
      'x'.repeat(501),
      true,
      [],
      {},
      [1],
      undefined,
    );
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), strange, (stream, value) => {
        const changed = withValue(good, () => Number(stream.next().value), value);
        const text = JSON.stringify(changed ?? null);
        const document: unknown = JSON.parse(text);
        const read = readFeed(text);
        // What hangs together badly is refused beyond the schema, with a sentence that says so.
        const fitsTogether = read.ok || !/ascending|fit into|up to asOf|time zone/.test(read.problem);
        if (fitsTogether) expect(read.ok).toBe(v.is(feedSchema, document));
      }),
      runs(1_000, 50_000),
    );
  });

  it('a field that this version does not know is ignored', () => {
    expect(readFeed(JSON.stringify({ ...good, colour: 'green' })).ok).toBe(true);
  });
});

/** The document with another value in a place that `next` chooses, on the way down. */
function withValue(node: unknown, next: () => number, value: unknown): unknown {
  const isLeaf = typeof node !== 'object' || node === null;
  const keys = isLeaf ? [] : Object.keys(node);
  const key = keys[next() % Math.max(1, keys.length)];
  if (isLeaf || key === undefined || next() % 6 === 0) return value;
  const inner = withValue(Reflect.get(node, key), next, value);
  return Array.isArray(node)
    ? node.map((each, i) => (String(i) === key ? inner : each))
    : { ...node, [key]: inner };
}
