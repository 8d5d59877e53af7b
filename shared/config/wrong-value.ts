// What is wrong with a value of a document that a program wrote, as a clause for people.
// Promise: says what was expected and what was found; the value itself, which may be long or secret, is not quoted.
// Not here: documents that people write, with examples (faults.ts).

import type * as v from 'valibot';

export function wrongValue({ expected, received, message }: v.BaseIssue<unknown>): string {
  // A schema's own words.
  if (!message.startsWith('Invalid ')) return message;
  const found =
    received === 'undefined' ? 'nothing' : /^["\d-]/u.test(received) ? 'something else' : received;
  return expected === null ? 'what was found can’t be' : `expected ${expected}, found ${found}`;
}
