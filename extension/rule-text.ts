// How a rule is called, in the reader's language.
// Promise: a name that somebody wrote himself stays as it is written.
// Not here: the words (words/alert-words.ts), what a rule does (shared/alert).

import { READY_RULES } from '../shared/alert/ready-sets.ts';
import type { Config } from '../shared/config/config.ts';
import type { AlertWords } from './words/alert-words.ts';

/** @param alerts of the config in force: where rules of one's own stand in it, their names are one's own */
export function ruleText(
  name: string,
  alerts: Config['alerts'],
  { rules }: Pick<AlertWords, 'rules'>,
): string {
  const ready = READY_RULES.find((each) => each === name);
  return ready === undefined || isOwn(name, alerts) ? name : rules[ready];
}

function isOwn(name: string, alerts: Config['alerts']): boolean {
  if (alerts === null || typeof alerts === 'string') return false;
  const { rules } = alerts;
  const isNamed = (rule: unknown) =>
    typeof rule === 'object' && rule !== null && 'name' in rule && rule.name === name;
  return Array.isArray(rules) && rules.some(isNamed);
}
