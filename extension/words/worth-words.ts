// The words of the panel that asks whether the next nine is worth it.
// Promise: figures come in as finished text.
// Not here: the sentences of the answer (shared/ui/cost-words.ts), which a terminal says too.

import { type CostWords, englishCost } from '../../shared/ui/cost-words.ts';

export interface WorthWords {
  readonly title: string;
  readonly answer: CostWords;
  readonly what: string;
  readonly typed: string;
  readonly uptime: string;
  readonly window: string;
  readonly minuteValue: string;
  readonly currency: string;
  readonly objective: string;
  readonly nextNine: string;
  readonly hours: string;
  readonly rate: string;
  readonly monthly: string;
  readonly hoursOf: (hours: string) => string;
  readonly options: string;
  readonly basis: string;
  readonly notWatched: (name: string, window: string) => string;
  readonly noPercent: (text: string) => string;
}

export const worthEnglish: WorthWords = {
  title: 'Worth it?',
  answer: englishCost,
  what: 'Downtime of',
  typed: 'an uptime that you type',
  uptime: 'Uptime',
  window: 'Measured in the last',
  minuteValue: 'A minute down costs',
  currency: 'Currency',
  objective: 'Aim at',
  nextNine: 'the next nine',
  hours: 'Hours of work, once',
  rate: 'An hour of it costs',
  monthly: 'Running cost a month',
  hoursOf: (hours) => `${hours} h`,
  options: 'Each further nine',
  basis: 'All of it for a mean month of 30.44 days.',
  notWatched: (name, window) =>
    `${name} was not watched in the last ${window}: there is nothing to put a price on. Choose a longer time, or type an uptime.`,
  noPercent: (text) => `“${text}” is no uptime. Type a percentage between 0 and 100, for example 99.95.`,
};
