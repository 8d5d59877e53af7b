// The rules of accessibility that a program can check, run by axe inside the page.
// Promise: open shadow roots are looked into; put in by the driver, so that a strict policy neither stops nor sees it.
// Not here: which pages are looked at (the tests); what no program can tell: order, words, what a screen reader says.

import { readFileSync } from 'node:fs';
import type { AxeResults, Result, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';

export interface AxeReport {
  /** What breaks a rule, one line each. */
  readonly findings: readonly string[];
  /** What axe could not decide: contrast over a picture, say. To be looked at by people. */
  readonly undecided: readonly string[];
  /** Rules that found something to check, and all of it good. */
  readonly passed: readonly string[];
}

export interface AxeScope {
  /** CSS selector of what is looked at; default: the whole page. */
  readonly within?: string;
  /** Rules that are left out, by their names; say why where you do. */
  readonly without?: readonly string[];
}

/** WCAG 2.2, levels A and AA, and what Deque counts as good practice beyond. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

const SOURCE = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** What breaks a rule in the page as it stands, one line each; empty is good. */
export async function axeFindings(page: Page, scope: AxeScope = {}): Promise<readonly string[]> {
  return (await axeReport(page, scope)).findings;
}

export async function axeReport(page: Page, scope: AxeScope = {}): Promise<AxeReport> {
  const options: RunOptions = {
    runOnly: { type: 'tag', values: TAGS },
    rules: Object.fromEntries((scope.without ?? []).map((rule) => [rule, { enabled: false }])),
    // Frames would answer by messages that wait; our pages have none.
    iframes: false,
  };
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(SOURCE);
  const where = scope.within === undefined ? 'document' : JSON.stringify(scope.within);
  const run = `axe.run(${where}, ${JSON.stringify(options)}).then((results) => JSON.stringify(results))`;
  const results: AxeResults = JSON.parse(`${await page.evaluate(run)}`);
  return {
    findings: results.violations.flatMap(lines),
    undecided: results.incomplete.flatMap(lines),
    passed: results.passes.map(({ id }) => id),
  };
}

/** "serious color-contrast at uptally-status >>> .meta: Element has insufficient color contrast of 3.9 …" */
function lines({ id, nodes, impact }: Result): readonly string[] {
  return nodes.map(({ target, failureSummary, html }) => {
    const path = target.map((part) => (typeof part === 'string' ? part : part.join(' >>> '))).join(' | ');
    const [, ...reasons] = (failureSummary ?? '').split('\n').map((line) => line.trim());
    return `${impact ?? 'minor'} ${id} at ${path}: ${reasons.join('; ')} — ${html.slice(0, 120)}`;
  });
}
