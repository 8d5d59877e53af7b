// What is wrong with a draft, told at the field where it can be mended.
// Promise: every problem is shown once: at its field, or below the form if no field is its own.
// Not here: finding the problems (draft.ts), when a field shows them (form-state.ts).

import type { Problem } from '../../shared/config/problem.ts';
import { readUrl } from '../../shared/config/url.ts';
import type { EditingWords } from '../words/editing-words.ts';
import { type Saying, saidFault } from '../words/said.ts';
import { EMPTY_JSON, type Fields, type PlainField } from './form-fields.ts';

/** Where in a draft each field's value goes. */
export const PATHS = {
  url: 'url',
  name: 'name',
  interval: 'interval',
  method: 'method',
  body: 'body',
  timeout: 'timeout',
  recheck: 'recheck',
  statuses: 'expect.status',
  latencyLimit: 'expect.latency',
  text: 'expect.text',
  pattern: 'expect.pattern',
  component: 'component',
  mission: 'mission',
  group: 'group',
  tags: 'tags',
  objective: 'objective',
  serviceHours: 'serviceHours',
} as const satisfies Record<PlainField, string>;

const LISTS = ['headers', 'expect.json', 'plans'];

/** What is wrong there, as sentences; '' = nothing. */
export function wrongAt(problems: readonly Problem[], path: string, words: Saying): string {
  const found = problems.filter((each) => isAt(each, path)).map((each) => faultText(each, words));
  return [...new Set(found)].join(' ');
}

/** What is wrong with no field of the form. */
export function wrongElsewhere(problems: readonly Problem[], words: Saying): string {
  const paths = [...Object.values(PATHS), ...LISTS];
  const others = problems.filter((each) => !paths.some((path) => isAt(each, path)));
  return others.map((each) => `${each.path}: ${faultText(each, words)}`).join(' ');
}

/** The path of row `i`, where rows that are empty or removed are in no draft; null where it is one of them. */
export function pathOfRow(fields: Fields, list: 'headers' | 'json' | 'plans', i: number): string | null {
  if (list === 'headers') {
    const header = fields.headers[i];
    if (header === undefined || header.removed) return null;
    return header.name.trim() === '' && header.value === '' ? null : `headers.${header.name.trim()}`;
  }
  const kept =
    list === 'plans'
      ? fields.plans.map(({ removed }) => !removed)
      : fields.json.map(({ path }) => path.trim() !== '' && path.trim() !== EMPTY_JSON.path);
  if (kept[i] !== true) return null;
  return `${list === 'json' ? 'expect.json' : list}[${kept.slice(0, i).filter(Boolean).length}]`;
}

/** What to do about an address that can't be watched, where there is more to say than what is wrong; null = nothing. */
export function addressAdvice(address: string, words: EditingWords): string | null {
  const text = address.trim();
  if (text === '' || readUrl(text).ok) return null;
  const url = URL.parse(text);
  if (url === null) return null;
  if (url.protocol === 'file:') return words.fileAddress;
  if (BROWSERS_OWN.includes(url.protocol)) return words.browserPage;
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  return isWeb && url.username + url.password !== '' ? words.withPassword : null;
}

const BROWSERS_OWN = [
  'about:',
  'brave:',
  'chrome:',
  'chrome-extension:',
  'data:',
  'edge:',
  'moz-extension:',
  'view-source:',
];

function isAt({ path }: Problem, wanted: string): boolean {
  return path === wanted || path.startsWith(`${wanted}[`) || path.startsWith(`${wanted}.`);
}

/** A sentence; the examples of a config file would puzzle here. */
function faultText({ wrong, expected }: Problem, words: Saying): string {
  return saidFault(wrong, expected, words);
}
