// The toolbar: the answer at a glance, by shape, colour, number and words.
// Promise: nothing that is not known looks fine; a paused endpoint says nothing, a snoozed one raises nothing.
// Not here: the pictures (icons/), telling the browser (browser.ts).

import type { Config } from '../../shared/config/config.ts';
import type { State } from '../../shared/core/standing.ts';
import { countText, type Wording } from '../../shared/ui/text.ts';
import { answerOf, attentive, type Seen } from '../answer.ts';
import type { Toolbar } from '../browser.ts';
import type { ExtensionWords } from '../words/words.ts';

/** Dark enough for white digits, in both schemes. */
const COLOURS = {
  up: '#1f8a5b',
  degraded: '#9a5c00',
  down: '#cc2f2f',
  unknown: '#5a6572',
  maintenance: '#4a63d8',
} as const satisfies Record<State, string>;

const SIZES = [16, 32, 48] as const;

/**
 * The number of endpoints down; else a mark where something is unknown; else nothing.
 * @param asleep ids of those that are snoozed
 */
export function toolbar(
  config: Pick<Config, 'endpoints'>,
  seen: readonly Seen[],
  asleep: ReadonlySet<string>,
  wording: Wording,
  words: ExtensionWords,
): Toolbar {
  const attended = attentive(seen, asleep);
  const count = (state: State) => attended.filter((each) => each.standing.state === state).length;
  const { state, sentence, elseWorks } = answerOf(config, seen, asleep, wording, words);
  const down = count('down');
  const badge = down > 0 ? countText(down, wording.locale) : count('unknown') > 0 ? '?' : '';
  return {
    badge,
    badgeColour: COLOURS[down > 0 ? 'down' : 'unknown'],
    title: `Uptally: ${sentence}${elseWorks ? `. ${wording.words.elseWorks}` : ''}`,
    icon: iconOf(state),
  };
}

/** When Uptally itself can't tell. */
export function troubledToolbar(problem: string): Toolbar {
  return { badge: '!', badgeColour: COLOURS.unknown, title: `Uptally: ${problem}`, icon: iconOf('unknown') };
}

function iconOf(state: State): Toolbar['icon'] {
  return Object.fromEntries(SIZES.map((size) => [String(size), `/icons/${state}-${size}.png`]));
}
