// What each element offers to a page, in one table: custom-elements.json is made of it, and documents may be.
// Promise: the compiler holds the attributes to their types; test/e2e/elements.test.ts holds all of it to the built file.
// Not here: the defaults of custom properties, which are read from the style sheets (custom-elements.ts).

import type { BadgeAttributes, StatusAttributes } from '../widget/package/names.d.ts';

export interface DescribedAttribute {
  /** In TypeScript. */
  readonly type: string;
  /** What holds where it is left out; null = nothing. */
  readonly default: string | null;
  readonly description: string;
}

type Descriptions = Readonly<Record<string, string>>;

export interface DescribedElement {
  readonly tag: string;
  readonly className: string;
  readonly description: string;
  readonly attributes: Readonly<Record<string, DescribedAttribute>>;
  /** Whether each attribute is a property too, but for those whose name is a method's. */
  readonly hasProperties: boolean;
  readonly properties: Readonly<Record<string, Omit<DescribedAttribute, 'default'>>>;
  readonly methods: Readonly<Record<string, Omit<DescribedAttribute, 'default'>>>;
  readonly events: Readonly<Record<string, Omit<DescribedAttribute, 'default'>>>;
  readonly slots: Descriptions;
  readonly parts: Descriptions;
  readonly customProperties: Descriptions;
}

const STATE_TYPE = "'up' | 'degraded' | 'down' | 'maintenance' | 'unknown'";

const SENTENCE_SLOTS = {
  loading: 'The sentence until anything is known.',
  up: 'The sentence while all works.',
  degraded: 'The sentence while something is slow or partly broken.',
  down: 'The sentence while something is down.',
  maintenance: 'The sentence while planned work goes on.',
  unknown: 'The sentence while nothing current is known.',
};

const STATE_COLOURS = {
  '--up': 'Up.',
  '--degraded': 'Slow or partly broken.',
  '--down': 'Down.',
  '--maintenance': 'Planned work.',
  '--unknown': 'Nobody knows.',
};

const BADGE_COLOURS = {
  '--bg': 'The ground.',
  '--text': 'Text.',
  '--line': 'Borders and hairlines.',
  ...STATE_COLOURS,
};

const BADGE_ATTRIBUTES = {
  src: { type: 'string', default: null, description: 'Address of the feed, `status.json`.' },
  href: {
    type: 'string',
    default: null,
    description: 'Where the sentence leads: an address of the web, or of mail.',
  },
  locale: {
    type: 'string',
    default: 'the nearest lang, else the language of the browser',
    description:
      'Language and way of writing numbers, BCP 47. English unless the file of the language is loaded.',
  },
} satisfies Record<keyof BadgeAttributes, DescribedAttribute>;

const STATUS_ATTRIBUTES = {
  ...BADGE_ATTRIBUTES,
  src: {
    type: 'string',
    default: null,
    description: 'Address of the feed, `status.json`; or several, with spaces between.',
  },
  variant: {
    type: "'full' | 'compact' | 'line' | 'badge'",
    default: "'full'",
    description: 'A page with bars, a card without them, one line in a text, or a badge.',
  },
  group: { type: 'string', default: null, description: 'Only the endpoints of this group.' },
  endpoints: {
    type: 'string',
    default: 'all of them',
    description: 'Ids of endpoints in the order wanted, with commas or spaces between.',
  },
  days: {
    type: 'number',
    default: '90',
    description: 'How many days the bars and the uptime cover, 1 to 90.',
  },
  rows: {
    type: 'number',
    default: 'as many as `endpoints` names',
    description: 'For how many endpoints room is kept while none is known, 1 to 100, so that nothing jumps.',
  },
  theme: {
    type: "'light' | 'dark' | 'auto'",
    default: 'the color-scheme of the page',
    description: 'Light, dark, or as the visitor prefers whatever the page does.',
  },
  refresh: {
    type: 'number',
    default: 'as the feed says',
    description: 'Seconds between two looks at the feed, at least 10.',
  },
} satisfies Record<keyof StatusAttributes, DescribedAttribute>;

export const STATUS: DescribedElement = {
  tag: 'uptally-status',
  className: 'UptallyStatus',
  description: 'The state of what a feed tells, live: a page, a card, a line or a badge.',
  attributes: STATUS_ATTRIBUTES,
  hasProperties: true,
  properties: {
    state: { type: `${STATE_TYPE} | null`, description: 'The overall state; null before anything is known.' },
  },
  methods: {
    refresh: { type: 'Promise<void>', description: 'Loads the feeds now; resolves once they are drawn.' },
  },
  events: {
    'uptally-change': {
      type: `CustomEvent<{ state: ${STATE_TYPE}; before: ${STATE_TYPE} | null; sentence: string }>`,
      description: 'The overall state has changed, or is known for the first time (`before` is null then).',
    },
    'uptally-error': {
      type: 'CustomEvent<{ host: string; problem: string; detail: string }>',
      description: 'A feed could not be read; told each time.',
    },
  },
  slots: {
    before: 'Above all else in a page or card.',
    after: 'Below all else in a page or card.',
    ...SENTENCE_SLOTS,
  },
  parts: {
    card: 'The box of a page or card.',
    face: 'The mark and the sentence of a line or badge.',
    mark: 'A mark of a state; the state is a part of it too, as in `::part(mark down)`.',
    sentence: 'The first sentence.',
    meta: 'When was checked.',
    note: 'A trouble of the feed, or planned work: `::part(note maintenance)`.',
    incident: 'An incident; an open one has its impact as a part too, as in `::part(incident down)`.',
    group: 'The name of a group.',
    endpoint: 'One endpoint.',
    row: 'Its first row.',
    name: 'Its name.',
    standing: 'Its state in a word.',
    uptime: 'Its uptime with the evidence.',
    charts: 'Its days and hours.',
    strip: 'One row of bars.',
    axis: 'What stands below the bars.',
    tip: 'What is told about a bar.',
  },
  customProperties: {
    '--size': 'Size of the letters.',
    '--pad': 'Room between the border and what it holds.',
    '--gap': 'Room between what stands below each other.',
    '--radius': 'Of the corners.',
    '--bar-height': 'Height of the bars.',
    ...BADGE_COLOURS,
    '--muted': 'Text of second rank.',
    '--faint': 'Text of third rank.',
    '--hover': 'The ground of notes.',
    '--accent': 'The ring around what has the focus.',
    '--bar': 'A bar without a fault.',
  },
};

export const BADGE: DescribedElement = {
  tag: 'uptally-badge',
  className: 'UptallyBadge',
  description: 'A mark and one sentence, in a third of the bytes.',
  attributes: BADGE_ATTRIBUTES,
  hasProperties: false,
  properties: {},
  methods: {},
  events: {},
  slots: {},
  parts: { badge: 'The whole of it.' },
  customProperties: { '--size': 'Size of the letters.', ...BADGE_COLOURS },
};
