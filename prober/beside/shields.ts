// shields.json: the state as a document from which Shields (https://shields.io/badges/endpoint-badge) draws a badge.
// Promise: what a badge of ours says, its time included; a colour of trouble can't be overridden.
// Not here: what it says (glance.ts).

import type { State } from '../../shared/core/standing.ts';
import type { BesideFormat } from './format.ts';
import { type Told, toldOfAll, toldOfOne } from './glance.ts';

export const shields: BesideFormat = {
  type: 'application/json',
  file: 'shields.json',
  text: (glance) => document(toldOfAll(glance)),
  each: {
    file: (id) => `shields/${id}.json`,
    text: (glance, endpoint) => document(toldOfOne(glance, endpoint)),
  },
};

const COLOURS: Readonly<Record<State, string>> = {
  up: '#1f8a5b',
  degraded: '#b86e00',
  down: '#cc2f2f',
  maintenance: '#4a63d8',
  unknown: '#6b7682',
};
/** The least that Shields goes by. */
const CACHE_SECONDS = 300;

function document({ state, label, sentence, asOf }: Told): string {
  const isError = state === 'down' || state === 'unknown';
  return `${JSON.stringify({
    schemaVersion: 1,
    label,
    message: `${sentence} (${asOf})`,
    color: COLOURS[state],
    ...(isError && { isError }),
    cacheSeconds: CACHE_SECONDS,
  })}\n`;
}
