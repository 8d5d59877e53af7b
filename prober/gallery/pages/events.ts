// What the widget tells the page.
// Promise: the script shown is the script that writes the log.
// Not here: the script (../files/events.js).

import { feedOf, type GalleryPage, WIDGET } from '../page.ts';

export const events: GalleryPage = {
  name: 'events',
  title: 'Events',
  lead: 'A page can hear when the state changes, and when a feed can’t be read.',
  head: [WIDGET, '<script type="module" src="/gallery/files/events.js"></script>'],
  examples: [
    {
      id: 'log',
      title: 'A log of them',
      text: 'The buttons give the widget another feed. `refresh()` asks for the same one again; it resolves once the answer is drawn.',
      code: [
        {
          kind: 'html',
          text: `<p class="buttons">
  <button type="button" data-src="${feedOf('shop')}">Up</button>
  <button type="button" data-src="${feedOf('slow')}">Slow</button>
  <button type="button" data-src="${feedOf('down')}">Down</button>
  <button type="button" data-src="${feedOf('failing')}">Failing</button>
  <button type="button" data-refresh>refresh()</button>
</p>
<uptally-status id="watched" variant="compact"
  src="${feedOf('shop')}"></uptally-status>
<div id="heard" role="log" aria-label="Events"></div>`,
        },
        { kind: 'file', file: 'events.js' },
      ],
    },
  ],
};
