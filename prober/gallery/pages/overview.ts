// The gallery's first page: every variant of the widget.
// Promise: the two lines that are enough come first.
// Not here: what can be changed in each (the other pages).

import { feedOf, type GalleryPage, WIDGET } from '../page.ts';

const SRC = feedOf('shop');

export const overview: GalleryPage = {
  name: '',
  title: 'Every variant',
  lead: 'One script and one element show whether a service is up, and how much it has really been up.',
  head: [WIDGET],
  examples: [
    {
      id: 'full',
      title: 'Full',
      text: 'The page that answers every question: what is going on, 90 days, the last 24 hours, and how much of them was watched. Point at a bar, or reach it by the keyboard.',
      code: [{ kind: 'html', text: `<uptally-status src="${SRC}"></uptally-status>` }],
    },
    {
      id: 'compact',
      title: 'Compact',
      text: 'The sentence and a line for each endpoint: a card for a sidebar or a dashboard.',
      code: [{ kind: 'html', text: `<uptally-status src="${SRC}" variant="compact"></uptally-status>` }],
    },
    {
      id: 'line',
      title: 'Line',
      text: 'A line of text in the size and colour of the text around it.',
      isSmall: true,
      code: [{ kind: 'html', text: `<uptally-status src="${SRC}"\n  variant="line"></uptally-status>` }],
    },
    {
      id: 'badge',
      title: 'Badge',
      text: 'A pill for a header or a footer, with a link to where more is told.',
      isSmall: true,
      code: [
        {
          kind: 'html',
          text: `<uptally-status src="${SRC}"\n  variant="badge"\n  href="/gallery/full-page"></uptally-status>`,
        },
      ],
    },
  ],
};
