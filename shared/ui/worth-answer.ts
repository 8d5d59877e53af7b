// Whether the next nine is worth it: what is down now, what each objective would save and return, and what is doubtful.
// Promise: pure; the same downtime, value and cost give the same words in a terminal and on a screen.
// Not here: measuring the downtime (the faces), the sentences one by one (cost-text.ts).

import {
  downtimeCost,
  FOUR_NINES,
  furtherNines,
  type Improvement,
  improvement,
  isAboveFourNines,
  MONTH_MS,
  type Work,
} from '../core/cost.ts';
import { type Doubt, doubtsAbout } from '../core/cost-evidence.ts';
import type { Objective } from '../core/objective.ts';
import type { Tally } from '../core/tally.ts';
import {
  type CostWording,
  doubtClause,
  highObjectiveText,
  moneyText,
  type Stake,
  worthSentence,
} from './cost-text.ts';
import { durationText, objectiveText } from './text.ts';

export interface WorthQuestion extends Stake {
  /** What the downtime was read from; null = a person typed it. */
  readonly tally: Tally | null;
  /** Empty = each next nine, and the first of them is decided on. */
  readonly objectives: readonly Objective[];
  /** null = no cost was named. */
  readonly work: Work | null;
}

export interface WorthAnswer {
  /** "99.95% up: 21m 55s down in a mean month, which costs $219 at $10 a minute." */
  readonly now: string;
  /** The sentences that decide, a warning after the one that it is about. */
  readonly decision: readonly string[];
  readonly options: readonly WorthOption[];
  /** What speaks against a decision on this evidence, the gravest first. */
  readonly doubts: readonly { readonly kind: Doubt['kind']; readonly text: string }[];
}

/** One objective that could be aimed at. */
export interface WorthOption {
  readonly better: Improvement;
  readonly objective: string;
  readonly sentence: string;
  /** A friendly word where the objective is above 99.99%. */
  readonly warning: string | null;
}

export function worthAnswer(question: WorthQuestion, wording: CostWording): WorthAnswer {
  const { downMs, uptime, minuteValue, tally } = question;
  const isAsked = question.objectives.length > 0;
  const shown = isAsked ? question.objectives : furtherNines(downMs);
  const decided = isAsked ? shown : shown.slice(0, 1);
  const options = shown.map((objective) => optionOf(question, objective, wording));
  const value = moneyText(downtimeCost(downMs, minuteValue), wording);
  const duration = durationText(downMs, wording.locale);
  return {
    now: wording.cost.now(uptime, duration, value, moneyText(minuteValue, wording)),
    decision: decisionOf(question, options.slice(0, decided.length), wording),
    options,
    doubts: tally === null ? [] : doubtsOf(tally, decided, wording),
  };
}

function optionOf(question: WorthQuestion, objective: Objective, wording: CostWording): WorthOption {
  const { downMs, minuteValue, work } = question;
  const free = { setUpCost: 0, monthlyCost: 0 };
  return {
    better: improvement(downMs, objective, minuteValue, work ?? free),
    objective: objectiveText(objective, wording.locale),
    sentence: worthSentence(question, objective, work, wording),
    warning: isAboveFourNines(objective) ? highObjectiveText(question, objective, wording) : null,
  };
}

function decisionOf(
  { downMs, uptime }: Stake,
  decided: readonly WorthOption[],
  { cost, locale }: CostWording,
): readonly string[] {
  if (decided.length > 0) {
    return decided.flatMap(({ sentence, warning }) => (warning === null ? sentence : [sentence, warning]));
  }
  return [downMs === 0 ? cost.nothingSaved : cost.kept(uptime, objectiveText(HIGHEST, locale))];
}

const HIGHEST = /* @__PURE__ */ furtherNines(MONTH_MS).at(-1) ?? FOUR_NINES;

/** The doubts about the first, and about the others what they alone raise: how many checks they need. */
function doubtsOf(tally: Tally, decided: readonly Objective[], wording: CostWording): WorthAnswer['doubts'] {
  const [first = FOUR_NINES, ...others] = decided;
  const ofOthers = others.flatMap((objective) => doubtsAbout(tally, objective));
  const all = [...doubtsAbout(tally, first), ...ofOthers.filter(({ kind }) => kind === 'checks')];
  return all.map((doubt) => ({ kind: doubt.kind, text: doubtClause(doubt, tally, wording) }));
}
