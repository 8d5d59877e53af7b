// A status that a server has drawn and the script takes over.
// Promise: it is there at once, and comes alive without a jump.
// Not here: the same without the script (without-script.ts).

import { feedOf, type GalleryPage, type ServerCall, WIDGET } from '../page.ts';

export const shopCard: ServerCall = {
  feed: 'shop',
  options: { src: feedOf('shop'), stylesheet: '/uptally-status.css', variant: 'compact' },
};

export const fromAServer: GalleryPage = {
  name: 'from-a-server',
  title: 'From a server',
  lead: 'Drawn on the server, so that it is there with the page; then the script takes it over, and it goes on by itself.',
  head: [WIDGET],
  examples: [
    {
      id: 'full',
      title: 'The full page',
      text: 'The source of this page holds it, in a declarative shadow root. Load the page again and see that nothing moves.',
      code: [
        {
          kind: 'server',
          call: {
            feed: 'shop',
            options: { src: feedOf('shop'), stylesheet: '/uptally-status.css', days: 60 },
          },
        },
      ],
    },
    {
      id: 'compact',
      title: 'The compact card',
      text: 'The call of the page without scripts: here it is alive.',
      code: [{ kind: 'server', call: shopCard }],
    },
  ],
};
