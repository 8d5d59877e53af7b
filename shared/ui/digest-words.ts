// The words of a digest.
// Promise: a language that lacks a phrase does not compile; numbers, lengths and names come in as finished text.
// Not here: which figures there are (alert/digest.ts), states and counts of outages (figure-words.ts).

export interface DigestWords {
  readonly title: string;
  readonly yesterday: string;
  /** "Sun, Nov 29: 99.98% up" */
  readonly headline: (when: string, uptime: string) => string;
  /** @param several how many endpoints */
  readonly summed: (uptime: string, watched: string, endpoints: string, several: number) => string;
  readonly noOutage: string;
  /** @param outages as words of figures count them */
  readonly outages: (outages: string, down: string, longest: string, name: string) => string;
  /** @param money with its currency, about */
  readonly cost: (money: string) => string;
  readonly budgets: (items: string) => string;
  readonly budgetLeft: (name: string, left: string, budget: string) => string;
  readonly overspent: (name: string, over: string) => string;
  readonly slowest: (items: string) => string;
  readonly newErrors: (items: string) => string;
}

export const digestEnglish: DigestWords = {
  title: 'Digest',
  yesterday: 'Yesterday',
  headline: (when, uptime) => `${when}: ${uptime} up`,
  summed: (uptime, watched, endpoints, several) =>
    `${uptime} up, ${watched}, ${several === 1 ? 'one endpoint' : `${endpoints} endpoints`}.`,
  noOutage: 'No outage.',
  outages: (outages, down, longest, name) =>
    `${outages}, ${down} down in all; the longest ${longest}, of ${name}.`,
  cost: (money) => `Downtime has cost about ${money}.`,
  budgets: (items) => `Error budget of 30 days: ${items}.`,
  budgetLeft: (name, left, budget) => `${name} ${left} left of ${budget}`,
  overspent: (name, over) => `${name} overspent by ${over}`,
  slowest: (items) => `Slowest: ${items}.`,
  newErrors: (items) => `New errors: ${items}.`,
};
