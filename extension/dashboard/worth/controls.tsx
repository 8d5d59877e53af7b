// The settings of "Worth it?": whose downtime, what a minute of it costs, and what would be done about it.
// Promise: each change shows at once; nothing has to be sent.
// Not here: their values in the address (settings.ts), the answer (views/worth.tsx).

import { STANDARD_WINDOWS } from '../../../shared/core/window.ts';
import type { EndpointStatus } from '../../../shared/feed/status.ts';
import { type CostWording, moneyText } from '../../../shared/ui/cost-text.ts';
import { countText, objectiveText } from '../../../shared/ui/text.ts';
import { Field } from '../../screen/field.tsx';
import type { WorthWords } from '../../words/worth-words.ts';
import { CURRENCIES, OBJECTIVES, objectiveOf, percentOf, STEPS, type WorthSettings } from './settings.ts';
import { Slider } from './slider.tsx';

export interface ControlsProps {
  readonly endpoints: readonly EndpointStatus[];
  readonly chosen: EndpointStatus | null;
  readonly settings: WorthSettings;
  readonly wording: CostWording;
  readonly words: WorthWords;
  readonly change: (changed: Partial<WorthSettings>, id?: string | null) => void;
}

export function Controls(props: ControlsProps) {
  const { endpoints, chosen, settings, wording, words, change } = props;
  const money = (amount: number) => moneyText(amount, wording);
  return (
    <section class="controls">
      <Field
        name="of"
        label={words.what}
        value={chosen?.id ?? ''}
        wrong=""
        choices={[...endpoints.map(({ id, name }) => [id, name] as const), ['', words.typed]]}
        change={(id) => change({}, id === '' ? null : id)}
      />
      {chosen === null ? (
        <Field
          name="uptime"
          label={words.uptime}
          value={settings.uptime}
          wrong={objectiveOf(settings.uptime) === null ? words.noPercent(settings.uptime) : ''}
          change={(uptime) => change({ uptime })}
        />
      ) : (
        <Field
          name="window"
          label={words.window}
          value={settings.window}
          wrong=""
          choices={STANDARD_WINDOWS.map(({ id }) => [id, wording.words.window[id]] as const)}
          change={(wanted) => {
            const window = STANDARD_WINDOWS.find(({ id }) => id === wanted)?.id;
            if (window !== undefined) change({ window });
          }}
        />
      )}
      <Field
        name="currency"
        label={words.currency}
        value={settings.currency}
        wrong=""
        choices={CURRENCIES.map((code) => [code, currencyText(code, wording.locale)] as const)}
        change={(currency) => change({ currency })}
      />
      <Slider
        name="minute"
        label={words.minuteValue}
        value={settings.minuteValue}
        steps={STEPS.minuteValue}
        text={money(settings.minuteValue)}
        least={0.01}
        change={(minuteValue) => change({ minuteValue })}
      />
      <Objectives {...props} />
      <Slider
        name="hours"
        label={words.hours}
        value={settings.hours}
        steps={STEPS.hours}
        text={words.hoursOf(countText(settings.hours, wording.locale))}
        least={0}
        change={(hours) => change({ hours })}
      />
      <Slider
        name="rate"
        label={words.rate}
        value={settings.rate}
        steps={STEPS.rate}
        text={money(settings.rate)}
        least={0}
        change={(rate) => change({ rate })}
      />
      <Slider
        name="month"
        label={words.monthly}
        value={settings.monthly}
        steps={STEPS.monthly}
        text={money(settings.monthly)}
        least={0}
        change={(monthly) => change({ monthly })}
      />
    </section>
  );
}

function Objectives({ settings, wording, words, change }: ControlsProps) {
  const steps = OBJECTIVES.map(percentOf);
  const at = settings.objective === null ? -1 : steps.indexOf(settings.objective);
  const objective = OBJECTIVES[at];
  const text = objective === undefined ? words.nextNine : objectiveText(objective, wording.locale);
  return (
    <div class="slider">
      <label for="worth-objective">{words.objective}</label>
      <input
        id="worth-objective"
        type="range"
        min={-1}
        max={steps.length - 1}
        step={1}
        value={at}
        aria-valuetext={text}
        onInput={(event) => change({ objective: steps[Number(event.currentTarget.value)] ?? null })}
      />
      <output>{text}</output>
    </div>
  );
}

/** "EUR · Euro" */
function currencyText(code: string, locale: string): string {
  const name = new Intl.DisplayNames(locale, { type: 'currency' }).of(code);
  return name === undefined || name === code ? code : `${code} · ${name}`;
}
