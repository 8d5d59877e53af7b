import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { overlays } from '../../../shared/core/overlay.ts';
import { EMPTY_SKETCH } from '../../../shared/core/sketch.ts';
import { readSummary } from '../../../shared/feed/read.ts';
import { readFeed } from '../../../shared/feed/read-full.ts';
import { feedSchema } from '../../../shared/feed/schema.ts';
import type { EndpointSummary, Status } from '../../../shared/feed/status.ts';
import { toFeed } from '../../../shared/feed/write.ts';
import { runs, sample } from '../../oracle/arbitrary.ts';
import { seededYear } from '../../support/seeded-year.ts';
import { statusFromSamples } from '../../support/status-from-samples.ts';
import { summaryFiguresOf } from './golden-figures.ts';

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

/** What a feed leaves out: single latencies, and reasons. */
function asPublished(status: Status): Status {
  const bare = <T extends object>(tally: T) => ({ ...tally, latency: EMPTY_SKETCH });
  return {
    ...status,
    endpoints: status.endpoints.map((endpoint) => ({
      ...endpoint,
      windows: {
        '24h': bare(endpoint.windows['24h']),
        '7d': bare(endpoint.windows['7d']),
        '30d': bare(endpoint.windows['30d']),
        '90d': bare(endpoint.windows['90d']),
        '365d': bare(endpoint.windows['365d']),
      },
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

const TOLD = {
  page: 'https://status.example.org/',
  maintenance: [{ from: ASOF, to: ASOF + 60_000, title: 'Restart' }],
  incidents: [
    {
      title: 'Slow answers',
      impact: 'degraded',
      begin: ASOF - 7_200_000,
      end: null,
      endpoints: ['endpoint-0'],
      updates: [{ at: ASOF - 60_000, text: 'We are looking at it. '.repeat(90) }],
      url: 'mailto:help@example.org',
    },
    { title: '', impact: 'down', begin: 0, end: 0, endpoints: [], updates: [], url: null },
  ],
} satisfies Partial<Status>;

describe('a feed', () => {
  it('read back gives the very same status, in any zone', () => {
    fc.assert(
      fc.property(
        histories,
        fc.constantFrom('UTC', 'Europe/Berlin', 'Asia/Kathmandu', 'America/Santiago'),
        (made, zone) => {
          const status = { ...statusFromSamples(made, { asOf: ASOF, zone }), ...TOLD };
          const text = JSON.stringify(toFeed(status));
          expect(v.is(feedSchema, JSON.parse(text))).toBe(true);
          expect(readFeed(text)).toEqual({ ok: true, status: asPublished(status) });
          const summary = readSummary(text);
          expect(summary.ok && summaryFiguresOf(summary.status)).toEqual(
            summaryFiguresOf(asPublished(status)),
          );
          // What was read can be written again.
          expect(toFeed(asPublished(status))).toEqual(JSON.parse(text));
        },
      ),
      runs(40, 1_000),
    );
  });

  it('read after another of its address gives the same, and keeps the rows that are written alike', () => {
    const { samples } = seededYear({ to: ASOF, zone: 'UTC', seed: 5, days: 3 });
    const text = (...counts: readonly number[]) => {
      const endpoints = counts.map((count, i) => ({ id: `e${i}`, samples: samples.slice(0, count) }));
      return JSON.stringify(toFeed(statusFromSamples(endpoints, { asOf: ASOF, zone: 'UTC' })));
    };
    const taken = (document: string, before?: Status<EndpointSummary>) => {
      const read = readSummary(document, before);
      expect(read).toEqual(readSummary(document));
      if (!read.ok) throw new Error(read.problem);
      return read.status;
    };
    const first = taken(text(200, 300), taken(text(200)));
    const [kept, left] = first.endpoints;
    const [alike, changed] = taken(text(200, 250, 100), first).endpoints;
    expect([alike?.days === kept?.days, alike?.hours === kept?.hours]).toEqual([true, true]);
    expect([changed?.days === left?.days, changed?.hours === left?.hours]).toEqual([false, false]);
    const later = text(200).replace(`"asOf":${ASOF}`, `"asOf":${ASOF + 1}`);
    expect(taken(later, first).endpoints[0]?.days === kept?.days).toBe(false);
    // What is nested beyond reason is refused as ever, and not on the way.
    const deep = text(200).replace(/"days":/u, `"days":${'['.repeat(50_000)}${']'.repeat(50_000)},"was":`);
    expect(readSummary(deep, first).ok).toBe(false);
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
  const withEndpoint = (change: object) => ({ ...good, endpoints: [{ ...good.endpoints[0], ...change }] });
  const withDay = (...row: readonly unknown[]) => withEndpoint({ days: [row] });
  const withColumns = (columns: object) => withEndpoint({ columns });
  const withIncident = (change: object) => ({ ...good, incidents: [{ ...TOLD.incidents[0], ...change }] });
  const rich = richFeed();
  const table: [string, unknown, string][] = [
    ['a later version', { ...good, uptally: 7 }, 'uptally: '],
    ['a missing field', { ...good, asOf: undefined }, 'asOf: '],
    [
      'an endpoint with a wrong state',
      withEndpoint({ standing: { ...good.endpoints[0]?.standing, state: 'fine' } }),
      'endpoints.0.standing.state: ',
    ],
    ['a day that goes back', withDay(-1), 'endpoints.0.days: '],
    ['days from before all time', withEndpoint({ days: Array(3).fill([6e14]) }), 'endpoints.0: '],
    ['days without end', withEndpoint({ days: Array(2_001).fill([0]) }), 'endpoints.0.days: '],
    ['days that are none', withEndpoint({ days: {} }), 'endpoints.0.days: '],
    ['a day that is a number', withEndpoint({ days: [1] }), 'endpoints.0.days: '],
    ['a day of nothing', withDay(), 'endpoints.0.days: '],
    ['a day of text', withDay('1'), 'endpoints.0.days: '],
    ['a day with a broken number', withDay(1, 0.5), 'endpoints.0.days: '],
    ['a day with a number of 16 digits', withDay(1e15), 'endpoints.0.days: '],
    ['days within days', withDay(1, [0]), 'endpoints.0.days: '],
    ['a null in a day', withDay(1, null), 'endpoints.0.days: '],
    ['a zone that nobody knows', { ...good, zone: 'Europe/Atlantis' }, 'RangeError: '],
    ['an incident with an impact of its own', withIncident({ impact: 'bad' }), 'incidents.0.impact: '],
    ['an incident with updates that are none', withIncident({ updates: [7] }), 'incidents.0.updates.0: '],
    [
      'an update without end',
      withIncident({ updates: [{ at: 0, text: '"'.repeat(2_001) }] }),
      'incidents.0.updates.0.text: ',
    ],
    ['too many endpoints', { ...good, endpoints: Array(2_001).fill(good.endpoints[0]) }, 'endpoints: '],
    ['a name that is too long', withEndpoint({ name: 'x'.repeat(2_001) }), 'endpoints.0.name: '],
    ['an instant that is no date', { ...good, madeAt: 8.64e15 + 1 }, 'madeAt: Expected count'],
    ['an instant before all time', { ...good, asOf: -1 }, 'asOf: Expected count'],
    ['a time too large for a number', withEndpoint({ checkedAt: '1e999' }), 'endpoints.0.checkedAt: '],
    ['a time too small for a number', withEndpoint({ checkedAt: '-1e999' }), 'endpoints.0.checkedAt: '],
    ['an id that is none', withEndpoint({ id: 7 }), 'endpoints.0.id: Expected text'],
    ['an instant that is "null"', withEndpoint({ checkedAt: 'null' }), 'endpoints.0.checkedAt: '],
    ['more down time than there is time', withDay(9, 0, 1, 10), 'endpoints.0: '],
    ['more times than there is time', withDay(9, 3, 1, 3, 0, 0, 0, 3, 3, 3), 'endpoints.0: '],
    ['more time in doubt than was watched', withDay(9, 2, 1, 4, 8), 'endpoints.0: '],
    ['more time in doubt than was down or up', withDay(9, 2, 1, 4, 0, 8), 'endpoints.0: '],
    ['an outage that begins after its day', withDay(9, 0, 1, 1, 0, 0, 1, 0, 0, 0, 10), 'endpoints.0: '],
    [
      'a response time below zero',
      withEndpoint({ response: { ...good.endpoints[0]?.response, '7d': { medianUs: -1 } } }),
      'endpoints.0.response.7d.',
    ],
    ['a response that is none', withEndpoint({ response: null }), 'endpoints.0.response: '],
    ['a figure that is none', withEndpoint({ response: { '7d': {} } }), 'endpoints.0.response.'],
    [
      'a number that is none',
      JSON.parse(JSON.stringify(good).replace('"madeAt":', '"madeAt":"now","x":')),
      'madeAt: ',
    ],
    ['HTML', null, 'SyntaxError: '],
    ['nothing', null, 'document: Expected an object'],
    ['a list', [], 'uptally: '],
  ];
  for (const [title, document, path] of table) {
    it(`${title} is refused with the path of the fault`, () => {
      const json = JSON.stringify(document).replace(/"(-?1e999)"/, '$1');
      const text = title === 'HTML' ? '<!doctype html>' : json;
      for (const read of [readFeed(text), readSummary(text)]) {
        expect(read.ok).toBe(false);
        if (read.ok) continue;
        expect(read.problem.slice(0, path.length)).toBe(path);
        expect(read.problem).toMatch(/^(SyntaxError|RangeError|[\w.]+: Expected) ?.+/);
      }
    });
  }

  const figures: [string, unknown, string][] = [
    ['a page that is a script', { ...good, page: 'javascript:alert(1)' }, 'page: Expected an address'],
    ['an incident with a link that is a script', withIncident({ url: ' javascript:1' }), 'incidents.0.url: '],
    ['doubts of a figure beyond it', withDay(9, 0, 1, 4, 6), 'endpoints.0: '],
    ['doubts of down time beyond it', withDay(9, 0, 1, 4, 0, 5), 'endpoints.0: '],
    ['cells below zero', withColumns({ none: [-1] }), 'endpoints.0.columns.none: '],
    ['a column of text', withColumns({ none: ['1'] }), 'endpoints.0.columns.none: '],
    ['columns that are none', withEndpoint({ columns: 7 }), 'endpoints.0.columns: '],
    [
      'an outage that ends after its day',
      withEndpoint({ days: [[9, 0, 1, 1, 0, 0, 1, 0, 0, 0, 5]], columns: { lastLengthMs: [4] } }),
      'endpoints.0: ',
    ],
    [
      'a whole outage that begins before its day',
      withEndpoint({ days: [[9, 0, 1, 1, 0, 0, 1]] }),
      'endpoints.0: ',
    ],
    ['a part of no day', withEndpoint({ parts: [[5_000, 0, null, 0]] }), 'endpoints.0.parts: '],
    ['a part that no row counts', withEndpoint({ parts: [[0, 4, 5, 0]] }), 'endpoints.0.parts: '],
    ['a part that ends before it begins', withEndpoint({ parts: [[0, 5, 4, 0]] }), 'endpoints.0.parts: '],
    ['a part before all time', withEndpoint({ parts: [[0, -9e15, 4, 0]] }), 'endpoints.0.parts.0.1: '],
    [
      'a part with less than no down time',
      withEndpoint({ parts: [[0, 5, 6, -2]] }),
      'endpoints.0.parts.0.3: ',
    ],
    ['a part that is none', withEndpoint({ parts: [{}] }), 'endpoints.0.parts.0.0: '],
  ];
  for (const [title, document, path] of figures) {
    it(`${title} is refused by who reads the figures, and drawn by nobody`, () => {
      const text = JSON.stringify(document);
      const read = readFeed(text);
      expect(read.ok ? '' : read.problem.slice(0, path.length)).toBe(path);
    });
  }

  it('never throws, whatever is changed', () => {
    const text = JSON.stringify(good);
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(20), fc.string(), (at, length, insert) => {
        const changed = text.slice(0, at) + insert + text.slice(at + length);
        expect(typeof readFeed(changed).ok).toBe('boolean');
        expect(typeof readSummary(changed).ok).toBe('boolean');
      }),
      runs(500, 20_000),
    );
    for (const deep of ['['.repeat(500_000), `{"uptally":${'['.repeat(500_000)}${']'.repeat(500_000)}}`]) {
      expect(readFeed(deep).ok).toBe(false);
      expect(readSummary(deep).ok).toBe(false);
    }
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
      'x'.repeat(2_001),
      '"\u2028\ud800',
      -0,
      true,
      [],
      {},
      [1],
      undefined,
    );
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), strange, (stream, value) => {
        const changed = withValue(rich, () => Number(stream.next().value), value);
        const text = JSON.stringify(changed ?? null);
        const document: unknown = JSON.parse(text);
        const [read, summary] = [readFeed(text), readSummary(text)];
        if (read.ok) expect(summary.ok).toBe(true);
        // What hangs together badly is refused beyond the schema, with a sentence that says so.
        const fitsTogether = read.ok || !/fit together|time zone|an address/.test(read.problem);
        if (fitsTogether) expect(read.ok).toBe(v.is(feedSchema, document));
      }),
      runs(1_000, 50_000),
    );
  });

  it('a field that this version does not know is ignored', () => {
    expect(readFeed(JSON.stringify({ ...good, colour: 'green' })).ok).toBe(true);
  });

  it('can not change what objects are', () => {
    const start = '{"__proto__":{"polluted":1},"constructor":null,';
    const text = JSON.stringify(good).replaceAll('{', start).replaceAll(',}', '}');
    for (const read of [readFeed(text), readSummary(text)]) {
      expect(read.ok).toBe(true);
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
    }
  });
});

/** One with something in every field. */
function richFeed(): unknown {
  const { samples, maintenance } = seededYear({ to: ASOF, zone: 'UTC', seed: 3, days: 3 });
  const endpoints = [{ id: 'a', samples, overlays: overlays(maintenance) }];
  return JSON.parse(
    JSON.stringify(toFeed({ ...statusFromSamples(endpoints, { asOf: ASOF, zone: 'UTC' }), ...TOLD })),
  );
}

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
