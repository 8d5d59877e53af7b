// The answer of `uptally worth`: every figure and sentence, as one document.
// Promise: pure; the same measurement, value and cost give the same document. All that is shown stands in it.
// Not here: measuring (measured.ts), the answer itself (shared/ui/worth-answer.ts), its look in a terminal (page.ts).

import { downtimeCost, MONTH_MS, type Work } from '../../shared/core/cost.ts';
import { checksIn } from '../../shared/core/cost-evidence.ts';
import { coverage, downtime, outages } from '../../shared/core/figures.ts';
import { ratioOf } from '../../shared/core/objective.ts';
import { checksNeeded } from '../../shared/core/proportion.ts';
import { coveredMs } from '../../shared/core/tally.ts';
import type { CostWording } from '../../shared/ui/cost-text.ts';
import { type WorthOption, worthAnswer } from '../../shared/ui/worth-answer.ts';
import type { Evidence, Measured } from './measured.ts';
import type { WorthDocument } from './schema.ts';
import type { WorthWish } from './wish.ts';

/** What is answered, as far as the measurement does not tell it. */
export type Question = Pick<WorthWish, 'minuteValue' | 'currency' | 'objectives' | 'work'>;

export function worthDocument(measured: Measured, question: Question, wording: CostWording): WorthDocument {
  const { minuteValue, currency, work } = question;
  const { downMs, uptime, evidence } = measured;
  const asked = { ...question, downMs, uptime, tally: evidence?.tally ?? null };
  const answer = worthAnswer(asked, wording);
  return {
    version: 0,
    currency,
    minuteValue,
    monthMs: MONTH_MS,
    downMs,
    downValue: downtimeCost(downMs, minuteValue),
    uptimeRatio: 1 - downMs / MONTH_MS,
    work,
    evidence: evidence && evidenceOf(evidence),
    doubts: [...answer.doubts],
    objectives: answer.options.map((option) => improvementOf(option, work)),
    text: { uptime, now: answer.now, decision: [...answer.decision] },
  };
}

function improvementOf(
  { better, objective, sentence, warning }: WorthOption,
  work: Work | null,
): WorthDocument['objectives'][number] {
  return {
    objectiveRatio: ratioOf(better.objective),
    allowedMs: better.allowedMs,
    savedMs: better.savedMs,
    savedValue: better.savedValue,
    costRatio: work && better.costRatio,
    paybackMonths: work && better.paybackMonths,
    checksNeeded: checksNeeded(better.objective),
    text: { objective, sentence, warning },
  };
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
