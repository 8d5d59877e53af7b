// The scenes of the dashboard: every view in every state that a person can bring about, by address, keys and clicks.
// Promise: each is there once it is drawn whole; none leaves anything behind for the next.
// Not here: the history that is shown (seeded-failures.ts), what is looked at in them (the tests).

import type { Page } from 'puppeteer-core';

export interface Scene {
  readonly name: string;
  /** After `dashboard.html`. */
  readonly hash: string;
  /** An expression: whether it is drawn whole. */
  readonly until: string;
  readonly act?: (page: Page) => Promise<unknown>;
}

const EMPTY = `document.querySelector('.empty') !== null`;
const has = (selector: string) => `document.querySelector(${JSON.stringify(selector)}) !== null`;
const hasNot = (selector: string) => `!(${has(selector)})`;
const drawn = `${has('.chart[data-timeline]')} && ${hasNot('.loading')}`;

/** Nothing is watched, and nothing is on record. */
export const EMPTY_SCENES: readonly Scene[] = [
  { name: 'overview', hash: '#/', until: EMPTY },
  { name: 'errors', hash: '#/errors', until: EMPTY },
  { name: 'outages', hash: '#/outages', until: EMPTY },
  { name: 'alerts', hash: '#/alerts', until: EMPTY },
  { name: 'log', hash: '#/log', until: EMPTY },
  { name: 'worth', hash: '#/worth', until: has('h1') },
  { name: 'storage', hash: '#/storage', until: EMPTY },
  { name: 'backup', hash: '#/backup', until: has('.backup') },
  { name: 'an endpoint that is none', hash: '#/endpoint/never', until: EMPTY },
  { name: 'editing one that is none', hash: '#/edit/never', until: EMPTY },
];

/** With the history of seeded-failures.ts and the alerts of seeded-decisions.ts. */
export const SCENES: readonly Scene[] = [
  { name: 'overview', hash: '#/', until: has('.overview tbody tr') },
  { name: 'overview, selected', hash: '#/', until: has('.overview tbody tr'), act: selectAll },
  ...['24h', '7d', '90d', '365d'].map((window) => ({
    name: `endpoint, ${window}`,
    hash: `#/endpoint/checkout?window=${window}`,
    until: `${drawn} && ${has(`[data-figure="checkout/${window}/uptime"]`)}`,
  })),
  { name: 'endpoint, explained', hash: '#/endpoint/checkout', until: drawn, act: explain },
  { name: 'endpoint, as a table', hash: '#/endpoint/search?window=7d', until: drawn, act: openTable },
  { name: 'errors', hash: '#/errors', until: `${has('.error')} && ${hasNot('progress')}` },
  {
    name: 'error, open',
    hash: '#/errors',
    until: `${has('.error')} && ${hasNot('progress')}`,
    act: openError,
  },
  { name: 'errors, none fits', hash: '#/errors?state=muted', until: EMPTY },
  { name: 'outages', hash: '#/outages', until: has('.outage') },
  { name: 'outage, its note', hash: '#/outages', until: has('.outage .add-note'), act: openNote },
  { name: 'alerts', hash: '#/alerts', until: has('.alert') },
  { name: 'alerts, at one', hash: '#/alerts/past', until: has('.alert:focus') },
  { name: 'alerts, snoozing', hash: '#/alerts', until: has('.alert-life'), act: chooseSnooze },
  { name: 'alerts, tried', hash: '#/alerts', until: has('.trying button'), act: tryRules },
  { name: 'alerts, none fits', hash: '#/alerts?endpoint=none', until: EMPTY },
  { name: 'log', hash: '#/log', until: `${has('.log-row')} && ${hasNot('.loading')}` },
  { name: 'worth', hash: '#/worth', until: has('.worth table') },
  { name: 'settings', hash: '#/settings', until: has('#settings-permissions') },
  {
    name: 'settings, a channel with faults',
    hash: '#/settings',
    until: has('.channels [data-opens]'),
    act: addChannel,
  },
  { name: 'backup', hash: '#/backup', until: has('.backup') },
  ...['merge', 'replace'].map((mode) => ({
    name: `backup, preview to ${mode}`,
    hash: '#/backup',
    until: has('.backup button.primary:enabled'),
    act: (page: Page) => preview(page, mode),
  })),
  { name: 'storage', hash: '#/storage', until: has('.storage table') },
  { name: 'add', hash: '#/add', until: has('#field-url') },
  { name: 'add, with faults', hash: '#/add', until: has('#field-url'), act: sendWrong },
  { name: 'edit, all open', hash: '#/edit/checkout', until: has('#field-url'), act: openSections },
  { name: 'many', hash: '#/many', until: has('.many textarea'), act: typeMany },
];

/** @param to the page, at the dashboard */
export async function show(to: Page, { name, hash, until, act }: Scene): Promise<void> {
  // By way of another view, so that nothing of the scene before stays open.
  for (const [next, there] of [
    ['#/settings', '#field-title'],
    [hash, 'main'],
  ] as const) {
    await to.evaluate((at) => {
      location.hash = at;
    }, next);
    await to.waitForSelector(there);
  }
  try {
    await to.waitForFunction(until, { timeout: 20_000, polling: 100 });
    await act?.(to);
  } catch (error) {
    const seen = await to.$eval('#dashboard', (node) => node.textContent?.slice(0, 500));
    throw new Error(`The scene “${name}” is not there: ${seen}`, { cause: error });
  }
}

async function addChannel(page: Page): Promise<void> {
  await page.click('.channels [data-opens=""]');
  await page.waitForSelector('#field-channel-kind');
  await page.click('.channel-form [type=submit]');
  await page.waitForSelector('.channel-form [aria-invalid="true"]');
}

async function selectAll(page: Page): Promise<void> {
  await page.click('.overview thead input');
  await page.waitForSelector('.selection');
  await page.click('.selection summary');
}

async function explain(page: Page): Promise<void> {
  await page.focus('.figures .figure');
  await page.waitForSelector('.explanation:popover-open');
}

async function openTable(page: Page): Promise<void> {
  await page.click('.timeline summary');
  await page.waitForSelector('.timeline tbody tr');
}

async function openError(page: Page): Promise<void> {
  await page.click('.error-name button');
  await page.waitForSelector('.error-more tbody tr');
}

async function tryRules(page: Page): Promise<void> {
  await page.click('.trying button');
  await page.waitForSelector('.trying table', { timeout: 60_000 });
}

async function chooseSnooze(page: Page): Promise<void> {
  await page.click('.alert-life button[aria-expanded]');
  await page.waitForSelector('.alert-life .snooze-times:not([hidden])');
}

async function openNote(page: Page): Promise<void> {
  await page.click('.outage .add-note');
  await page.waitForSelector('.outage textarea');
}

async function sendWrong(page: Page): Promise<void> {
  await page.focus('#field-url');
  await page.$eval('#field-url', (field) => field instanceof HTMLInputElement && field.select());
  await page.keyboard.type('ftp://nowhere');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[aria-invalid="true"]');
}

async function openSections(page: Page): Promise<void> {
  await page.$$eval('.editing details', (all) => {
    for (const each of all) each.setAttribute('open', '');
  });
}

async function typeMany(page: Page): Promise<void> {
  await page.$eval('.many textarea', (field) => {
    if (!(field instanceof HTMLTextAreaElement)) return;
    field.value = 'https://a.test/\nnot an address at all\nhttps://b.test/ Shop\nhttps://a.test/';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await page.waitForSelector('.many table');
}

/** What Export makes is chosen to be imported, without the browser's downloads and file dialogue. */
async function preview(page: Page, mode: string): Promise<void> {
  await page.evaluate(async () => {
    const make = URL.createObjectURL;
    const made = new Promise<Blob>((resolve) => {
      URL.createObjectURL = (file) => {
        if (file instanceof Blob) resolve(file);
        return make.call(URL, file);
      };
    });
    document.querySelector<HTMLElement>('.backup button.primary')?.click();
    const files = new DataTransfer();
    files.items.add(new File([await made], 'uptally.jsonl.gz'));
    URL.createObjectURL = make;
    const input = document.querySelector<HTMLInputElement>('.backup input[type=file]');
    if (input === null) return;
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await page.waitForSelector('.backup .preview table', { timeout: 60_000 });
  await page.click(`.backup .preview input[value^="${mode}"]`);
}
