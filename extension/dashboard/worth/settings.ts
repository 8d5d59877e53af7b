// What is asked in the panel "Worth it?", as it stands in the address.
// Promise: what can't be read there falls back to a usual value; what is usual is not written.
// Not here: the answer (shared/ui/worth-answer.ts), the panel (views/worth.tsx).

import { furtherNines, MONTH_MS, type Work } from '../../../shared/core/cost.ts';
import { type Objective, parseObjective } from '../../../shared/core/objective.ts';
import { STANDARD_WINDOWS, type WindowId } from '../../../shared/core/window.ts';

export interface WorthSettings {
  readonly window: WindowId;
  /** Percent, as typed; counts where no endpoint is chosen. */
  readonly uptime: string;
  /** > 0, in `currency`. */
  readonly minuteValue: number;
  /** ISO 4217 code. */
  readonly currency: string;
  /** Percent, as in the ladder; null = the next nine. */
  readonly objective: string | null;
  /** Work that is done once, hours, >= 0. */
  readonly hours: number;
  /** What an hour of it costs, >= 0. */
  readonly rate: number;
  /** Paid every month, >= 0. */
  readonly monthly: number;
}

/** The values at which sliders stop. */
export const STEPS = {
  minuteValue: [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000],
  hours: [0, 1, 2, 4, 8, 16, 24, 40, 80, 120, 160, 240, 400, 800],
  rate: [0, 20, 40, 60, 80, 100, 120, 150, 200, 250, 300],
  monthly: [0, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000],
} as const;

/** Every step that an objective slider knows, rising. */
export const OBJECTIVES: readonly Objective[] = furtherNines(MONTH_MS);

/** Those that a reader is offered; any other code may stand in the address. */
export const CURRENCIES = [
  'USD',
  'EUR',
  'GBP',
  'JPY',
  'CHF',
  'CAD',
  'AUD',
  'INR',
  'BRL',
  'MXN',
  'AED',
  'EGP',
];

const CURRENCY_OF: Readonly<Record<string, string>> = {
  US: 'USD',
  GB: 'GBP',
  JP: 'JPY',
  CH: 'CHF',
  CA: 'CAD',
  AU: 'AUD',
  IN: 'INR',
  BR: 'BRL',
  MX: 'MXN',
  AE: 'AED',
  EG: 'EGP',
  DE: 'EUR',
  FR: 'EUR',
  ES: 'EUR',
  IT: 'EUR',
  NL: 'EUR',
  AT: 'EUR',
  IE: 'EUR',
};

export function readSettings(query: Readonly<Record<string, string>>, locale: string): WorthSettings {
  const usual = usualSettings(locale);
  const { window, uptime, currency, objective } = query;
  return {
    window: STANDARD_WINDOWS.find(({ id }) => id === window)?.id ?? usual.window,
    uptime: uptime ?? usual.uptime,
    minuteValue: amount(query['minute'], usual.minuteValue, 0.01),
    currency: currency !== undefined && /^[A-Z]{3}$/u.test(currency) ? currency : usual.currency,
    objective: objective !== undefined && objectiveOf(objective) !== null ? objective : null,
    hours: amount(query['hours'], usual.hours, 0),
    rate: amount(query['rate'], usual.rate, 0),
    monthly: amount(query['month'], usual.monthly, 0),
  };
}

/** As `readSettings` reads it again. */
export function queryOf(settings: WorthSettings, locale: string): Readonly<Record<string, string>> {
  const usual = written(usualSettings(locale));
  return Object.fromEntries(Object.entries(written(settings)).filter(([name, text]) => usual[name] !== text));
}

function written(settings: WorthSettings): Readonly<Record<string, string>> {
  return {
    window: settings.window,
    uptime: settings.uptime,
    minute: String(settings.minuteValue),
    currency: settings.currency,
    objective: settings.objective ?? '',
    hours: String(settings.hours),
    rate: String(settings.rate),
    month: String(settings.monthly),
  };
}

/** "99.95" or "99,95" as a person types a percentage, with or without its sign; null if it is none between 0 and 100. */
export function objectiveOf(percent: string): Objective | null {
  return parseObjective(`${percent.trim().replace(/%$/u, '').replace(',', '.')}%`);
}

/** "99.95": as `objectiveOf` reads it. */
export function percentOf({ parts, of }: Objective): string {
  return String((parts * 100) / of);
}

/** null = no cost is named. */
export function workOf({ hours, rate, monthly }: WorthSettings): Work | null {
  const setUpCost = hours * rate;
  return setUpCost + monthly === 0 ? null : { setUpCost, monthlyCost: monthly };
}

function usualSettings(locale: string): WorthSettings {
  const region = new Intl.Locale(locale).maximize().region ?? 'US';
  return {
    window: '30d',
    uptime: '99.95',
    minuteValue: 10,
    currency: CURRENCY_OF[region] ?? 'USD',
    objective: null,
    hours: 0,
    rate: 100,
    monthly: 0,
  };
}

function amount(text: string | undefined, usual: number, least: number): number {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return value >= least && value <= 1e12 ? value : usual;
}
