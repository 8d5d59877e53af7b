// The dashboard's header: one sentence that answers the question, and the way to every view.
// Promise: the sentence is the popup's and the toolbar's; the view that is open is marked for everybody.
// Not here: the views (registry.ts).

import { StateMark } from '../../shared/ui/state-mark.tsx';
import { ageText, fullInstantText } from '../../shared/ui/text.ts';
import { HOME, hashOf, type Route } from '../route.ts';
import { answered } from '../screen/answered.ts';
import type { Frame } from '../screen/frame.ts';
import { VIEWS } from './registry.ts';

export interface MastheadProps {
  readonly frame: Frame;
  readonly route: Route;
}

export function Masthead({ frame, route }: MastheadProps) {
  const { words, now, wording } = frame;
  const { state, sentence } = answered(frame);
  const checkedAt = (frame.known.status?.endpoints ?? []).reduce(
    (last, each) => Math.max(last, each.checkedAt ?? 0),
    0,
  );
  return (
    <header class="masthead">
      <p class="answer">
        <StateMark state={state} />
        <strong>{sentence}</strong>
        {checkedAt > 0 && (
          <span class="age" title={fullInstantText(checkedAt, wording)}>
            {words.checkedAge(ageText(checkedAt, now, wording))}
          </span>
        )}
      </p>
      <nav aria-label={words.dashboard.views}>
        <ul>
          {VIEWS.map(
            ({ name, title }) =>
              title !== null && (
                <li key={name}>
                  <a
                    href={hashOf({ ...HOME, view: name })}
                    aria-current={route.view === name ? 'page' : undefined}
                  >
                    {title(words)}
                  </a>
                </li>
              ),
          )}
        </ul>
      </nav>
    </header>
  );
}
