import { expect, test } from 'vitest';
import { toPhases } from '../../../extension/platform/phases.ts';
import { secretReference } from '../../../shared/config/secret.ts';
import type { HttpResult } from '../../../shared/ports.ts';
import { matchers } from '../../../shared/probe/matchers.ts';
import { SHOWN_LENGTH, tryOut } from '../../../shared/probe/try-out.ts';
import { endpoint, FakeWorld, GOOD, NO_PERMISSION, SILENT } from './fake-world.ts';

const shop = endpoint('shop');
const PARTICULARS = {
  url: 'https://shop.example/',
  contentType: 'application/json',
  headerNames: ['content-type'],
  bytesRead: 11,
  phases: null,
};

function tried(result: HttpResult, target = shop) {
  const world = new FakeWorld();
  world.hosts.set(target.url, result);
  world.kept.set('https://shop.example TOKEN', 'S3CRET');
  const { http, clock, secrets } = world;
  return tryOut(target, { http, clock, vantage: '', secrets, matchers: async () => matchers });
}

test('an answer is shown with what it is', async () => {
  expect(await tried({ ...GOOD, body: '{"ok":true}', particulars: PARTICULARS })).toEqual({
    outcome: 'up',
    cause: null,
    detail: '',
    status: 200,
    latencyUs: 12_000,
    url: 'https://shop.example/',
    contentType: 'application/json',
    headerNames: ['content-type'],
    phases: null,
    sizeBytes: 11,
    isCut: false,
    body: '{"ok":true}',
    json: { ok: true },
  });
});

test('a long body is shown by its beginning, without half a letter', async () => {
  const { body } = await tried({ ...GOOD, body: `${'x'.repeat(SHOWN_LENGTH - 1)}😀${'x'.repeat(9)}` });
  expect(body).toBe('x'.repeat(SHOWN_LENGTH - 1));
});

test.each([
  ['bytes', { ...GOOD, body: 'GIF\u0000\ufffd' }, null],
  ['nothing', GOOD, null],
  ['a text without a type', { ...GOOD, body: 'Hello' }, 'Hello'],
  ['a silence', SILENT, null],
  ['a block', NO_PERMISSION, null],
] as const)('%s is shown as %j', async (_title, result, body) => {
  const evidence = await tried(result);
  expect(evidence.body).toBe(body);
  expect(evidence).not.toHaveProperty('json');
});

test('JSON that was cut is no JSON', async () => {
  expect(await tried({ ...GOOD, body: '1', isCut: true })).not.toHaveProperty('json');
});

test('a secret that is echoed is shown nowhere', async () => {
  const keyed = { ...shop, headers: { Authorization: secretReference('TOKEN') }, expectedText: 'ok' };
  const particulars = { ...PARTICULARS, url: 'https://shop.example/?t=S3CRET' };
  const evidence = await tried({ ...GOOD, body: '{"sent":"S3CRET"}', particulars }, keyed);
  expect(evidence.json).toEqual({ sent: '•••' });
  expect(JSON.stringify(evidence)).not.toContain('S3CRET');
});

const TIMING = {
  domainLookupStart: 10,
  domainLookupEnd: 14,
  connectStart: 14,
  connectEnd: 40,
  secureConnectionStart: 20,
  requestStart: 40,
  responseStart: 90,
  responseEnd: 95,
};

test.each([
  ['all of them', TIMING, { dnsMs: 4, connectMs: 6, tlsMs: 20, waitMs: 50, downloadMs: 5 }],
  [
    'those without TLS',
    { ...TIMING, secureConnectionStart: 0 },
    { dnsMs: 4, connectMs: 26, tlsMs: null, waitMs: 50, downloadMs: 5 },
  ],
  [
    'none where the other origin does not allow it',
    {
      ...TIMING,
      domainLookupStart: 0,
      domainLookupEnd: 0,
      connectStart: 0,
      requestStart: 0,
      responseStart: 0,
    },
    null,
  ],
] as const)('phases: %s', (_title, timing, phases) => {
  expect(toPhases(timing)).toEqual(phases);
});
