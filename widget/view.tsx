// What the widget draws: a badge, a line, a card or a whole page.
// Promise: state by shape, colour and word in each; a change of state is told to those who hear the page.
// Not here: fetching (feeds.ts), the card (card.tsx), looks (widget.css).

import { StateMark } from '../shared/ui/state-mark.tsx';
import { Card } from './card.tsx';
import { checkedTitle, whenText } from './face.ts';
import type { Scene } from './scene.ts';
import { Sentence } from './sentence.tsx';

export function View({ scene }: { readonly scene: Scene }) {
  const { variant, wording, face, news } = scene;
  const { lang, dir } = wording.words;
  const isCard = variant === 'full' || variant === 'compact';
  return (
    <div class={variant} lang={lang} dir={dir} aria-busy={face.isLoading}>
      {isCard ? <Card scene={scene} /> : <Line scene={scene} />}
      <p class="heard" role="status">
        {news}
      </p>
    </div>
  );
}

/** A badge too: only its looks differ. */
function Line({ scene }: { readonly scene: Scene }) {
  const { feeds, variant, wording, face } = scene;
  const { checkedAt } = face;
  const [first] = feeds;
  const isAgeTold = variant === 'line' && checkedAt !== null && first !== undefined && !face.isStale;
  return (
    <span class="face" title={checkedTitle(face, wording)}>
      <StateMark state={face.state} />
      <Sentence scene={scene} />
      {isAgeTold && (
        <span class="meta">{wording.words.checked(whenText(checkedAt, first, wording), null)}</span>
      )}
    </span>
  );
}
