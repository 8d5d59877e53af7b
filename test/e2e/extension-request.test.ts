// What is sent and what is made of it, in real browsers: methods, headers, bodies, secrets, expectations, a trial.

import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { secretReference } from '../../shared/config/secret.ts';
import type { Evidence } from '../../shared/probe/try-out.ts';
import { type BrowserKind, type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { waitFor } from '../browser/wait.ts';
import { type Behaviour, type Chaos, redirect, startChaos } from '../servers/chaos.ts';
import { bundle } from '../support/bundle.ts';
import { addAddress, detailOf, openRow, rowOf } from './extension-popup.ts';

const EXTENSION = join(import.meta.dirname, '../../dist/extension');
const KINDS: readonly BrowserKind[] = ['chromium', 'firefox'];
const SECRET = 'S3CRET-TOKEN';
const NAME = 'SHOP_TEST_AUTHORIZATION';

describe.each(KINDS)('in %s', (kind) => {
  let browser: BrowserUnderTest;
  let chaos: Chaos;
  let popup: Page;
  let trial: string;
  const bodies: string[] = [];
  const at = (host: string, path = '/') => `http://${host}:${chaos.port}${path}`;

  beforeAll(async () => {
    [browser, chaos, trial] = await Promise.all([
      openBrowser({ kind, extension: EXTENSION, hosts: ['shop.test', 'end.test'] }),
      startChaos(),
      bundle(new URL('../../extension/trial.ts', import.meta.url), 'trial'),
    ]);
    popup = await browser.extensionPage('popup.html');
    await popup.waitForSelector('.empty');
    for (const host of ['shop.test', 'end.test']) {
      await browser.grant(`*://${host}/*`);
      await addAddress(popup, at(host));
      await rowOf(popup, 'up', host.split('.')[0]);
    }
    chaos.set('/api', api(bodies));
    chaos.set('/carry', redirect(at('end.test', '/api'), 307));
    await send({ do: 'keep-secret', name: NAME, url: at('shop.test'), value: SECRET });
  });

  beforeEach(() => {
    chaos.clearLog();
    bodies.length = 0;
  });

  afterAll(async () => {
    await Promise.all([browser?.close(), chaos?.close()]);
  });

  test('method, headers, body and secret arrive, and its JSON and pattern are judged', async () => {
    await edit('/api', {
      json: [{ path: '$.sent.key' }, { path: '$.ok' }],
      pattern: '"ok": *\\w+',
    });
    // It was up before, too: what counts is that it was asked anew.
    const request = await waitFor(() => Promise.resolve(chaos.log[0]), { what: 'the request' });
    await rowOf(popup, 'up', 'shop');
    expect(request).toMatchObject({ method: 'POST', path: '/api' });
    expect(request.headers).toMatchObject({ authorization: `Bearer ${SECRET}`, 'x-one': 'a b' });
    expect(request.headers.cookie).toBeUndefined();
    expect(bodies).toEqual([`{"key":"${SECRET}"}`]);
  });

  test('what fails says what was expected and what was found, without the secret', async () => {
    await edit('/api', { json: [{ path: '$.sent', equals: 'else' }] });
    await rowOf(popup, 'down', 'shop');
    await openRow(popup, 'shop');
    const said = await detailOf(popup, 'shop');
    expect(said).toContain('At $.sent the JSON is not "else"; it is “{"key":"•••"}”');
  });

  test('with a secret no redirect is followed, and the reason is told', async () => {
    await edit('/carry', {});
    await rowOf(popup, 'unknown', 'shop');
    expect(chaos.log.map(({ path, headers }) => `${headers.host} ${path}`)).toEqual([
      `shop.test:${chaos.port} /carry`,
    ]);
  });

  test('a secret goes to its own origin alone: at another one nothing is sent', async () => {
    const shop = { url: at('end.test', '/api'), method: 'POST', headers: headers() };
    await send({ do: 'edit', id: await idOf('shop'), endpoint: shop });
    await rowOf(popup, 'unknown', 'shop');
    expect(chaos.log).toEqual([]);
  });

  test('the secret lies in no note, and in no message that comes back', async () => {
    const answers = [await send({ do: 'check', id: null }), await send({ do: 'settings' })];
    const notes = await browser.evaluateInExtensionPage<[], unknown>(
      '(globalThis.browser ?? chrome).storage.local.get(null)',
    );
    expect(JSON.stringify([notes, answers])).toContain(NAME);
    expect(JSON.stringify([notes, answers])).not.toContain(SECRET);
  });

  test('a trial shows what came back, and is stored nowhere', async () => {
    const evidence = await tryOut({ ...(await endpoint()), body: `{"key":"${secretReference(NAME)}"}` });
    expect(evidence).toMatchObject({
      outcome: 'up',
      status: 200,
      url: at('shop.test', '/api'),
      contentType: 'application/json',
      isCut: false,
      json: { ok: true, sent: { key: '•••' } },
    });
    expect(JSON.stringify(evidence)).not.toContain(SECRET);
    expect(evidence.headerNames).toContain('content-type');
    expect(evidence.sizeBytes).toBeGreaterThan(20);
    // With the host's permission both browsers tell the phases, be the server's origin another one.
    expect(evidence.phases?.waitMs).toEqual(expect.any(Number));
    expect(evidence.phases?.tlsMs).toBeNull();
  });

  test('nothing broke in the background', async () => {
    expect(await browser.backgroundErrors()).toEqual([]);
  });

  function headers() {
    return { 'X-One': 'a b', Authorization: `Bearer ${secretReference(NAME)}` };
  }

  async function edit(path: string, expected: object): Promise<void> {
    const endpoint = {
      url: at('shop.test', path),
      name: 'shop',
      method: 'POST',
      headers: headers(),
      body: `{"key":"${secretReference(NAME)}"}`,
      expect: expected,
    };
    expect(await send({ do: 'edit', id: await idOf('shop'), endpoint })).toEqual({ ok: true });
  }

  function send(message: object): Promise<unknown> {
    const text = JSON.stringify(message);
    return popup.evaluate(`(globalThis.browser ?? chrome).runtime.sendMessage(${text})`);
  }

  async function idOf(part: string): Promise<string> {
    const id = await popup.$eval(`.row[data-endpoint*="${part}"]`, (row) =>
      row.getAttribute('data-endpoint'),
    );
    return id ?? '';
  }

  /** As the form makes it of a draft. */
  async function endpoint(): Promise<object> {
    const { ENDPOINT_DEFAULTS } = await import('../../shared/config/endpoint.ts');
    return {
      ...ENDPOINT_DEFAULTS,
      id: 'trial',
      name: 'trial',
      url: at('shop.test', '/api'),
      method: 'POST',
      headers: headers(),
    };
  }

  function tryOut(draft: object): Promise<Evidence> {
    return browser.evaluateInExtensionPage<[], Evidence>(
      `(() => { ${trial}; return trial.tryOutHere(${JSON.stringify(draft)}, new Map(), AbortSignal.timeout(30_000)); })()`,
    );
  }
});

/** Tells what it was sent. */
function api(bodies: string[]): Behaviour {
  return (request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => void parts.push(part));
    request.once('end', () => {
      const body = Buffer.concat(parts).toString();
      bodies.push(body);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(`{"ok": true, "sent": ${body === '' ? 'null' : body}}`);
    });
  };
}
