// Words of the form: its fields, what it says about them, and what can be done.
// Promise: every sentence that refuses something says what to do instead.
// Not here: what came back of a trial (trial-words.ts), many at once (bulk-words.ts).

export interface EditingWords {
  readonly sections: {
    readonly request: string;
    readonly answer: string;
    readonly order: string;
    readonly hours: string;
  };
  readonly method: string;
  /** Under the method, where each check has an effect. */
  readonly repeats: (method: string) => string;
  readonly headers: string;
  readonly headerName: string;
  readonly headerValue: string;
  readonly addHeader: string;
  readonly removeHeader: (name: string) => string;
  readonly keepSecret: string;
  readonly secretKept: string;
  readonly replaceSecret: string;
  readonly onlyTo: (origin: string) => string;
  readonly body: string;
  readonly timeout: string;
  readonly timeoutNote: string;
  readonly recheck: string;
  /** 0 stands for never. */
  readonly recheckNote: string;
  readonly statusesNote: string;
  readonly pattern: string;
  readonly patternNote: string;
  readonly json: string;
  readonly jsonPath: string;
  readonly jsonEquals: string;
  readonly jsonNote: string;
  readonly addJson: string;
  readonly removeJson: (path: string) => string;
  readonly component: string;
  readonly mission: string;
  readonly missions: Readonly<Record<'critical' | 'supporting' | 'internal', string>>;
  readonly tags: string;
  readonly tagsNote: string;
  readonly objective: string;
  readonly objectiveNote: string;
  readonly serviceHours: string;
  readonly serviceHoursNote: string;
  readonly plans: string;
  readonly plansNote: (zone: string) => string;
  readonly addPlan: string;
  readonly plan: (number: string) => string;
  readonly planTitle: string;
  readonly planKind: string;
  readonly once: string;
  readonly again: string;
  readonly from: string;
  readonly to: string;
  readonly lasts: string;
  readonly repeat: string;
  readonly rules: Readonly<Record<'FREQ=DAILY' | 'FREQ=WEEKLY' | 'FREQ=MONTHLY' | 'FREQ=YEARLY', string>>;
  readonly ownRule: string;
  readonly rule: string;
  readonly othersPlans: (count: number, text: string) => string;
  readonly removed: (what: string) => string;
  readonly takenUp: (when: string) => string;
  readonly discard: string;
  readonly keys: string;
  readonly changedMeanwhile: string;
  readonly takeTheirs: string;
  readonly saveMine: string;
  readonly goneMeanwhile: string;
  readonly internationalized: (unicode: string, ascii: string) => string;
  readonly mixedScripts: (ascii: string) => string;
  readonly browserPage: string;
  readonly fileAddress: string;
  readonly withPassword: string;
  readonly optional: string;
  readonly unknown: string;
}

export const editingEnglish: EditingWords = {
  sections: {
    request: 'Request',
    answer: 'What makes a good answer',
    order: 'Group, tags, objective',
    hours: 'When it has to work',
  },
  method: 'Method',
  repeats: (method) =>
    `Each check sends ${method} again, and whatever it does on the server is done again. It is never rechecked quickly.`,
  headers: 'Headers',
  headerName: 'Name of the header',
  headerValue: 'Value of the header',
  addHeader: 'Add a header',
  removeHeader: (name) => `Remove ${name}`,
  keepSecret: 'Keep as a secret',
  secretKept: 'a secret, kept and not shown',
  replaceSecret: 'Replace',
  onlyTo: (origin) => `Sent only to ${origin}, over no redirect. It is in no feed, log or export.`,
  body: 'Body',
  timeout: 'Time-out',
  timeoutNote: 'A browser waits 25 s at the most.',
  recheck: 'Look again after (s)',
  recheckNote:
    'Seconds after a first failure, with commas between them. 0: not before the next check. Empty: as for all.',
  statusesNote: 'Single codes and ranges, with commas between them.',
  pattern: 'Must match',
  patternNote: 'A pattern in RE2’s syntax, which never hangs.',
  json: 'JSON must hold',
  jsonPath: 'Path in the answer',
  jsonEquals: 'Value expected there',
  jsonNote: 'A path as in RFC 9535, such as $.status. Without a value the place must only be there.',
  addJson: 'Add a path',
  removeJson: (path) => `Remove ${path}`,
  component: 'Component',
  mission: 'Mission',
  missions: { critical: 'critical', supporting: 'supporting', internal: 'internal' },
  tags: 'Tags',
  tagsNote: 'With commas between them.',
  objective: 'Objective (%)',
  objectiveNote: 'The uptime that is promised, such as 99.9.',
  serviceHours: 'Service hours',
  serviceHoursNote: 'Such as Mo-Fr 08:00-20:00; Sa 10:00-14:00. Time outside of them counts nowhere.',
  plans: 'Planned maintenance',
  plansNote: (zone) => `On the clock of ${zone}. Planned time is not downtime.`,
  addPlan: 'Plan a time',
  plan: (number) => `Planned time ${number}`,
  planTitle: 'What is done',
  planKind: 'How often',
  once: 'once',
  again: 'again and again',
  from: 'From',
  to: 'To',
  lasts: 'Lasts',
  repeat: 'Repeats',
  rules: {
    'FREQ=DAILY': 'every day',
    'FREQ=WEEKLY': 'every week',
    'FREQ=MONTHLY': 'every month',
    'FREQ=YEARLY': 'every year',
  },
  ownRule: 'by a rule of your own',
  rule: 'Rule (RFC 5545)',
  othersPlans: (count, text) =>
    count === 1
      ? 'One more planned time concerns other endpoints too, and stays as it is.'
      : `${text} more planned times concern other endpoints too, and stay as they are.`,
  removed: (what) => `${what} goes when you save.`,
  takenUp: (when) => `Taken up where you left off ${when}; nothing of it is saved yet.`,
  discard: 'Discard',
  keys: 'Ctrl+Enter saves, Escape leaves and keeps what you typed for an hour.',
  changedMeanwhile: 'It was changed in another window while you were typing.',
  takeTheirs: 'Take theirs',
  saveMine: 'Save mine',
  goneMeanwhile: 'It was removed in another window while you were typing. Save to watch it again.',
  internationalized: (unicode, ascii) =>
    `${unicode} is sent as ${ascii}. Letters of other scripts can look alike: compare it with the address that you mean.`,
  mixedScripts: (ascii) =>
    `This name mixes scripts whose letters look alike, so it is shown as ${ascii}. Watch it only if that is the address that you mean.`,
  browserPage:
    'A page of the browser itself has no server that could be down. Type the address of a site, beginning with https://.',
  fileAddress:
    'A file on this computer has no server that could be down. Type the address of a site, beginning with https://.',
  withPassword:
    'The address carries a user name or password, and addresses are shown and exported. Take it out, and put the secret into a header under “Request”.',
  optional: 'optional',
  unknown: 'Nothing is watched under this address. It may have been removed.',
};
