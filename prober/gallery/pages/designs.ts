// One widget in three very different designs.
// Promise: only custom properties and ::part; the markup is the same but for a class around it.
// Not here: the designs themselves (../files/*.css).

import { feedOf, type GalleryPage, WIDGET } from '../page.ts';

const widget = (design: string, feed: string, more = '') => `<div class="${design}">
  <uptally-status src="${feedOf(feed)}"${more}></uptally-status>
</div>`;

export const designs: GalleryPage = {
  name: 'designs',
  title: 'Your own design',
  lead: 'Colours, letters and density are custom properties; each element inside is a `::part`. Nothing else is needed for a look of your own.',
  head: [
    WIDGET,
    '<link rel="stylesheet" href="/gallery/files/magazine.css">',
    '<link rel="stylesheet" href="/gallery/files/console.css">',
    '<link rel="stylesheet" href="/gallery/files/friendly.css">',
  ],
  examples: [
    {
      id: 'magazine',
      title: 'A magazine',
      text: 'Serif, no card, thin bars.',
      code: [
        { kind: 'html', text: widget('magazine', 'shop') },
        { kind: 'file', file: 'magazine.css' },
      ],
    },
    {
      id: 'console',
      title: 'A console',
      text: 'One width for every letter, dense, dark at any time of the day.',
      code: [
        { kind: 'html', text: widget('console', 'incident', ' theme="dark"') },
        { kind: 'file', file: 'console.css' },
      ],
    },
    {
      id: 'friendly',
      title: 'A friendly shop',
      text: 'Large, round, roomy; the state in a colour of the house.',
      code: [
        { kind: 'html', text: widget('friendly', 'slow') },
        { kind: 'file', file: 'friendly.css' },
      ],
    },
  ],
};
