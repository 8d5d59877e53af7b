// The toolbar: the answer at a glance, by shape, colour, number and words.
// Promise: nothing that is not known looks fine; a paused endpoint says nothing, a snoozed one raises nothing.
// Not here: the pictures (icons/), telling the browser (browser.ts).

import type { Config } from '../../shared/config/config.ts';
import type { State } from '../../shared/core/standing.ts';
import { countText, type Wording } from '../../shared/ui/text.ts';
import { answerOf, attentive, type Seen } from '../answer.ts';
import type { Toolbar } from '../browser.ts';
import { namesOf } from '../names-text.ts';
import type { SpokenWords } from '../words/words.ts';

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
  words: SpokenWords,
): Toolbar {
  const attended = attentive(seen, asleep);
  const of = (state: State) => attended.filter((each) => each.standing.state === state);
  const { state, sentence, elseWorks } = answerOf(config, seen, asleep, wording, words);
  const down = of('down');
  const isDown = down.length > 0;
  const badge = isDown ? countText(down.length, wording.locale) : of('unknown').length > 0 ? '?' : '';
  const said =
    down.length > 1
      ? words.entry.whichDown(
          sentence,
          namesOf(
            down.map(({ name }) => name),
            wording,
            words,
          ),
        )
      : sentence;
  return {
    badge,
    badgeColour: COLOURS[isDown ? 'down' : 'unknown'],
    title: words.labelled('Uptally', elseWorks ? `${words.closed(said)} ${wording.words.elseWorks}` : said),
    icon: iconOf(state),
  };
}

/** When Uptally itself can't tell. */
export function troubledToolbar(words: SpokenWords): Toolbar {
  const title = words.labelled('Uptally', words.entry.troubled);
  return { badge: '!', badgeColour: COLOURS.unknown, title, icon: iconOf('unknown') };
}

function iconOf(state: State): Toolbar['icon'] {
  return Object.fromEntries(SIZES.map((size) => [String(size), `/icons/${state}-${size}.png`]));
}
