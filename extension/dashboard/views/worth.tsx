// Worth it? What the downtime of an endpoint costs, and what each further nine would save, cost and return.
// Promise: the sentence of `uptally worth`; every setting lies in the address.
// Not here: the mathematics (shared/core/cost.ts), the answer (shared/ui/worth-answer.ts).

import { allowedMs, monthlyMs } from '../../../shared/core/cost.ts';
import { coveredMs } from '../../../shared/core/tally.ts';
import type { EndpointStatus } from '../../../shared/feed/status.ts';
import {
  type CostWording,
  moneyText,
  paybackText,
  ratioText,
  type Stake,
  savedText,
} from '../../../shared/ui/cost-text.ts';
import { durationText, objectiveText, uptimeText } from '../../../shared/ui/text.ts';
import { type WorthAnswer, type WorthQuestion, worthAnswer } from '../../../shared/ui/worth-answer.ts';
import type { View, ViewFrame } from '../view.ts';
import { ViewHead } from '../view-head.tsx';
import { Controls } from '../worth/controls.tsx';
import { objectiveOf, queryOf, readSettings, type WorthSettings, workOf } from '../worth/settings.ts';

export const worthView: View = {
  name: 'worth',
  title: (words) => words.worth.title,
  draw: (frame) => <Worth frame={frame} />,
};

function Worth({ frame }: { frame: ViewFrame }) {
  const { route, go, known, words, wording } = frame;
  const settings = readSettings(route.query, wording.locale);
  const endpoints = known.status?.endpoints ?? [];
  const chosen = endpoints.find(({ id }) => id === route.id) ?? null;
  const costWording: CostWording = { ...wording, cost: words.worth.answer, currency: settings.currency };
  const change = (changed: Partial<WorthSettings>, id = route.id) =>
    go({ view: 'worth', id, query: queryOf({ ...settings, ...changed }, wording.locale) }, id === route.id);
  const question = questionOf(chosen, settings, frame);
  return (
    <>
      <ViewHead title={words.worth.title} />
      <div class="worth">
        <Controls
          endpoints={endpoints}
          chosen={chosen}
          settings={settings}
          wording={costWording}
          words={words.worth}
          change={change}
        />
        <section class="answer">
          {typeof question === 'string' ? (
            <p class="wrong" role="status">
              {question}
            </p>
          ) : (
            <Answer question={question} frame={frame} wording={costWording} />
          )}
        </section>
      </div>
    </>
  );
}

/** A sentence for people where there is nothing to put a price on. */
function questionOf(
  chosen: EndpointStatus | null,
  settings: WorthSettings,
  { words, wording }: ViewFrame,
): WorthQuestion | string {
  const objective = settings.objective === null ? null : objectiveOf(settings.objective);
  const asked = { objectives: objective === null ? [] : [objective], work: workOf(settings) };
  const { minuteValue } = settings;
  if (chosen === null) {
    const typed = objectiveOf(settings.uptime);
    if (typed === null) return words.worth.noPercent(settings.uptime);
    const stake: Stake = {
      downMs: allowedMs(typed),
      uptime: objectiveText(typed, wording.locale),
      minuteValue,
    };
    return { ...asked, ...stake, tally: null };
  }
  const tally = chosen.windows[settings.window];
  const covered = coveredMs(tally);
  if (covered === 0) return words.worth.notWatched(chosen.name, wording.words.window[settings.window]);
  const downMs = monthlyMs(tally.downMs, covered);
  return { ...asked, downMs, uptime: uptimeText(tally, wording.locale), minuteValue, tally };
}

interface AnswerProps {
  readonly question: WorthQuestion;
  readonly frame: ViewFrame;
  readonly wording: CostWording;
}

function Answer({ question, frame, wording }: AnswerProps) {
  const { words } = frame;
  const answer = worthAnswer(question, wording);
  const all = worthAnswer({ ...question, objectives: [] }, wording);
  return (
    <>
      <p class="now">{answer.now}</p>
      <div aria-live="polite">
        {answer.decision.map((sentence) => (
          <p key={sentence} class="decision">
            {sentence}
          </p>
        ))}
      </div>
      {answer.doubts.length > 0 && (
        <div class="doubts">
          <p>{wording.cost.tooLittle}</p>
          <ul>
            {answer.doubts.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      {all.options.length > 0 && (
        <>
          <h2>{words.worth.options}</h2>
          <Options options={all.options} hasWork={question.work !== null} wording={wording} />
        </>
      )}
      <p class="faint">{words.worth.basis}</p>
    </>
  );
}

interface OptionsProps {
  readonly options: WorthAnswer['options'];
  readonly hasWork: boolean;
  readonly wording: CostWording;
}

function Options({ options, hasWork, wording }: OptionsProps) {
  const { cost, locale } = wording;
  const heads = [cost.objective, cost.downAMonth, cost.saved, cost.worth];
  const ofWork = hasWork ? [cost.costRatio, cost.payback] : [];
  return (
    <div class="scroll">
      <table class="windows">
        <thead>
          <tr>
            {[...heads, ...ofWork].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {options.map(({ objective, better }) => (
            <tr key={objective}>
              <th scope="row">{objective}</th>
              <td>{durationText(better.allowedMs, locale)}</td>
              <td>{savedText(better.savedMs, locale)}</td>
              <td>
                <b>{moneyText(better.savedValue, wording)}</b>
              </td>
              {hasWork && <td>{better.costRatio === null ? '—' : ratioText(better.costRatio, locale)}</td>}
              {hasWork && <td>{paybackText(better.paybackMonths, wording)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
