// What a screen reader is given of a page, as text, held against what was accepted.
// Promise: a long row of likes is cut after three, a long page after its first screens; what hangs on the machine or
// the version is masked.
// Not here: a page that stands still (visual-page.ts), how it looks (visual.ts).

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, SerializedAXNode } from 'puppeteer-core';
import { waitFor } from '../browser/wait.ts';

const ROOT = join(import.meta.dirname, '../..');
const ACCEPTED = join(ROOT, 'test/trees');
const SEEN = join(ROOT, '.build/trees');
/** Set to `accept`, what is seen becomes what is wanted. */
const VARIABLE = 'UPTALLY_TREES';

const STATES = [
  'description',
  'value',
  'valuetext',
  'level',
  'checked',
  'pressed',
  'expanded',
  'selected',
  'disabled',
  'modal',
  'required',
  'readonly',
  'invalid',
] as const;
/** So many likes in a row are shown when there are more than `LIKES_MAX`. */
const LIKES_SHOWN = 3;
const LIKES_MAX = 6;
/** A longer tree repeats itself. */
const LINES_MAX = 160;

const MASKS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:Chromium|Chrome|HeadlessChrome) \d[\d.]*/g, 'BROWSER'],
  [/\b\d+\.\d+\.\d+\b/g, 'VERSION'],
  [/\b\d[\d.,]*\s(?:B|bytes?|kB|MB|GB|TB)\b/g, 'SIZE'],
  // How many rows fit beside it hangs on the machine's fonts.
  [/\b\d+ more\b/g, 'N more'],
  [/chrome-extension:\/\/[a-p]{32}/g, 'EXTENSION'],
];

/**
 * @param page from `openStill`
 * @param name of the file below test/trees, without `.txt`
 * @throws Error where the tree does not become as accepted, or there is none yet
 */
export async function expectTree(page: Page, name: string): Promise<void> {
  const file = join(ACCEPTED, `${name}.txt`);
  if (process.env[VARIABLE] === 'accept') return write(file, await settledTree(page));
  const wanted = existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : null;
  let seen = '';
  const isAsAccepted = async () => {
    seen = await treeOf(page);
    return seen === wanted && (await isRead(page));
  };
  await waitFor(isAsAccepted, { what: `the tree ${name}` }).catch((cause: unknown) => {
    write(join(SEEN, `${name}.txt`), seen);
    const first = firstDifference(wanted ?? '', seen);
    throw new Error(
      `The tree ${name} is not as accepted: ${first}. Compare .build/trees/${name}.txt with ` +
        `test/trees/${name}.txt; if it is as it should be, accept it (${VARIABLE}=accept) and commit it.`,
      { cause },
    );
  });
}

/** Once two readings are alike. */
async function settledTree(page: Page): Promise<string> {
  let last = '';
  const isSettled = async () => {
    const before = last;
    last = await treeOf(page);
    return before === last && last.split('\n').length > 2 && (await isRead(page));
  };
  await waitFor(isSettled, { what: 'the page to be drawn', everyMs: 500 });
  return last;
}

/** Nothing is still being read from the history. */
function isRead(page: Page): Promise<boolean> {
  return page.evaluate(() => document.querySelector('progress, [data-timeline="reading"]') === null);
}

export async function treeOf(page: Page): Promise<string> {
  const root = await page.accessibility.snapshot({ interestingOnly: true });
  if (root === null) return '';
  const lines = linesOf(root, 0);
  const shown = lines.length > LINES_MAX ? [...lines.slice(0, LINES_MAX), '… more lines'] : lines;
  return `${shown.join('\n')}\n`;
}

function linesOf(node: SerializedAXNode, depth: number): readonly string[] {
  const indent = '  '.repeat(depth);
  const children = node.children ?? [];
  const lines = [indent + lineOf(node)];
  let likes = 0;
  children.forEach((child, i) => {
    const isLike = child.role === children[i - 1]?.role;
    likes = isLike ? likes + 1 : 1;
    if (likes > LIKES_SHOWN && runAt(children, i) > LIKES_MAX) {
      if (likes === LIKES_SHOWN + 1) lines.push(`${indent}  … more of ${child.role}`);
      return;
    }
    lines.push(...linesOf(child, depth + 1));
  });
  return lines;
}

/** How many neighbours of the same role there are around this child, itself included. */
function runAt(children: readonly SerializedAXNode[], i: number): number {
  const isOther = (each: SerializedAXNode) => each.role !== children[i]?.role;
  const after = children.slice(i).findIndex(isOther);
  const to = after === -1 ? children.length : i + after;
  return to - (children.slice(0, i).findLastIndex(isOther) + 1);
}

function lineOf(node: SerializedAXNode): string {
  const states = STATES.flatMap((state) => {
    const value = node[state];
    return value === undefined || value === '' || value === 'false' ? [] : [`${state}=${String(value)}`];
  });
  const name = node.name === undefined || node.name === '' ? [] : [JSON.stringify(node.name)];
  return MASKS.reduce(
    (line, [what, mask]) => line.replace(what, mask),
    [node.role, ...name, ...states].join(' '),
  );
}

function firstDifference(wanted: string, seen: string): string {
  if (wanted === '') return 'there is no accepted one yet';
  const [before, now] = [wanted.split('\n'), seen.split('\n')];
  const at = before.findIndex((line, i) => line !== now[i]);
  if (at === -1) return `it goes on after line ${before.length - 1} with “${now[before.length - 1]?.trim()}”`;
  return `line ${at + 1} was “${before[at]?.trim()}” and is “${now[at]?.trim()}”`;
}

function write(path: string, text: string): void {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
}
