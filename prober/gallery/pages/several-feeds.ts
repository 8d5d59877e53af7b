// Several feeds in one list.
// Promise: a feed that can't be read stands in it too, and is never read as fine.
// Not here: parts of one feed (selection.ts).

import { feedOf, type GalleryPage, WIDGET } from '../page.ts';

export const severalFeeds: GalleryPage = {
  name: 'several-feeds',
  title: 'Several feeds',
  lead: 'Your own service and those it stands on, as one list with one sentence.',
  head: [WIDGET],
  examples: [
    {
      id: 'list',
      title: 'Yours and theirs',
      text: 'Addresses separated by spaces; each is asked by itself. The groups are those of the feeds.',
      code: [
        {
          kind: 'html',
          text: `<uptally-status src="${feedOf('sales')}
  ${feedOf('payments')}
  ${feedOf('parcels')}"></uptally-status>`,
        },
      ],
    },
    {
      id: 'missing',
      title: 'One of them is missing',
      text: 'This second feed always fails. It takes part in the sentence as something that nobody knows.',
      code: [
        {
          kind: 'html',
          text: `<uptally-status variant="compact"
  src="${feedOf('payments')} ${feedOf('failing')}"></uptally-status>`,
        },
      ],
    },
  ],
};
