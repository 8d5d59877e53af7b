// Words on the trial of an endpoint that is typed: what came back, and what can be expected of it.
// Promise: names what was seen; each offer says what its click fills in.
// Not here: the form's own fields (editing-words.ts).

export interface TrialWords {
  readonly title: string;
  readonly running: string;
  readonly waiting: string;
  readonly locked: (host: string) => string;
  readonly allow: string;
  readonly manual: (method: string) => string;
  readonly sendOnce: string;
  readonly again: string;
  readonly status: (status: string, took: string) => string;
  readonly cutSize: (size: string) => string;
  readonly from: (address: string) => string;
  readonly noType: string;
  readonly phases: {
    readonly dns: (time: string) => string;
    readonly connect: (time: string) => string;
    readonly tls: (time: string) => string;
    readonly wait: (time: string) => string;
    readonly download: (time: string) => string;
  };
  readonly body: string;
  readonly noText: string;
  readonly selectHint: string;
  readonly offers: string;
  readonly expectStatus: (status: string) => string;
  readonly expectText: (text: string) => string;
  readonly expectJson: (path: string, value: string) => string;
  readonly expectLatency: (limit: string) => string;
}

export const trialEnglish: TrialWords = {
  title: 'Trial',
  running: 'Asking …',
  waiting: 'Type an address, and it is tried out here.',
  locked: (host) => `The browser has not let Uptally look at ${host} yet.`,
  allow: 'Allow and test',
  manual: (method) =>
    `${method} is not sent while you type. Sent once, the server does what it does, and does it again with each check.`,
  sendOnce: 'Send once',
  again: 'Test again',
  status: (status, took) => `${status} in ${took}`,
  cutSize: (size) => `more than ${size}`,
  from: (address) => `answered by ${address}`,
  noType: 'no content type',
  phases: {
    dns: (time) => `name ${time}`,
    connect: (time) => `connection ${time}`,
    tls: (time) => `encryption ${time}`,
    wait: (time) => `waiting ${time}`,
    download: (time) => `download ${time}`,
  },
  body: 'Beginning of the answer',
  noText: 'The answer has no text to show.',
  selectHint: 'Select a piece of it to expect that.',
  offers: 'Expect from now on',
  expectStatus: (status) => `status ${status}`,
  expectText: (text) => `contains “${text}”`,
  expectJson: (path, value) => `${path} is ${value}`,
  expectLatency: (limit) => `slow after ${limit}`,
};
