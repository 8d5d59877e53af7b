// Ready sets of rules, to begin with: as a person would write them.
// Promise: each can be read by read-rules.ts, and each sentence says for whom it is.
// Not here: what the fields mean (rules-schema.ts).

export interface ReadySet {
  readonly name: string;
  /** For whom it is, as a sentence. */
  readonly about: string;
  /** As `readRules` takes it. */
  readonly document: object;
}

/** How the rules of the sets are called: a reader's language has words of its own for these. */
export const READY_RULES = [
  'critical down',
  'down',
  'often failing',
  'slow',
  'silent',
  'new error',
  'budget burns',
  'vendor down',
  'vendor slow',
] as const;
export type ReadyRule = (typeof READY_RULES)[number];

const down = (failures: number, of: number) => ({ down: { failures, of } });

export const READY_SETS: readonly ReadySet[] = [
  {
    name: 'careful',
    about: 'Few messages: four of five checks must fail, and what is not critical waits for the morning.',
    document: {
      version: 0,
      rules: [
        {
          name: 'critical down',
          when: down(4, 5),
          endpoints: { mission: ['critical'] },
          priority: 'P1',
          every: '30m',
          backoff: true,
        },
        {
          name: 'down',
          when: down(4, 5),
          endpoints: { mission: ['supporting', 'internal'] },
          priority: 'P3',
          every: '1h',
          backoff: true,
          perDay: 10,
          quiet: '22:00-07:00',
        },
        {
          name: 'often failing',
          when: { failures: { failures: 20, of: 200 } },
          priority: 'P4',
          quiet: '18:00-08:00',
        },
      ],
    },
  },
  {
    name: 'normal',
    about:
      'What most people want: three of four checks, slowness after ten minutes, silence after a quarter of an hour.',
    document: {
      version: 0,
      rules: [
        {
          name: 'critical down',
          when: down(3, 4),
          endpoints: { mission: ['critical'] },
          priority: 'P1',
          every: '15m',
          backoff: true,
        },
        {
          name: 'down',
          when: down(3, 4),
          endpoints: { mission: ['supporting', 'internal'] },
          priority: 'P2',
          every: '15m',
          backoff: true,
          quiet: '22:00-07:00',
        },
        {
          name: 'often failing',
          when: { failures: { failures: 10, of: 100 } },
          priority: 'P3',
          quiet: '22:00-07:00',
        },
        {
          name: 'slow',
          when: { degraded: { for: '10m' } },
          priority: 'P3',
          every: '1h',
          quiet: '22:00-07:00',
        },
        { name: 'silent', when: { silence: { for: '15m' } }, priority: 'P3', quiet: '22:00-07:00' },
      ],
    },
  },
  {
    name: 'loud',
    about:
      'Everything at once, day and night: two failures in a row, each new kind of error, slowness after two minutes.',
    document: {
      version: 0,
      rules: [
        { name: 'down', when: down(2, 2), priority: 'P1' },
        { name: 'often failing', when: { failures: { failures: 3, of: 20 } }, priority: 'P2' },
        { name: 'new error', when: { errors: { new: true } }, priority: 'P2' },
        { name: 'slow', when: { degraded: { for: '2m' } }, priority: 'P3' },
        { name: 'silent', when: { silence: { for: '5m' } }, priority: 'P3' },
      ],
    },
  },
  {
    name: 'page-on-burn',
    about: 'For teams with an objective: only what spends its error budget too fast wakes somebody.',
    document: {
      version: 0,
      rules: [
        { name: 'budget burns', when: { burn: { objective: '99.9%', window: '30d' } }, priority: 'P1' },
        { name: 'down', when: down(3, 4), priority: 'P3', every: '1h', quiet: '18:00-08:00' },
      ],
    },
  },
  {
    name: 'office-hours',
    about: 'For who is there on working days from eight to six: outside of that, it waits.',
    document: {
      version: 0,
      rules: [
        {
          name: 'down',
          when: down(3, 4),
          priority: 'P2',
          every: '15m',
          backoff: true,
          quiet: 'Mo-Fr 18:00-08:00; Sa 00:00-24:00; Su 00:00-24:00,18:00-08:00',
        },
        {
          name: 'often failing',
          when: { failures: { failures: 10, of: 100 } },
          priority: 'P3',
          quiet: 'Mo-Fr 18:00-08:00; Sa 00:00-24:00; Su 00:00-24:00,18:00-08:00',
        },
      ],
    },
  },
  {
    name: 'vendor',
    about: 'For what others run: told when it lasts, so that you know it is them, and never at night.',
    document: {
      version: 0,
      rules: [
        {
          name: 'vendor down',
          when: down(5, 5),
          priority: 'P3',
          every: '1h',
          backoff: true,
          perDay: 5,
          quiet: '22:00-07:00',
        },
        {
          name: 'vendor slow',
          when: { degraded: { for: '30m' } },
          priority: 'P4',
          every: '6h',
          quiet: '22:00-07:00',
        },
      ],
    },
  },
];
