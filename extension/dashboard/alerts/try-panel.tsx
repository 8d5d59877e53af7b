// Two sets of rules, tried over the last days and shown side by side.
// Promise: nothing is switched by trying; it can be broken off; what can't be read is told.
// Not here: trying (try-out.ts), choosing for good (settings/).

import { useEffect, useRef, useState } from 'preact/hooks';
import { OFF } from '../../../shared/alert/config-rules.ts';
import type { ReplaySummary } from '../../../shared/alert/replay-summary.ts';
import type { Config } from '../../../shared/config/config.ts';
import { numberFormat } from '../../../shared/ui/formats.ts';
import { countText, durationText, NO_EVIDENCE } from '../../../shared/ui/text.ts';
import { choiceOf, choicesOf, choiceText, USUAL_SET } from '../../alert-choice.ts';
import { saidText } from '../../words/said.ts';
import type { ViewFrame } from '../view.ts';
import type { Tried } from './try-out.ts';
import { SHOWN_DAYS } from './use-alerts.ts';

type Course =
  | { readonly is: 'idle' }
  | { readonly is: 'running'; readonly doneRatio: number; readonly stop: () => void }
  | { readonly is: 'done'; readonly sets: readonly string[]; readonly tried: Tried }
  | { readonly is: 'failed'; readonly problem: string };

const IDLE: Course = { is: 'idle' };

export function TryPanel({ frame, config }: { frame: ViewFrame; config: Config }) {
  const { words } = frame;
  const held = choiceOf(config.alerts);
  const first = held === OFF ? USUAL_SET : held;
  // What holds may change while the page is open: until somebody picks another, it is followed.
  const [picked, pick] = useState<{ readonly one?: string; readonly other?: string }>({});
  const one = picked.one ?? first;
  const other = picked.other ?? (one === 'careful' ? USUAL_SET : 'careful');
  const [course, run] = useCourse(frame, config);
  const say = words.alert.trying;
  const choices = choicesOf(config.alerts, words.alert).filter(([each]) => each !== OFF);
  return (
    <section class="trying" aria-labelledby="trying-head">
      <h2 id="trying-head">{say.title}</h2>
      <p class="about">{say.about(countText(SHOWN_DAYS, frame.wording.locale))}</p>
      <div class="filters">
        <Choice
          label={say.one}
          value={one}
          choices={choices}
          change={(set) => pick({ ...picked, one: set })}
        />
        <Choice
          label={say.other}
          value={other}
          choices={choices}
          change={(set) => pick({ ...picked, other: set })}
        />
        {course.is === 'running' ? (
          <button type="button" onClick={course.stop}>
            {words.cancel}
          </button>
        ) : (
          <button type="button" onClick={() => run([one, other])}>
            {say.run}
          </button>
        )}
      </div>
      <div role="status">
        {course.is === 'running' && <progress aria-label={say.title} value={course.doneRatio} />}
        {course.is === 'done' && <Side frame={frame} sets={course.sets} tried={course.tried} />}
        {course.is === 'failed' && <p class="notice">{saidText(course.problem, words)}</p>}
      </div>
    </section>
  );
}

function useCourse({ edge }: ViewFrame, config: Config): [Course, (sets: readonly string[]) => void] {
  const [course, setCourse] = useState<Course>(IDLE);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const run = (sets: readonly string[]): void => {
    const stopping = new AbortController();
    running.current = stopping;
    const { signal } = stopping;
    const show = (next: Course): void => {
      if (!signal.aborted) setCourse(next);
    };
    const stop = () => {
      stopping.abort();
      setCourse(IDLE);
    };
    const tell = (doneRatio: number) => show({ is: 'running', doneRatio, stop });
    tell(0);
    const work = async (): Promise<void> => {
      // Deciding is needed here alone.
      const { tryOut } = await import('./try-out.ts');
      const history = await edge.history(config);
      const tried = await tryOut(sets, { history, config, now: edge.now(), breathe, tell, signal });
      if (tried !== null) show({ is: 'done', sets, tried });
    };
    work().catch((error: unknown) =>
      show({ is: 'failed', problem: error instanceof Error ? error.message : String(error) }),
    );
  };
  return [course, run];
}

function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [string, string])[];
  readonly change: (value: string) => void;
}

function Choice({ label, value, choices, change }: ChoiceProps) {
  return (
    <select aria-label={label} value={value} onInput={({ currentTarget }) => change(currentTarget.value)}>
      {choices.map(([each, text]) => (
        <option key={each} value={each}>
          {text}
        </option>
      ))}
    </select>
  );
}

interface SideProps {
  readonly frame: ViewFrame;
  readonly sets: readonly string[];
  readonly tried: Tried;
}

function Side({ frame, sets, tried: { summaries, samples } }: SideProps) {
  const { words, wording } = frame;
  return (
    <>
      <table class="plain">
        <thead>
          <tr>
            <td />
            {sets.map((set, i) => (
              <th key={`${i} ${set}`} scope="col">
                {choiceText(set, words.alert)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {linesOf(summaries, frame).map(([name, ...values]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {values.map((value, i) => (
                <td key={`${i} ${value}`}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="faint">{words.evidence.checks(countText(samples, wording.locale), samples)}</p>
    </>
  );
}

/** Each with its name first. */
function linesOf(
  summaries: readonly ReplaySummary[],
  frame: ViewFrame,
): readonly (readonly [string, ...string[]])[] {
  const { words, wording } = frame;
  const { locale } = wording;
  const say = words.alert.trying;
  const line = (name: string, text: (each: ReplaySummary) => string) =>
    [name, ...summaries.map(text)] as const;
  const count = (number: number) => countText(number, locale);
  const rate = (number: number) => numberFormat(locale, { maximumFractionDigits: 1 }).format(number);
  const length = (ms: number) => durationText(ms, locale);
  return [
    line(say.messages, (each) => count(each.messages)),
    line(say.perDay, ({ messagesPerDay }) => (messagesPerDay === null ? NO_EVIDENCE : rate(messagesPerDay))),
    line(say.atNight, (each) => count(each.atNight)),
    line(say.held, (each) => count(each.held)),
    line(say.silenced, (each) => silencedText(each, frame)),
    line(say.missed, ({ missed }) => count(missed.length)),
    line(say.longestMissed, ({ missed, longestMissedMs }) =>
      missed.length === 0 ? NO_EVIDENCE : length(longestMissedMs),
    ),
    line(say.delay, ({ delayMs }) =>
      delayMs === null ? NO_EVIDENCE : say.atMost(length(delayMs.median), length(delayMs.max)),
    ),
  ];
}

/** "3: quiet hours (2×), maintenance is planned (1×)" */
function silencedText({ silenced, silencedBy }: ReplaySummary, { words, wording }: ViewFrame): string {
  const count = (number: number) => countText(number, wording.locale);
  if (silenced === 0) return count(0);
  const why = silencedBy.map(([reason, times]) =>
    silencedBy.length === 1
      ? words.alert.held[reason]
      : words.evidence.causeTimes(words.alert.held[reason], count(times)),
  );
  return words.labelled(count(silenced), why.join(wording.words.comma));
}
