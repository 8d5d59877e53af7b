// What can be wrong with what a person typed into a config, as clauses, and what may stand there instead.
// Promise: each is said by exactly one template, so that a face of another language can understand and translate it.
// Not here: finding the faults (faults.ts, contradictions.ts), what a single field may hold (fields.ts).

/** The gaps take what was typed, names of fields, and bounds. */
export const FAULTS = {
  missing: 'missing',
  got: 'got {}',
  textEmpty: 'the text is empty',
  tooLong: '{} characters are too long, {} are the most',

  addressEmpty: 'the address is empty',
  noAddress: '{} is no web address',
  noAddressBut: '{} is no web address; did you mean {}?',
  lacksScheme: '{} lacks its scheme; did you mean {}?',
  otherScheme: "the scheme {} can't be watched",
  loginInAddress:
    'the address carries a user name or password; addresses are shown, exported and logged, so a secret there would not stay one: leave it out; a check can send it as a secret in a header',
  secretInAddress: 'an address is shown, exported and logged, so a secret there would not stay one',

  noDuration: '{} is no length of time',
  outOfRange: '{} is out of range',
  noWholeMs: '{} is no whole number of milliseconds',
  latencyAboveTimeout: 'the limit is not below the time-out ({} ms), so that nothing is ever degraded',

  noHeaderName: '{} is no name of a header (RFC 9110)',
  setBySender: '{} is set by whoever sends a request, and can’t be chosen',
  nameReserved: 'no header can have this name',
  headerLines: 'a header’s value has one line',
  headerAscii: 'a header’s value has plain ASCII characters only',
  headerSpace: 'a header’s value has no space at its ends',
  headerTwice: '{} is there twice, in other letters',
  manyHeaders: 'more than {} headers',
  manyRechecks: 'more than {} rechecks',
  secretName: 'a secret is named with capitals, digits and underscores, as in {}',
  secretElsewhere: 'the secret {} belongs to {}, and is sent nowhere else',

  bodyTooLong: 'the body is too long, {} characters are the most',
  noBody: '{} has no body: browsers refuse to send one, and servers to read it',
  headFindsNothing: 'the answer to HEAD has no body, so that expect.{} is never found',

  noStatus: '{} is no status code',
  noStatusRange: '{} is no range of status codes',
  backwards: '{} runs backwards',
  noStatuses: 'the list is empty, so that no answer could ever be right',
  patternEmpty: 'the pattern is empty',
  patternTooLong: 'the pattern is too long',
  noPath: '{} does not begin with $',
  pathTooLong: 'the path is too long',
  noJsonValue: 'JSON has no such value',
  manyExpectations: 'more than {} expectations',

  noTag: '{} is no tag',
  tagTooLong: 'the tag is too long',
  manyTags: 'more than {} tags',
  noObjective: '{} is no percentage between 0 and 100',
  noZone: '{} is no time zone that this machine knows',

  daysTwice: '{} is the second rule with {}; the times of a day stand in one',
  noTimes: '{} has no times; a day without service is left out',
  noDay: '{} is no day; the days are {}',
  noTimeRange: '{} is no range of times',
  noClock: '{} has a time that no clock shows',
  afterDay: '{} begins when the day is over',
  endsAtBegin: '{} ends where it begins',

  noInstant: '{} is no instant with an offset, or does not exist',
  noStart: '{} is no date with a time, or does not exist',
  endsTooEarly: 'it does not end after it begins',
  neverComes: 'no day after {} fits this rule',
  mixedPlan: 'from and to are for once, {} for a plan that repeats',

  partTwice: '{} stands there twice',
  partEmpty: '{} has no value of its own',
  bySecond: 'BYSECOND is finer than plans are: the second is the one of starts',
  noPart: '{} is no part of a rule',
  noPartBut: '{} is no part of a rule; did you mean {}?',
  noFrequency: 'FREQ is missing, which says how often',
  tooFrequent: 'FREQ={} is too often for planned time; several times of a day are FREQ=DAILY;BYHOUR=1,13',
  noneOf: '{}={} is none of {}',
  noWhole: '{}: {} is no whole number from {} to {}',
  noWholeEitherWay: '{}: {} is no whole number from 1 to {} or -1 to {}',
  noUntil: 'UNTIL={} is no date like 20261231 and no time like 20261231T220000Z',
  noRuleDay: 'BYDAY: {} is no day like SU, 1SU (the first) or -1SU (the last)',
  twoEnds: 'COUNT and UNTIL stand together, where one ends it',
  yearlyOnly: '{} needs FREQ=YEARLY, not {}',
  noMonthDays: 'BYMONTHDAY and FREQ=WEEKLY do not go together',
  longPeriodsOnly: 'BYDAY with a number needs FREQ=MONTHLY or YEARLY, not {}',
  noWeekNumbers: 'BYDAY with a number does not go together with BYWEEKNO',
  nothingToChoose: 'BYSETPOS has nothing to choose from',
  manyTimes: 'BYHOUR and BYMINUTE make more than {} times a day',
} as const;

/** Instead of what stands there, where fields.ts has nothing to say. */
export const WANTED = {
  belowTimeout: 'less than the timeout',
  eachOnce: 'each header once',
  ownSecret: 'a secret of its own for each origin',
  secretElsewhere: 'the secret in a header or the body',
  otherMethod: 'no body, or another method',
  get: 'GET, or no expect.{}',
  laterEnd: 'an instant after from',
  soundRule: 'a rule that comes about',
  oneKind: 'one or the other',
  pattern: 'a pattern in the syntax of RE2',
} as const;
