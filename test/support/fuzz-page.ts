// The page's side of the fuzz: feeds the widget with one bad document after another, and looks at what came of it.
// Promise: runs inside a page, bundled with the generator; no request leaves; each fault is told with its seed.
// Not here: the generator (mutated-feeds.ts), how many, and in which browsers (test/e2e/widget-fuzz.test.ts).

import { mutatedFeed } from './mutated-feeds.ts';

export interface FuzzBatch {
  /** Texts of good feeds. */
  readonly goods: readonly string[];
  readonly firstSeed: number;
  readonly count: number;
}

export interface FuzzReport {
  /** One line a fault, with seed and kind. */
  readonly faults: readonly string[];
  /** After how many documents endpoints were shown: were it none, the fuzz would try the parser alone. */
  readonly drawn: number;
  /** The longest that a document took, ms, and which. */
  readonly slowestMs: number;
  readonly slowest: string;
}

/** An element with the method of which the widget tells that it has drawn; older ones lack it. */
interface Refreshable extends HTMLElement {
  refresh?(): Promise<unknown>;
}

const LINKS = '[href], [src], [action], [formaction], [srcdoc], [data]';
const NEVER = 'script, iframe, object, embed, form, base, meta, link, template, style, img, audio, video';
const SAFE = /^(https?|mailto):$/;
const PATIENCE_MS = 10_000;

/** What the stub of fetch answers from now on. */
const answer = { text: '' };

export async function fuzz({ goods, firstSeed, count }: FuzzBatch): Promise<FuzzReport> {
  const element = document.querySelector<Refreshable>('uptally-status');
  if (element === null) throw new Error('Expected <uptally-status> on the page');
  globalThis.fetch = async () =>
    new Response(answer.text, { headers: { 'content-type': 'application/json' } });
  const faults: string[] = [];
  const state = { label: '', drawn: 0, slowestMs: 0, slowest: '' };
  const tell = (fault: string) => void faults.push(`${state.label}: ${fault}`);
  const stop = watchPage(element, tell);
  for (let seed = firstSeed; seed < firstSeed + count; seed++) {
    const { text, what } = mutatedFeed(goods, seed);
    state.label = `seed ${seed} (${what})`;
    answer.text = text;
    const start = performance.now();
    await shown(element, seed).catch((error) => tell(`not drawn: ${error}`));
    const ms = performance.now() - start;
    if (ms > state.slowestMs) Object.assign(state, { slowestMs: ms, slowest: state.label });
    if (inspect(element, tell)) state.drawn++;
  }
  await stop();
  const { drawn, slowestMs, slowest } = state;
  return { faults, drawn, slowestMs, slowest };
}

/** Resolves once the document is drawn, whatever that looks like. */
async function shown(element: Refreshable, seed: number): Promise<void> {
  if (typeof element.refresh === 'function') {
    await element.refresh();
    return;
  }
  const { promise, resolve } = Promise.withResolvers<void>();
  const root = element.shadowRoot ?? element;
  const isBusy = () => root.querySelector('[aria-busy="true"]') !== null;
  const observer = new MutationObserver(() => isBusy() || resolve());
  observer.observe(root, { subtree: true, childList: true, attributes: true });
  element.setAttribute('src', `status.json?${seed}`);
  const patience = setTimeout(resolve, PATIENCE_MS);
  await promise;
  clearTimeout(patience);
  observer.disconnect();
  if (isBusy()) throw new Error(`still loading after ${PATIENCE_MS} ms`);
}

/**
 * Errors, and any change of the document that is not ours.
 * @returns resolves when all that was to be told is told
 */
function watchPage(element: Element, tell: (fault: string) => void): () => Promise<void> {
  const stop = new AbortController();
  const before = outside(element);
  const own = (record: MutationRecord) => record.target === element && record.attributeName === 'src';
  const observer = new MutationObserver((records) => {
    for (const record of records) if (!own(record)) tell(`changed the page: ${described(record)}`);
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  addEventListener('error', ({ message }) => tell(`error: ${message}`), stop);
  addEventListener('unhandledrejection', ({ reason }) => tell(`rejection: ${reason}`), stop);
  return async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    observer.disconnect();
    stop.abort();
    if (outside(element) !== before) tell('left the page another than it was');
  };
}

function described({ type, target, attributeName }: MutationRecord): string {
  return `${type} ${attributeName ?? ''} of ${target.nodeName}`;
}

/** The whole page without shadow roots, and without what the fuzz itself changes. */
function outside(element: Element): string {
  const src = element.getAttribute('src') ?? '';
  return document.documentElement.outerHTML.replace(`src="${src}"`, 'src');
}

/** @returns whether endpoints are shown */
function inspect(element: HTMLElement, tell: (fault: string) => void): boolean {
  const root = element.shadowRoot;
  if (root === null) return false;
  if ('uptallyRan' in globalThis) tell('a text ran');
  Reflect.deleteProperty(globalThis, 'uptallyRan');
  for (const name of Object.keys(Object.prototype)) tell(`polluted Object.prototype.${name}`);
  Reflect.deleteProperty(Object.prototype, 'polluted');
  for (const found of root.querySelectorAll(NEVER)) tell(`made a <${found.localName}>`);
  for (const link of root.querySelectorAll(LINKS)) inspectLink(link, tell);
  for (const { localName, attributes } of root.querySelectorAll('*')) {
    const handler = [...attributes].find(({ name }) => name.startsWith('on'));
    if (handler !== undefined) tell(`gave <${localName}> ${handler.name}`);
  }
  return root.querySelector('li, [data-endpoint]') !== null;
}

function inspectLink(link: Element, tell: (fault: string) => void): void {
  for (const { name, value } of link.attributes) {
    if (!/^(xlink:)?(href|src|action|formaction|srcdoc|data)$/.test(name)) continue;
    const url = URL.parse(value, document.baseURI);
    if (url === null || !SAFE.test(url.protocol)) tell(`leads ${link.localName} ${name} to ${value}`);
  }
}
