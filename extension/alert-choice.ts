// The choice of notices: which set of rules holds in this browser, and which of them a person is offered.
// Promise: without a choice the usual set holds; rules of one's own stay until a set is chosen.
// Not here: what a set is (shared/alert/ready-sets.ts), deciding (background/alerts.ts), the field (settings/).

import { setOf } from '../shared/alert/config-rules.ts';
import type { Config } from '../shared/config/config.ts';
import { type AlertWords, OFFERED_SETS, type OfferedSet } from './words/alert-words.ts';
import type { DigestChoice } from './words/digest-words.ts';

/** Where nobody has chosen. */
export const USUAL_SET = 'normal';
/** Stands in a choice for rules that no set is; never in a config. */
export const OWN_RULES = 'own rules';

/** What holds: the name of a set, or `OWN_RULES`. */
export function choiceOf(alerts: Config['alerts']): string {
  return alerts === null ? USUAL_SET : (setOf(alerts) ?? OWN_RULES);
}

/** How often a digest comes. */
export function digestChoiceOf(alerts: Config['alerts']): DigestChoice {
  const digest = isOwn(alerts) ? alerts['digest'] : undefined;
  const every = typeof digest === 'object' && digest !== null ? Reflect.get(digest, 'every') : undefined;
  return every === 'day' || every === 'week' ? every : 'none';
}

/**
 * What is written where somebody has chosen; what they have not chosen stays.
 * @param set undefined = as it is, and so for the digest
 */
export function withChoice(
  alerts: Config['alerts'],
  set: OfferedSet | undefined,
  digest: DigestChoice | undefined,
): Config['alerts'] {
  const { digest: before, ...own } = isOwn(alerts) ? alerts : { set: alerts ?? USUAL_SET };
  const rest = set === undefined ? own : { set };
  const after = digest === undefined || digest === digestChoiceOf(alerts) ? before : digestOf(digest);
  if (after !== undefined) return { ...rest, digest: after };
  return isOwn(alerts) || set !== undefined ? (setOf(rest) ?? rest) : alerts;
}

function digestOf(choice: DigestChoice): object | undefined {
  return choice === 'none' ? undefined : { every: choice };
}

function isOwn(alerts: Config['alerts']): alerts is Readonly<Record<string, unknown>> {
  return typeof alerts === 'object' && alerts !== null;
}

/** null where it is none that is offered. */
export function offered(choice: string): OfferedSet | null {
  return OFFERED_SETS.find((each) => each === choice) ?? null;
}

/** Value and text of each: what is offered, and before it what holds if that is something else. */
export function choicesOf(
  alerts: Config['alerts'],
  words: AlertWords,
): readonly (readonly [string, string])[] {
  const sets = OFFERED_SETS.map((each) => [each, words.sets[each]] as const);
  const held = choiceOf(alerts);
  return offered(held) === null ? [[held, choiceText(held, words)], ...sets] : sets;
}

/** "Normal", "Rules of your own"; a set that is not offered by its name. */
export function choiceText(choice: string, words: AlertWords): string {
  const set = offered(choice);
  if (set !== null) return words.sets[set];
  return choice === OWN_RULES ? words.ownRules : choice;
}

/** What it means, as a sentence; '' where nobody wrote one. */
export function aboutChoice(choice: string, words: AlertWords): string {
  const set = offered(choice);
  return set === null ? '' : words.about[set];
}
