// The compact card in columns of several widths.
// Promise: nothing overflows from 200 px on.
// Not here: all that the full page tells (full-page.ts).

import { feedOf, type GalleryPage, WIDGET } from '../page.ts';

export const compactCard: GalleryPage = {
  name: 'compact-card',
  title: 'Compact card',
  lead: 'A sentence, then a line for each endpoint with its uptime of 90 days; the worst comes first.',
  head: [WIDGET],
  examples: [
    {
      id: 'sidebar',
      title: 'In a sidebar',
      text: 'It goes by its own width and not by that of the window, so it fits into any column.',
      code: [
        {
          kind: 'html',
          text: `<div class="columns">
  <aside>
    <uptally-status src="${feedOf('incident')}" variant="compact"
      href="/gallery/full-page"></uptally-status>
  </aside>
  <div>
    <b>Help</b>
    <p>Where is my parcel? How do I send something back?
      And why does my card not work?</p>
  </div>
</div>`,
        },
      ],
    },
    {
      id: 'dashboard',
      title: 'Side by side',
      text: 'Elements that show the same feed share one request.',
      code: [
        {
          kind: 'html',
          text: `<div class="columns even">
  <uptally-status src="${feedOf('platform')}" variant="compact"
    group="Product"></uptally-status>
  <uptally-status src="${feedOf('platform')}" variant="compact"
    group="Data"></uptally-status>
</div>`,
        },
      ],
    },
  ],
};
