// The answer of `uptally worth`: every figure and sentence, as one document.
// Promise: pure; the same measurement, value and cost give the same document. All that is shown stands in it.
// Not here: measuring (measured.ts), the document's shape (schema.ts), its look in a terminal (page.ts).

import {
  downtimeCost,
  FOUR_NINES,
  furtherNines,
  improvement,
  isAboveFourNines,
  MONTH_MS,
} from '../../shared/core/cost.ts';
import { checksIn, type Doubt, doubtsAbout } from '../../shared/core/cost-evidence.ts';
import { coverage, downtime, outages } from '../../shared/core/figures.ts';
import { type Objective, ratioOf } from '../../shared/core/objective.ts';
import { checksNeeded } from '../../shared/core/proportion.ts';
import { coveredMs } from '../../shared/core/tally.ts';
import {
  type CostWording,
  doubtClause,
  highObjectiveText,
  moneyText,
  type Stake,
  worthSentence,
} from '../../shared/ui/cost-text.ts';
import { durationText, objectiveText } from '../../shared/ui/text.ts';
import type { Evidence, Measured } from './measured.ts';
import type { WorthDocument } from './schema.ts';
import type { WorthWish } from './wish.ts';

/** What is answered, as far as the measurement does not tell it. */
export type Question = Pick<WorthWish, 'minuteValue' | 'currency' | 'objectives' | 'work'>;

export function worthDocument(measured: Measured, question: Question, wording: CostWording): WorthDocument {
  const { minuteValue, currency, work } = question;
  const { downMs, uptime, evidence } = measured;
  const stake = { downMs, uptime, minuteValue };
  const shown = question.objectives.length > 0 ? question.objectives : furtherNines(downMs);
  // What was asked for is decided on; else the next nine.
  const decided = question.objectives.length > 0 ? shown : shown.slice(0, 1);
  const objectives = shown.map((objective) => improvementOf(stake, objective, question, wording));
  const doubts = evidence === null ? [] : doubtsOf(evidence, decided, wording);
  const downValue = downtimeCost(downMs, minuteValue);
  const money = (amount: number) => moneyText(amount, wording);
  const duration = durationText(downMs, wording.locale);
  return {
    version: 0,
    currency,
    minuteValue,
    monthMs: MONTH_MS,
    downMs,
    downValue,
    uptimeRatio: 1 - downMs / MONTH_MS,
    work,
    evidence: evidence && evidenceOf(evidence),
    doubts,
    objectives,
    text: {
      uptime,
      now: wording.cost.now(uptime, duration, money(downValue), money(minuteValue)),
      decision: decisionOf(stake, objectives.slice(0, decided.length), wording),
    },
  };
}

type ImprovementDocument = WorthDocument['objectives'][number];

function improvementOf(
  stake: Stake,
  objective: Objective,
  { work }: Question,
  wording: CostWording,
): ImprovementDocument {
  const free = { setUpCost: 0, monthlyCost: 0 };
  const better = improvement(stake.downMs, objective, stake.minuteValue, work ?? free);
  return {
    objectiveRatio: ratioOf(objective),
    allowedMs: better.allowedMs,
    savedMs: better.savedMs,
    savedValue: better.savedValue,
    costRatio: work && better.costRatio,
    paybackMonths: work && better.paybackMonths,
    checksNeeded: checksNeeded(objective),
    text: {
      objective: objectiveText(objective, wording.locale),
      sentence: worthSentence(stake, objective, work, wording),
      warning: isAboveFourNines(objective) ? highObjectiveText(stake, objective, wording) : null,
    },
  };
}

/** The sentences that decide, a warning after the one that it is about. */
function decisionOf(
  stake: Stake,
  decided: readonly ImprovementDocument[],
  { cost, locale }: CostWording,
): string[] {
  if (decided.length > 0) {
    return decided.flatMap(({ text }) =>
      text.warning === null ? text.sentence : [text.sentence, text.warning],
    );
  }
  if (stake.downMs === 0) return [cost.nothingSaved];
  return [cost.kept(stake.uptime, objectiveText(HIGHEST, locale))];
}

const HIGHEST = furtherNines(MONTH_MS).at(-1) ?? FOUR_NINES;

/** The doubts about the first, and about the others what they alone raise: how many checks they need. */
function doubtsOf(
  { tally }: Evidence,
  decided: readonly Objective[],
  wording: CostWording,
): { kind: Doubt['kind']; text: string }[] {
  const [first = FOUR_NINES, ...others] = decided;
  const ofOthers = others.flatMap((objective) => doubtsAbout(tally, objective));
  const all = [...doubtsAbout(tally, first), ...ofOthers.filter(({ kind }) => kind === 'checks')];
  return all.map((doubt) => ({ kind: doubt.kind, text: doubtClause(doubt, tally, wording) }));
}

function evidenceOf({
  source,
  id,
  name,
  isDemonstration,
  window,
  tally,
}: Evidence): WorthDocument['evidence'] {
  const { downMs, minMs, maxMs } = downtime(tally);
  return {
    source,
    endpoint: id,
    name,
    demonstration: isDemonstration,
    window,
    from: new Date(tally.spans[0]?.from ?? 0).toISOString(),
    to: new Date(tally.spans.at(-1)?.to ?? 0).toISOString(),
    downMs,
    downMinMs: minMs,
    downMaxMs: maxMs,
    coveredMs: coveredMs(tally),
    coverageRatio: coverage(tally) ?? 0,
    outages: outages(tally).count,
    checks: checksIn(tally),
  };
}
