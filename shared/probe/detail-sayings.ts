// What a check has to say of what it found, as clauses: with a full stop each is a sentence.
// Promise: each is said by exactly one template, so that a face of another language can understand and translate it.
// Not here: what a server's own platform says (prober/http-failure.ts), the causes in words (shared/ui).

/** The gaps take pieces of what was expected or answered, hosts, and numbers. */
export const DETAILS = {
  status: 'The answer was status {}',
  slow: 'The answer took {} ms, more than {} ms',

  noText: '“{}” is not in the answer',
  noMatch: 'Nothing in the answer matches the pattern “{}”',
  /** The gap takes one of the two before it. */
  asFarAsRead: '{}, as far as it is read: it is longer than that',
  isEmpty: 'it is empty',
  begins: 'it begins with “{}”',
  patternUnreadable: 'The pattern “{}” can’t be read: {}',

  noJson: 'The answer is no JSON',
  jsonCut: 'The answer is longer than the part of it that is read, so its JSON can’t be read',
  jsonTooDeep: 'The JSON is nested too deeply to look for {} in it',
  pathUnreadable: 'The JSONPath {} can’t be read: {}',
  nothingThere: 'The JSON has nothing at {}; expected something',
  valueMissing: 'The JSON has nothing at {}; expected {}',
  otherValue: 'At {} the JSON is not {}',
  isOther: 'it is “{}”',

  secretMissing: 'The secret {} for {} is not here. Give it again; nothing was sent',
  /** The last gap takes what is wrong with the header. */
  secretUnsound: 'The secret in {} can’t be sent: {}. Give it again',
  notCarriedOn:
    '{} redirects. A secret is in this request and goes to no other address, so the redirect was not followed. Give the address where it ends',

  offline: 'This machine is off line',
  seemsOffline: 'Nothing beyond this machine answered: it seems to be off line',
  noNames: 'No name could be looked up: the DNS of this machine or its network does not answer',
  portal: 'The network answered in its place: it wants you to sign in first',
  switched: 'The network of this machine changed while it waited for the answer',
  asleep: 'This machine slept while it waited for the answer',
  justWoken: 'This machine had just woken and its network was not back yet',
} as const;
