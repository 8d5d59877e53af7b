// The shape of a feed on the wire, as far as a list of endpoints shows it: small enough for a public page.
// Promise: what fits schema.ts, which describes the whole document, fits it (a test holds that); fields that it does not name are not looked at.
// Not here: what the fields mean (schema.ts), the rest of them (read-full.ts), whether values fit together (read-rows.ts).

import { OR_NULL, type Shape, type Shaped } from './guard.ts';
import { SEEN_SHAPE, TOLD_SHAPE } from './present-shape.ts';

const MEDIAN = { medianUs: 'count', ...OR_NULL } as const;

export const ENDPOINT_SHAPE = {
  ...SEEN_SHAPE,
  // Who reads the rows looks at each number.
  days: {},
  hours: {},
  response: { '7d': MEDIAN, '30d': MEDIAN, '90d': MEDIAN },
} as const;

export function feedOf<const Endpoint extends Shape>(endpoint: Endpoint) {
  return {
    uptally: '1',
    title: 'text',
    madeAt: 'count',
    asOf: 'count',
    nextAt: 'count|null',
    zone: 'text',
    endpoints: [endpoint],
    maintenance: [{ from: 'count', to: 'count', title: 'text' }],
    // Who follows the address of one looks where it leads.
    incidents: [
      {
        ...TOLD_SHAPE,
        begin: 'count',
        endpoints: ['text'],
        updates: [{ at: 'count', text: 'text' }],
        url: 'text|null',
      },
    ],
  } as const;
}

export type WireEndpoint = Shaped<typeof ENDPOINT_SHAPE>;
