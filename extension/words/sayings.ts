// Every sentence that shared code and the background say in English, by group and name.
// Promise: what is in here, each language has a phrase for; what is not, is shown in English.
// Not here: the phrases (said.ts of each language), understanding and translating them (said-in.ts).

import { PROBLEMS } from '../../shared/alert/channels/problem-sayings.ts';
import { REFUSALS } from '../../shared/backup/refusals.ts';
import { FAULTS, WANTED } from '../../shared/config/fault-sayings.ts';
import { FIELDS } from '../../shared/config/fields.ts';
import { DETAILS } from '../../shared/probe/detail-sayings.ts';
import { PATHS, PATTERNS } from '../../shared/probe/matcher-sayings.ts';
import type { Told } from '../../shared/sayings.ts';
import { ADVICE } from '../../shared/store/idb-sayings.ts';
import { FORMATS } from '../../shared/store/meta.ts';
import { DRAFTED, POSTED, REFUSED, SEEN } from '../own-sayings.ts';

/** What may stand in a field of the form; an address and its faults are in every list as well. */
const FIELD = {
  name: FIELDS['endpoints[].name'].expected,
  url: FIELDS['endpoints[].url'].expected,
  group: FIELDS['endpoints[].group'].expected,
  interval: FIELDS['endpoints[].interval'].expected,
  timeout: FIELDS['endpoints[].timeout'].expected,
  rechecks: FIELDS['endpoints[].recheck'].expected,
  recheck: FIELDS['endpoints[].recheck[]'].expected,
  component: FIELDS['endpoints[].component'].expected,
  tags: FIELDS['endpoints[].tags'].expected,
  tag: FIELDS['endpoints[].tags[]'].expected,
  headers: FIELDS['endpoints[].headers'].expected,
  header: FIELDS['endpoints[].headers.*'].expected,
  body: FIELDS['endpoints[].body'].expected,
  statuses: FIELDS['endpoints[].expect.status'].expected,
  status: FIELDS['endpoints[].expect.status[]'].expected,
  latency: FIELDS['endpoints[].expect.latency'].expected,
  text: FIELDS['endpoints[].expect.text'].expected,
  pattern: FIELDS['endpoints[].expect.pattern'].expected,
  json: FIELDS['endpoints[].expect.json'].expected,
  path: FIELDS['endpoints[].expect.json[].path'].expected,
  equals: FIELDS['endpoints[].expect.json[].equals'].expected,
  objective: FIELDS['endpoints[].objective'].expected,
  hours: FIELDS['endpoints[].serviceHours'].expected,
  plan: FIELDS['maintenance[].title'].expected,
  instant: FIELDS['maintenance[].from'].expected,
  starts: FIELDS['maintenance[].starts'].expected,
  duration: FIELDS['maintenance[].duration'].expected,
  rule: FIELDS['maintenance[].rrule'].expected,
} as const;

export const SAYINGS = {
  fault: FAULTS,
  wanted: WANTED,
  field: FIELD,
  detail: DETAILS,
  pattern: PATTERNS,
  path: PATHS,
  seen: SEEN,
  posted: POSTED,
  channel: PROBLEMS,
  draft: DRAFTED,
  refused: REFUSED,
  store: ADVICE,
  format: FORMATS,
  backup: REFUSALS,
} as const;

type Sayings = typeof SAYINGS;

/** A template in another language: a text, or where it has gaps what puts them in their places. */
type Phrase<Template extends string> =
  Told<Template> extends readonly [] ? string : (...told: Told<Template>) => string;

/** A phrase for each saying: one that is missing, or takes too much, does not compile. */
export type Phrases = {
  readonly [Group in keyof Sayings]: {
    readonly [Name in keyof Sayings[Group]]: Phrase<Sayings[Group][Name] & string>;
  };
};
