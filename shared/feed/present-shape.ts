// The shape of a feed's present: what an endpoint is now, and what an incident is called.
// Promise: the part of wire.ts that a reader without figures needs, and no more.
// Not here: figures, and what an incident tells (wire.ts).

export const SEEN_SHAPE = {
  id: 'text',
  name: 'text',
  group: 'text|null',
  intervalMs: 'count',
  standing: {
    state: '"up"|"degraded"|"down"|"unknown"|"maintenance"',
    since: 'count|null',
    why: '"silent"|"never"|null',
    lastKnown: '"up"|"degraded"|"down"|"unknown"|null',
  },
  checkedAt: 'count|null',
} as const;

export const TOLD_SHAPE = {
  title: 'text',
  impact: '"down"|"degraded"',
  end: 'count|null',
} as const;
