// The whole status page, with an incident.
// Promise: what the badges and lines of the gallery lead to.
// Not here: the other states (states.ts).

import { feedOf, type GalleryPage, WIDGET } from '../page.ts';

export const fullPage: GalleryPage = {
  name: 'full-page',
  title: 'Full page',
  lead: 'A status page is a page with one element in it.',
  head: [WIDGET],
  examples: [
    {
      id: 'page',
      title: 'With an open incident',
      text: 'What the owner typed stands on top while it lasts, and behind “Past incidents” for 90 days. Figures tell how much was watched; an outage is never rounded up to 100%.',
      code: [{ kind: 'html', text: `<uptally-status src="${feedOf('incident')}"></uptally-status>` }],
    },
    {
      id: 'groups',
      title: 'In groups',
      text: 'Groups are the feed’s own, the one with the worst state first.',
      code: [{ kind: 'html', text: `<uptally-status src="${feedOf('platform')}"></uptally-status>` }],
    },
  ],
};
