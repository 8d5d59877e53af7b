// What is timed of the widget, inside a page: the first drawing and a change, beside a rival, in turns.
// Promise: nothing waits: the stubs answer at once, with what was made before, so what passes is work; style and layout are part
//   of it. Who draws from the text gets it as bytes from the same stub.
// Not here: the page, its browser and the feeds (widget-speed.ts), the rival (rivals/inner-html.ts).

import { drawWithInnerHtml, type PlainEndpoint } from './rivals/inner-html.ts';
import { median } from './row.ts';

export interface Task {
  /** Two feeds that differ in one endpoint, and a text that only the one or the other shows. */
  readonly texts: readonly [string, string];
  readonly marks: readonly [string, string];
  readonly plain: readonly PlainEndpoint[];
  readonly runs: number;
}

/** Medians, ms. */
export interface Times {
  readonly fromText: number;
  /** As the second widget of a page, which finds the feed read; null where each reads its own. */
  readonly fromParsed: number | null;
  readonly rivalFromText: number;
  readonly rivalFromParsed: number;
  /** Until the tree of elements is as it shall be. */
  readonly change: number;
  /** Until it is laid out as well. */
  readonly changeLaidOut: number;
  readonly rivalChange: number;
  readonly rivalChangeLaidOut: number;
}

interface Measurable extends HTMLElement {
  /** Resolves once the feed was read again and drawn. */
  refresh?(): Promise<unknown>;
}

/** Since the start of a work, ms. */
interface Clock {
  /** The tree of elements is as it shall be. */
  readonly done: number;
  /** Style and layout are computed too. */
  readonly laidOut: number;
}

interface Drawing {
  readonly src: string;
  /** Shown once it is drawn. */
  readonly mark: string;
}

interface Network {
  answer(text: string): void;
  /** How often a feed was asked for. */
  asked(): number;
}

const NOTHING: Clock = { done: 0, laidOut: 0 };
const WARM_UP = 8;
const PATIENCE_MS = 10_000;

export async function measure({ texts, marks, plain, runs }: Task): Promise<Times> {
  wholeCharts = 2 * plain.length;
  const network = stubNetwork();
  const [text] = texts;
  const [mark] = marks;
  network.answer(text);
  const kept = await standing({ src: 'status.json', mark });
  const isShared = await sharesFeeds(network, { src: 'status.json', mark });
  let fresh = 0;
  const drawn = await inTurns(runs, [
    () => firstDrawing({ src: `status.json?${fresh++}`, mark }),
    () => (isShared ? firstDrawing({ src: 'status.json', mark }) : Promise.resolve(NOTHING)),
    () => rivalDrawing(() => parsedAside(plain)),
    () => rivalDrawing(async () => plain),
  ]);
  const changes = await inTurns(runs, [
    changer(kept, network, { texts, marks }),
    () => rivalDrawing(() => parsedAside(plain)),
  ]);
  return {
    fromText: drawn[0]?.laidOut ?? 0,
    fromParsed: isShared ? (drawn[1]?.laidOut ?? 0) : null,
    rivalFromText: drawn[2]?.laidOut ?? 0,
    rivalFromParsed: drawn[3]?.laidOut ?? 0,
    change: changes[0]?.done ?? 0,
    changeLaidOut: changes[0]?.laidOut ?? 0,
    rivalChange: changes[1]?.done ?? 0,
    rivalChangeLaidOut: changes[1]?.laidOut ?? 0,
  };
}

async function sharesFeeds(network: Network, drawing: Drawing): Promise<boolean> {
  const before = network.asked();
  (await standing(drawing)).remove();
  return network.asked() === before;
}

/** How many of the widgets on the page show this text. */
export function shown(mark: string): number {
  const all = [...document.querySelectorAll('uptally-status')];
  return all.filter((each) => each.shadowRoot?.textContent.includes(mark)).length;
}

/** Each as often as the others, one after another, every other round backwards. @returns the medians of each */
async function inTurns(runs: number, works: readonly (() => Promise<Clock>)[]): Promise<readonly Clock[]> {
  const clocks: Clock[][] = works.map(() => []);
  for (let round = 0; round < WARM_UP + runs; round++) {
    const order = [...works.keys()];
    for (const i of round % 2 === 0 ? order : order.toReversed()) {
      await pause();
      const clock = (await works[i]?.()) ?? NOTHING;
      if (round >= WARM_UP) clocks[i]?.push(clock);
    }
  }
  return clocks.map((each) => ({
    done: median(each.map(({ done }) => done)),
    laidOut: median(each.map(({ laidOut }) => laidOut)),
  }));
}

/** What was done before is painted and swept up by then. */
function pause(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Neither a request nor a reading that lasts: an answer is ready before it is asked for. */
function stubNetwork(): Network {
  const current = { response: new Response(), asked: 0 };
  const made = new Map<string, Response>();
  globalThis.fetch = async () => {
    current.asked++;
    return current.response;
  };
  return {
    answer: (text) => {
      current.response = made.get(text) ?? readyResponse(text);
      made.set(text, current.response);
    },
    asked: () => current.asked,
  };
}

/** May be read as often as one likes; whoever reads it decodes it. */
function readyResponse(text: string): Response {
  const bytes = new TextEncoder().encode(text);
  const decoded = async () => new TextDecoder().decode(bytes);
  const reader = () => {
    const parts = [{ done: false, value: bytes }];
    return { read: async () => parts.shift() ?? { done: true, value: undefined }, cancel: async () => {} };
  };
  return Object.defineProperties(new Response(), {
    body: { value: { getReader: reader } },
    text: { value: decoded },
    json: { value: async () => JSON.parse(await decoded()) },
  });
}

async function firstDrawing(drawing: Drawing): Promise<Clock> {
  const start = performance.now();
  const element = await standing(drawing);
  const clock = clockOf(start, element);
  sureOf(element, drawing.mark);
  element.remove();
  return clock;
}

/** A new widget on the page, drawn. */
async function standing({ src }: Drawing): Promise<Measurable> {
  const element = document.createElement('uptally-status');
  element.setAttribute('src', src);
  document.body.append(element);
  await drawn(element);
  return element;
}

function clockOf(start: number, element: Element): Clock {
  const done = performance.now() - start;
  element.getBoundingClientRect();
  return { done, laidOut: performance.now() - start };
}

/** Reads the one feed, then the other, and so on. */
function changer(
  element: Measurable,
  network: Network,
  { texts, marks }: Pick<Task, 'texts' | 'marks'>,
): () => Promise<Clock> {
  let turn = 0;
  return async () => {
    turn = 1 - turn;
    const mark = marks[turn] ?? '';
    network.answer(texts[turn] ?? '');
    const start = performance.now();
    await element.refresh?.();
    const clock = clockOf(start, element);
    sureOf(element, mark);
    return clock;
  };
}

/** @throws Error unless the widget shows this text */
function sureOf({ shadowRoot }: Element, mark: string): void {
  const text = `${shadowRoot?.textContent}`;
  if (!text.includes(mark)) throw new Error(`Expected ${mark}, got ${text.slice(0, 300)}`);
}

/** All bars, of the days and of the hours: the same question to whatever draws them, and a quick one. */
function isDrawn(root: ShadowRoot): boolean {
  return root.querySelectorAll('[role="slider"]').length === wholeCharts;
}

let wholeCharts = 0;

/** Resolves in the same task as the change that draws the last of it. */
async function drawn(element: Element): Promise<void> {
  const root = element.shadowRoot;
  if (root === null) throw new Error('Expected an open shadow root');
  if (isDrawn(root)) return;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const late = () => reject(new Error(`Expected all bars, got ${root.textContent.slice(0, 300)}`));
  const patience = setTimeout(late, PATIENCE_MS);
  const observer = new MutationObserver(() => isDrawn(root) && resolve());
  observer.observe(root, { subtree: true, childList: true });
  await promise;
  observer.disconnect();
  clearTimeout(patience);
}

async function rivalDrawing(endpoints: () => Promise<readonly PlainEndpoint[]>): Promise<Clock> {
  const start = performance.now();
  const host = rivalHost();
  drawWithInnerHtml(host, await endpoints());
  const clock = clockOf(start, host);
  host.remove();
  return clock;
}

function rivalHost(): Element {
  return document.body.appendChild(document.createElement('div'));
}

/** The rival loads the same text and reads it, and is given what to draw from it. */
async function parsedAside(plain: readonly PlainEndpoint[]): Promise<readonly PlainEndpoint[]> {
  const response = await fetch('status.json');
  const feed: unknown = JSON.parse(await response.text());
  if (feed === null) throw new Error('Expected a feed');
  return plain;
}
