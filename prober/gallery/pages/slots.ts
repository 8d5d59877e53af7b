// Words and marks of the page's own in the widget.
// Promise: what stands in a slot is the page's, in its looks.
// Not here: other languages (languages.ts).

import { feedOf, type GalleryPage, WIDGET } from '../page.ts';

export const slots: GalleryPage = {
  name: 'slots',
  title: 'Slots',
  lead: 'Your words in the place of ours, and whatever you like before and after.',
  head: [WIDGET],
  examples: [
    {
      id: 'before-after',
      title: 'Before and after',
      text: '`before` stands above the sentence, `after` at the very end; both in the looks of your page.',
      code: [
        {
          kind: 'html',
          text: `<uptally-status src="${feedOf('shop')}" variant="compact">
  <p slot="before" class="over">Shop · Status</p>
  <p slot="after" class="under">Something else?
    <a href="mailto:help@example.org">Write to us</a>.</p>
</uptally-status>`,
        },
      ],
    },
    {
      id: 'up',
      title: 'A sentence of your own, while all is well',
      text: 'A slot for each state: `up`, `degraded`, `down`, `maintenance`, `unknown`, and `loading` before anything is known. A state without one keeps our sentence.',
      isSmall: true,
      code: [{ kind: 'html', text: sentences('shop') }],
    },
    {
      id: 'down',
      title: 'The same, when it is not',
      text: 'The markup is the same; only the feed differs.',
      isSmall: true,
      code: [{ kind: 'html', text: sentences('down') }],
    },
  ],
};

function sentences(feed: string): string {
  return `<uptally-status variant="badge"
  src="${feedOf(feed)}">
  <span slot="up">We are open</span>
  <span slot="down">Closed for a moment</span>
  <span slot="unknown">Nobody knows</span>
</uptally-status>`;
}
